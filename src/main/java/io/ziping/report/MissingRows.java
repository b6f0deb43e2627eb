package io.ziping.report;

import io.ziping.checks.LibraryProject;
import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of 缺报清单: projects of the project library without a workbook. */
final class MissingRows {

  private static final List<String> KEYS = List.of("no", "code", "name", "budget", "note");

  private final Messages messages;

  MissingRows(Messages messages) {
    this.messages = messages;
  }

  List<Map<String, Object>> of(List<LibraryProject> missing) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (LibraryProject project : missing) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("no", rows.size() + 1);
      row.put("code", CellText.of(project.code()));
      row.put("name", CellText.of(project.name()));
      row.put("budget", project.currentBudget());
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("name", messages.get("summary.missing.none"));
      rows.add(row);
    }
    return rows;
  }
}
