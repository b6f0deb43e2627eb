package io.ziping.report;

import io.ziping.rulepack.Severity;
import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of 整改台账: one for each error and warning, with what people wrote to it. Nothing that was
 * written is ever dropped: where its finding is gone the row stays at the end and says so, and
 * where two people wrote different texts both stay.
 */
final class ActionRows {

  private static final List<String> KEYS =
      List.of(
          "no",
          "severity",
          "project",
          "finding",
          "file",
          "measure",
          "owner",
          "due",
          "state",
          "remark",
          "check",
          "key",
          "seen");

  private final UserEntries entries;
  private final Messages messages;
  private final Set<String> used = new HashSet<>();
  private final List<Map<String, Object>> rows = new ArrayList<>();

  ActionRows(UserEntries entries, Messages messages) {
    this.entries = entries;
    this.messages = messages;
  }

  /**
   * All rows.
   *
   * @param elsewhere keys whose texts are shown in another list
   */
  List<Map<String, Object>> of(List<FindingLine> lines, Set<String> elsewhere) {
    used.addAll(elsewhere);
    for (FindingLine line : lines) {
      if (line.severity() != Severity.INFO && rows.size() < FindingRows.MAX_ROWS) {
        add(line);
      }
    }
    for (String key : entries.keys()) {
      if (!used.contains(key)) {
        entries.rows(key).forEach(this::addLeftOver);
      }
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      String nothing = messages.get("summary.action.none");
      put(row, new UserRow(RowKeys.of("none"), Map.of(), Map.of(), false), "", nothing);
      rows.add(row);
    }
    return rows;
  }

  private void add(FindingLine line) {
    List<UserRow> typed = used.add(line.key()) ? entries.rows(line.key()) : List.of();
    if (typed.isEmpty()) {
      typed = List.of(new UserRow(line.key(), Map.of(), Map.of(), false));
    }
    for (UserRow each : typed) {
      Map<String, @Nullable Object> row = numbered();
      row.put("severity", FindingRows.severity(line.severity(), messages));
      row.put("file", CellText.of(line.file()));
      row.put(
          "check", messages.get(typed.size() > 1 ? "summary.action.twice" : "summary.action.open"));
      String cell = line.cell().isEmpty() ? "" : messages.get("summary.action.cell", line.cell());
      put(row, each, line.project(), cell + line.message());
      rows.add(row);
    }
  }

  /** Written to a finding or project that is gone, or a row that people added. */
  private void addLeftOver(UserRow left) {
    boolean isOwn = UserColumns.isOwnKey(left.key());
    if (left.isBlank() && !isOwn) {
      return;
    }
    Map<String, @Nullable Object> row = numbered();
    if (left.kept("name").isEmpty()) {
      row.put("check", messages.get(isOwn ? "summary.action.own" : "summary.action.gone"));
      put(row, left, left.kept("project"), left.kept("finding"));
    } else {
      String gone = messages.get("summary.action.project-gone");
      String texts = String.join(messages.get("summary.words-separator"), left.typed().values());
      String key = RowKeys.of("gone", left.key());
      row.put("check", messages.get("summary.action.gone"));
      put(row, new UserRow(key, Map.of("remark", texts), Map.of(), true), left.kept("name"), gone);
    }
    rows.add(row);
  }

  private Map<String, @Nullable Object> numbered() {
    Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
    row.put("no", rows.size() + 1);
    return row;
  }

  private void put(
      Map<String, @Nullable Object> row, UserRow typed, String project, String finding) {
    row.put("project", SummaryRow.text(project));
    row.put("finding", SummaryRow.text(finding));
    UserCells.put(row, UserCells.ACTIONS, typed, Map.of("project", project, "finding", finding));
  }
}
