package io.ziping.workbook.detect;

import io.ziping.form.BudgetTable.Kind;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.FormField;
import io.ziping.measure.CellValue;
import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads money that only a sentence states: 本项目全年预算20万元，执行19.5万元. It has to state budget and
 * execution, each once and with its unit, and be the only one of its form that does.
 */
final class MoneySentence {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 300;

  private final SheetIndex sheet;
  private final Segment segment;
  private final int afterTable;

  /** Looks above the indicator table, and below it from row {@code afterTable} on. */
  MoneySentence(SheetIndex sheet, Segment segment, int afterTable) {
    this.sheet = sheet;
    this.segment = segment;
    this.afterTable = afterTable;
  }

  /**
   * What amounts in a sentence look like: words, what may stand between them and their number, the
   * number, its unit.
   */
  static Pattern amounts(List<String> beforeNumber) {
    return Pattern.compile(
        "(\\p{IsHan}{2,24}?)(?:"
            + LabelBook.anyOf(beforeNumber)
            + "){0,2}[:：]?"
            + "(\\d[\\d,]{0,15}(?:\\.\\d{1,8})?)(亿元|百万元|万元|千元|元)");
  }

  /** One line for the whole form; empty where no sentence or more than one states it. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>(1);
    add(lines, segment.firstRow(), segment.tableRow() - 1);
    add(lines, Math.max(afterTable, segment.tableRow()), segment.lastRow());
    return lines.size() == 1 ? lines : List.of();
  }

  private void add(List<Line> lines, int first, int last) {
    for (int row : sheet.filledRows(first, last)) {
      for (GridCell cell : sheet.row(row)) {
        String text = cell.value().kind() == CellValue.Kind.TEXT ? cell.value().text() : "";
        if (text.length() >= SHORTEST
            && text.length() <= LONGEST
            && text.indexOf('元') > 0
            && !isGoal(cell)) {
          Line line = line(cell, LabelText.oneLine(text));
          if (line != null) {
            lines.add(line);
          }
        }
      }
    }
  }

  private @Nullable Line line(GridCell cell, String text) {
    Map<FieldKind, FormField> amounts = new EnumMap<>(FieldKind.class);
    Matcher amount = sheet.amountsTold().matcher(text);
    while (amount.find()) {
      FieldKind field = sheet.amountField(amount.group(1));
      if (field != null) {
        FormField told = sheet.field(cell, amount.group(2).replace(",", "") + amount.group(3));
        FormField before = amounts.put(field, told);
        if (before != null && !before.text().equals(told.text())) {
          return null;
        }
      }
    }
    FormField budget = amounts.get(FieldKind.BUDGET);
    FormField executed = amounts.get(FieldKind.EXECUTED);
    if (budget == null || executed == null) {
      return null;
    }
    return new Line(
        Kind.TOTAL,
        FormField.absent(),
        amounts.getOrDefault(FieldKind.INITIAL, FormField.absent()),
        budget,
        amounts.getOrDefault(FieldKind.RECEIVED, FormField.absent()),
        executed,
        FormField.absent(),
        FormField.absent(),
        FormField.absent());
  }

  /** What a goal says of money may be a part of it only. */
  private boolean isGoal(GridCell cell) {
    for (int column = 0; column < cell.column(); column++) {
      if (isGoalLabel(sheet.at(cell.row(), column))) {
        return true;
      }
    }
    GridCell above = sheet.at(Math.max(0, cell.row() - 1), cell.column());
    GridCell beside = sheet.rightOf(above);
    boolean column = isGoalLabel(above) && (beside.isBlank() || isGoalLabel(beside));
    return column || isGoalLabel(cell);
  }

  private static boolean isGoalLabel(GridCell cell) {
    return cell.isOrLike(FieldKind.GOAL_BLOCK)
        || cell.isOrLike(FieldKind.GOAL_EXPECTED)
        || cell.isOrLike(FieldKind.GOAL_ACHIEVED);
  }
}
