package io.ziping.report;

import io.ziping.rulepack.CheckCode;
import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of 目标质量: what is wrong with goals and targets, by kind (product.md). */
final class GoalRows {

  private static final List<String> KEYS =
      List.of("no", "kind", "project", "cell", "code", "message", "fix", "file");

  /** Which findings speak of which weakness of the goals, in the order of the sheet. */
  private static final Map<String, Set<CheckCode>> KINDS = kinds();

  private final Messages messages;

  GoalRows(Messages messages) {
    this.messages = messages;
  }

  private static Map<String, Set<CheckCode>> kinds() {
    Map<String, Set<CheckCode>> kinds = new LinkedHashMap<>();
    kinds.put("library", Set.of(CheckCode.M09, CheckCode.V22, CheckCode.B04));
    kinds.put("unit", Set.of(CheckCode.V04, CheckCode.V05, CheckCode.V06));
    kinds.put("hollow", Set.of(CheckCode.V17, CheckCode.V18, CheckCode.V07, CheckCode.V21));
    kinds.put("low", Set.of(CheckCode.V09, CheckCode.V14, CheckCode.V15));
    kinds.put("place", Set.of(CheckCode.V19, CheckCode.V20, CheckCode.W05, CheckCode.W07));
    kinds.put("text", Set.of(CheckCode.B07, CheckCode.V02));
    return kinds;
  }

  /** How many findings there are of each kind; kinds without one are left out. */
  static Map<String, Integer> counts(List<FindingLine> lines) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    byKind(lines).forEach((kind, found) -> counts.put(kind, found.size()));
    return counts;
  }

  /** The findings of each kind; kinds without one are left out. */
  static Map<String, List<FindingLine>> byKind(List<FindingLine> lines) {
    Map<String, List<FindingLine>> kinds = new LinkedHashMap<>();
    KINDS.forEach(
        (kind, codes) -> {
          List<FindingLine> found = lines.stream().filter(line -> isOf(line, codes)).toList();
          if (!found.isEmpty()) {
            kinds.put(kind, found);
          }
        });
    return kinds;
  }

  private static boolean isOf(FindingLine line, Set<CheckCode> codes) {
    return line.code() != null && codes.contains(line.code());
  }

  List<Map<String, Object>> of(List<FindingLine> lines) {
    List<Map<String, Object>> rows = new ArrayList<>();
    byKind(lines).forEach((kind, found) -> found.forEach(line -> add(kind, line, rows)));
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("message", messages.get("summary.goal.none"));
      rows.add(row);
    }
    return rows;
  }

  private void add(String kind, FindingLine line, List<Map<String, Object>> rows) {
    if (rows.size() >= FindingRows.MAX_ROWS) {
      return;
    }
    Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
    row.put("no", rows.size() + 1);
    row.put("kind", messages.get("summary.goal." + kind));
    row.put("project", CellText.of(line.project()));
    row.put("cell", SummaryRow.text(line.cell()));
    row.put("code", line.codeName());
    row.put("message", CellText.of(line.message()));
    row.put("fix", SummaryRow.text(line.fix()));
    row.put("file", CellText.of(line.file()));
    rows.add(row);
  }
}
