package io.ziping.workbook.detect;

import io.ziping.form.SeenCell;
import io.ziping.workbook.FieldKind;
import io.ziping.workbook.read.WordLayout;
import java.util.List;

/** What people call the cells of a form in a Word document, where there are no addresses. */
record WordPlaces(SheetIndex sheet, WordLayout layout) {

  /** A header stands no further above its values than the rows of a long form. */
  private static final int FAR = 200;

  /** The name that travels through findings, see {@link SeenCell#spelled}. */
  String spelled(GridCell cell) {
    List<WordLayout.Row> rows = layout.rows();
    if (cell.row() >= rows.size()) {
      return new SeenCell(0, cell.row() + 1, 1, "").spelled();
    }
    WordLayout.Row row = rows.get(cell.row());
    if (row.isParagraph()) {
      return new SeenCell(0, row.number(), 1, "").spelled();
    }
    return new SeenCell(row.table(), row.number(), place(cell, row), column(cell)).spelled();
  }

  /** Which cell of its row it is, from 1. */
  private int place(GridCell cell, WordLayout.Row row) {
    int place = 1;
    for (int column = row.firstColumn(); column < cell.column(); place++) {
      column = Math.max(column, sheet.at(cell.row(), column).lastColumn()) + 1;
    }
    return place;
  }

  /** The header above the cell, or the label beside it, in the form's own words. */
  private String column(GridCell cell) {
    if (cell.isLabel()) {
      return words(cell);
    }
    GridCell left = cell.column() == 0 ? cell : sheet.at(cell.row(), cell.column() - 1);
    // A label over several rows names those that begin with it; below, the columns have headers.
    if (left != cell && left.row() == cell.row() && isLabelOfOne(left)) {
      return words(left);
    }
    WordLayout.Row own = layout.rows().get(cell.row());
    for (int row = cell.row() - 1; row >= 0 && row > cell.row() - FAR; row--) {
      WordLayout.Row above = layout.rows().get(row);
      if (above.isParagraph()) {
        continue; // the form may go on behind a page break
      }
      GridCell header = sheet.at(row, cell.column());
      boolean column =
          header.isAny(FieldKind.TABLE_COLUMNS)
              || header.isAny(FieldKind.MONEY_COLUMNS)
              || header.is(FieldKind.GOAL_EXPECTED)
              || header.is(FieldKind.GOAL_ACHIEVED);
      if (column && above.table() <= own.table()) {
        return words(header);
      }
      row = Math.min(row, header.row());
    }
    return isLabelOfOne(left) ? words(left) : "";
  }

  /** 项目名称 and the like: a label that names the one cell right of it. */
  private static boolean isLabelOfOne(GridCell cell) {
    return cell.isLabel()
        && !cell.isAny(FieldKind.TABLE_COLUMNS)
        && !cell.isAny(FieldKind.MONEY_COLUMNS)
        && !cell.is(FieldKind.MONEY_TOTAL)
        && !cell.is(FieldKind.MONEY_SOURCE);
  }

  private static String words(GridCell cell) {
    String text = cell.value().text().replaceAll("\\s+", "");
    int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
    text = colon > 0 ? text.substring(0, colon) : text;
    return text.replaceAll("[(（][^()（）]*[)）]", "");
  }
}
