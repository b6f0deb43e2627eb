package io.ziping.workbook.detect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet that one form may stand in.
 *
 * @param firstRow zero-based @param lastRow included
 * @param title the title's cell; above {@code firstRow} where several forms share one
 * @param projectName the label 项目名称
 * @param money header of the money block
 * @param tables headers of the indicator table; several where goals have tables of their own
 */
record Segment(
    int firstRow,
    int lastRow,
    @Nullable GridCell title,
    @Nullable GridCell projectName,
    @Nullable TableHeader money,
    List<TableHeader> tables) {

  Segment {
    tables = List.copyOf(tables);
  }

  /** The same rows with other headers of the indicator table. */
  Segment withTables(List<TableHeader> others) {
    return new Segment(firstRow, lastRow, title, projectName, money, others);
  }

  /** Whether there is enough of a form to read it. */
  boolean isForm() {
    return !tables.isEmpty() || title != null && projectName != null && money != null;
  }

  /** The first row of the indicator table, or the row after the last. */
  int tableRow() {
    return tables.isEmpty() ? lastRow + 1 : tables.get(0).firstRow();
  }

  Optional<TableHeader> table() {
    return tables.stream().findFirst();
  }

  /** Whether a row belongs to the header of an indicator table. */
  boolean isTableHeader(int row) {
    return tables.stream().anyMatch(table -> row >= table.firstRow() && row <= table.lastRow());
  }
}
