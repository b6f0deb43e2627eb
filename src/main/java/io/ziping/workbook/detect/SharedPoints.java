package io.ziping.workbook.detect;

import io.ziping.form.IndicatorRow;
import io.ziping.form.IndicatorRow.Sharing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which indicators have a weight or a self score together, told by cells over several rows. */
final class SharedPoints {

  private final List<TableLine.Indicator> lines;

  /** For each row the first row of its group, by position. */
  private final int[] groups;

  private SharedPoints(List<TableLine.Indicator> lines) {
    this.lines = lines;
    this.groups = new int[lines.size()];
  }

  /** The rows with what they share. */
  static List<IndicatorRow> of(List<TableLine.Indicator> lines) {
    for (TableLine.Indicator line : lines) {
      if (isTall(line.weight()) || isTall(line.selfScore())) {
        return new SharedPoints(lines).rows();
      }
    }
    return lines.stream().map(TableLine.Indicator::row).toList();
  }

  private static boolean isTall(@Nullable GridCell cell) {
    return cell != null && cell.lastRow() > cell.row();
  }

  private List<IndicatorRow> rows() {
    int[] weights = holders(lines.stream().map(TableLine.Indicator::weight).toList());
    int[] scores = holders(lines.stream().map(TableLine.Indicator::selfScore).toList());
    for (int i = 0; i < groups.length; i++) {
      groups[i] = i;
    }
    join(weights);
    join(scores);
    List<IndicatorRow> rows = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      IndicatorRow row = lines.get(i).row();
      boolean shares = weights[i] >= 0 || scores[i] >= 0;
      rows.add(
          shares
              ? row.sharing(new Sharing(number(groups[i]), number(weights[i]), number(scores[i])))
              : row);
    }
    return List.copyOf(rows);
  }

  /** The row whose number is told; 0 for none. */
  private int number(int index) {
    return index < 0 ? 0 : lines.get(index).row().number();
  }

  /** For each row the first row with the same tall cell; -1 where no other row has it. */
  private static int[] holders(List<@Nullable GridCell> cells) {
    Map<Long, Integer> first = new HashMap<>();
    int[] holders = new int[cells.size()];
    for (int i = 0; i < holders.length; i++) {
      GridCell cell = cells.get(i);
      holders[i] = -1;
      if (cell != null && isTall(cell)) {
        Integer holder = first.putIfAbsent((long) cell.row() << 20 | cell.column(), i);
        if (holder != null) {
          holders[i] = holder;
          holders[holder] = holder;
        }
      }
    }
    return holders;
  }

  /** Rows with one holder are one group, and so are groups that a row ties together. */
  private void join(int[] holders) {
    for (int i = 0; i < holders.length; i++) {
      if (holders[i] >= 0) {
        unite(groups[i], groups[holders[i]]);
      }
    }
  }

  private void unite(int one, int other) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    for (int i = 0; first != second && i < groups.length; i++) {
      if (groups[i] == second) {
        groups[i] = first;
      }
    }
  }
}
