package io.ziping.report;

import io.ziping.checks.Finding;
import io.ziping.season.GoalAspect;
import io.ziping.season.GoalQuality;
import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of 目标质量: what is wrong with goals and targets, the worst projects first. Projects with
 * nothing to remark are only counted.
 */
final class GoalRows {

  private static final List<String> KEYS =
      List.of("no", "level", "project", "kind", "cell", "code", "message", "fix", "file");

  private final Messages messages;
  private final FindingLines lines;

  GoalRows(Messages messages) {
    this.messages = messages;
    this.lines = new FindingLines(messages);
  }

  List<Map<String, Object>> of(List<GoalQuality> goals) {
    List<Map<String, Object>> rows = new ArrayList<>();
    goals.stream()
        .sorted(Comparator.comparing(GoalQuality::level).reversed())
        .forEach(
            goal ->
                goal.reasons()
                    .forEach(
                        (aspect, findings) ->
                            findings.forEach(finding -> add(goal, aspect, finding, rows))));
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("message", messages.get("summary.goal.none"));
      rows.add(row);
    }
    return rows;
  }

  private void add(
      GoalQuality goal, GoalAspect aspect, Finding finding, List<Map<String, Object>> rows) {
    if (rows.size() >= FindingRows.MAX_ROWS) {
      return;
    }
    FindingLine line = lines.of(goal.project(), finding);
    Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
    row.put("no", rows.size() + 1);
    row.put("level", goal.level().text(messages));
    row.put("project", CellText.of(line.project()));
    row.put("kind", aspect.text(messages));
    row.put("cell", SummaryRow.text(line.cell()));
    row.put("code", line.codeName());
    row.put("message", CellText.of(line.message()));
    row.put("fix", SummaryRow.text(line.fix()));
    row.put("file", CellText.of(line.file()));
    rows.add(row);
  }
}
