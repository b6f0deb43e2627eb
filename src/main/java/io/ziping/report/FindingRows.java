package io.ziping.report;

import io.ziping.rulepack.Severity;
import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of 问题清单: every finding of every file, errors first. */
final class FindingRows {

  /** More rows than anyone reads; above it the last row says how many were left off. */
  static final int MAX_ROWS = 5_000;

  private static final List<String> KEYS =
      List.of("no", "severity", "file", "project", "cell", "code", "message", "fix", "open");

  private final Messages messages;

  FindingRows(Messages messages) {
    this.messages = messages;
  }

  List<Map<String, Object>> of(List<FindingLine> lines) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FindingLine line : lines.subList(0, Math.min(lines.size(), MAX_ROWS))) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("no", rows.size() + 1);
      row.put("severity", severity(line.severity(), messages));
      row.put("file", CellText.of(line.file()));
      row.put("link", line.link());
      row.put("open", line.link().isEmpty() ? null : messages.get("summary.open"));
      row.put("project", CellText.of(line.project()));
      row.put("cell", SummaryRow.text(line.cell()));
      row.put("code", line.codeName());
      row.put("message", CellText.of(line.message()));
      row.put("fix", SummaryRow.text(line.fix()));
      rows.add(row);
    }
    if (lines.isEmpty() || lines.size() > MAX_ROWS) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put(
          "message",
          lines.isEmpty()
              ? messages.get("summary.no-findings")
              : messages.get("summary.findings-left-off", lines.size() - MAX_ROWS));
      rows.add(row);
    }
    return rows;
  }

  static String severity(Severity severity, Messages messages) {
    return messages.get("summary.severity." + severity.word());
  }
}
