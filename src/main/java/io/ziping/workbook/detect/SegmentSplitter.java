package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits a sheet into the stretches of rows that hold one form each: a title, or a project name
 * where titles are missing, after a form's own parts begins the next form.
 */
final class SegmentSplitter {

  private final SheetIndex sheet;
  private final LabelBook labels;
  private final HeaderFinder headers;
  private final List<Segment> segments = new ArrayList<>();

  private int firstRow;
  private @Nullable GridCell title;
  private @Nullable GridCell lastTitle;
  private @Nullable GridCell projectName;
  private @Nullable TableHeader money;
  private List<TableHeader> tables = new ArrayList<>();

  SegmentSplitter(SheetIndex sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
    this.headers = new HeaderFinder(sheet);
  }

  /** The segments from top to bottom; one for a sheet without any form. */
  List<Segment> split() {
    int done = -1;
    for (int row : sheet.filledRows(0, sheet.rowCount())) {
      if (row > done) {
        done = visit(row);
      }
    }
    close(sheet.rowCount() - 1);
    return List.copyOf(segments);
  }

  /** Looks at one row; returns the last row that was dealt with. */
  private int visit(int row) {
    Optional<TableHeader> table = headers.indicatorHeader(row, hasBegun(), title != null);
    if (table.isPresent()) {
      tables.add(table.get());
      return table.get().lastRow();
    }
    Optional<TableHeader> moneyHeader = headers.moneyHeader(row, money == null && hasBegun());
    for (GridCell cell : sheet.row(row)) {
      if (isProjectName(cell, moneyHeader.isPresent())) {
        // A listed label takes the place of one that was only like it: 二级项目名称, 项目名称.
        begin(row, projectName != null && projectName.isLabel() || hasBody());
        projectName = cell;
      } else if (cell.likeness() == FieldKind.PROJECT_NAME
          && (projectName == null || hasBody())
          && (!cell.inline().isEmpty() || !sheet.rightOf(cell).isLabelOrLike())) {
        begin(row, hasBody());
        projectName = cell;
      } else if (moneyHeader.isEmpty() && isTitle(cell)) {
        begin(row, projectName != null || hasBody());
        title = title == null ? cell : title;
      }
    }
    if (money == null) {
      money = moneyHeader.orElse(null);
    }
    return row;
  }

  /**
   * In a row of column labels 项目名称 is one of them (a list of projects), or a leftover of the
   * template (above the sources of money).
   */
  private boolean isProjectName(GridCell cell, boolean moneyRow) {
    if (!cell.is(FieldKind.PROJECT_NAME)) {
      return false;
    }
    GridCell right = sheet.rightOf(cell);
    boolean filled = !cell.inline().isEmpty() || !right.isBlank() && !right.isLabel();
    return !isColumnLabel(cell) && (!moneyRow || filled);
  }

  /** A title stands alone in its row, or beside a form's number; a cell of the table does not. */
  private boolean isTitle(GridCell cell) {
    return !cell.isLabel()
        && labels.isTitle(cell.label())
        && sheet.row(cell.row()).stream()
            .allMatch(other -> other == cell || TitleLines.isPreface(other.value().text()));
  }

  private boolean hasBegun() {
    return title != null || projectName != null || hasBody();
  }

  private boolean hasBody() {
    return money != null || !tables.isEmpty();
  }

  /** A list of projects has 项目名称 as the label of a column. */
  private boolean isColumnLabel(GridCell cell) {
    return sheet.row(cell.row()).stream().anyMatch(other -> other.is(FieldKind.OTHER_COLUMN));
  }

  private void begin(int row, boolean next) {
    if (!next) {
      return;
    }
    int start = row;
    // Lines such as 附件1 or （2023年度） above a title belong to it.
    while (start > firstRow + 1 && isPreface(start - 1)) {
      start--;
    }
    close(start - 1);
    firstRow = start;
  }

  private boolean isPreface(int row) {
    List<GridCell> cells = sheet.row(row);
    return cells.size() == 1
        && (isTitle(cells.get(0)) || TitleLines.isPreface(cells.get(0).value().text()));
  }

  private void close(int lastRow) {
    // Forms that follow each other can share one title.
    lastTitle = title == null ? lastTitle : title;
    if (lastRow >= firstRow) {
      segments.add(new Segment(firstRow, lastRow, lastTitle, projectName, money, tables));
    }
    title = null;
    projectName = null;
    money = null;
    tables = new ArrayList<>();
  }
}
