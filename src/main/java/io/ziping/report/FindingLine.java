package io.ziping.report;

import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One finding as lists of the summary show it.
 *
 * @param link name of the result beside the file, empty when there is none
 * @param project the project's name, empty when the file as a whole is meant
 * @param cell as shown, empty when no cell is meant
 * @param code null for what is no check's finding
 * @param fix what to put into the cell, null when a person has to think
 * @param key distinguishes the finding from all others, also in the next summary
 */
record FindingLine(
    Severity severity,
    String file,
    String link,
    String project,
    String cell,
    @Nullable CheckCode code,
    String message,
    @Nullable String fix,
    String key) {

  /** Something about the summary itself. */
  static FindingLine notice(String message) {
    return new FindingLine(
        Severity.INFO, "", "", "", "", null, message, null, RowKeys.of("notice", message));
  }

  String codeName() {
    return code == null ? "" : code.name();
  }
}
