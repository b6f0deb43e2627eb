package io.ziping.bureau;

import io.ziping.bureau.RollUpStyles.Band;
import io.ziping.bureau.RollUpStyles.Kind;
import io.ziping.report.CellText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with one list, written from top to bottom and never looked back at: title, a line about
 * it, headings, rows, perhaps a row of totals.
 */
final class Table {

  /**
   * A column.
   *
   * @param key what its value is called in a row @param width in characters
   */
  record Column(String key, String head, int width, Kind kind, boolean hidden) {}

  /**
   * A formula, without its equals sign.
   *
   * @param value what it comes to, null for an empty text
   */
  record Formula(String text, @Nullable BigDecimal value) {}

  private static final int MOST_LINES = 8;
  private static final int LINE = 15;
  private static final double SIDE_INCHES = 0.4;

  private final Sheet sheet;
  private final RollUpStyles styles;
  private List<Column> columns = List.of();
  private int next;
  private int firstRow;

  Table(Sheet sheet, RollUpStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /** Title and the line below it. */
  void title(String title, String note) {
    text(0, 32, title, styles.title);
    text(1, 20, note, styles.note);
    next = 2;
  }

  /** A line above one of several lists. */
  void section(String name) {
    text(next++, 26, name, styles.section);
  }

  void gap() {
    next++;
  }

  /** Headings that stay in view and are printed on every page, as do {@code frozen} columns. */
  void frozenHeads(List<Column> list, int frozen) {
    printedHeads(list);
    sheet.createFreezePane(frozen, next);
  }

  /** Headings that are printed on every page; the sheet's column widths are this list's. */
  void printedHeads(List<Column> list) {
    heads(list);
    sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    for (int c = 0; c < columns.size(); c++) {
      sheet.setColumnWidth(c, columns.get(c).width() * 256);
      sheet.setColumnHidden(c, columns.get(c).hidden());
    }
  }

  /** Headings of a list; the sheet's column widths stay as they are. */
  void heads(List<Column> list) {
    columns = List.copyOf(list);
    Row heads = sheet.createRow(next++);
    heads.setHeightInPoints(32);
    for (int c = 0; c < columns.size(); c++) {
      put(heads, c, columns.get(c).head(), styles.head);
    }
    firstRow = next;
  }

  private void text(int index, int points, String text, CellStyle style) {
    Row row = sheet.createRow(index);
    row.setHeightInPoints(points);
    put(row, 0, text, style);
  }

  /**
   * A row: text, {@link BigDecimal}, Integer or {@link Formula} by the keys of the columns; what is
   * not named stays blank.
   */
  void row(Band band, Map<String, ? extends @Nullable Object> values) {
    Row row = sheet.createRow(next++);
    int lines = 1;
    for (int c = 0; c < columns.size(); c++) {
      Object value = values.get(columns.get(c).key());
      put(row, c, value, styles.of(columns.get(c).kind(), band));
      if (value instanceof String text && !columns.get(c).hidden()) {
        lines = Math.max(lines, lines(text, columns.get(c).width() - 2));
      }
    }
    row.setHeightInPoints(Math.max(24, Math.min(lines, MOST_LINES) * LINE + 6));
  }

  /** Han characters are two wide. */
  private static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      int wide = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
      lines += Math.max(1, (wide + width - 1) / width);
    }
    return lines;
  }

  private static void put(Row row, int column, @Nullable Object value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Integer number) {
      cell.setCellValue(number);
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text());
      if (formula.value() == null) {
        cell.setCellValue("");
      } else {
        cell.setCellValue(formula.value().doubleValue());
      }
    } else if (value != null) {
      cell.setCellValue(CellText.of(value.toString()));
    }
  }

  /** The zero-based row that comes next. */
  int next() {
    return next;
  }

  /** The cell of a column in the row that comes next. */
  String cell(String key) {
    return letter(key) + (next + 1);
  }

  /** A column's cells in the rows of this list that were written so far. */
  String above(String key) {
    return letter(key) + (firstRow + 1) + ":" + letter(key) + next;
  }

  /** The sum over a column so far, for the row of totals. */
  Formula sum(String key, Object value) {
    BigDecimal number = value instanceof BigDecimal big ? big : new BigDecimal(value.toString());
    return next == firstRow
        ? new Formula("0", BigDecimal.ZERO)
        : new Formula("SUM(" + above(key) + ")", number);
  }

  private String letter(String key) {
    return CellReference.convertNumToColString(column(key));
  }

  int column(String key) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).key().equals(key)) {
        return c;
      }
    }
    throw new IllegalArgumentException(key);
  }

  /** The zero-based rows of this list so far, in one column. */
  CellRangeAddress range(String key) {
    int column = column(key);
    return new CellRangeAddress(firstRow, Math.max(firstRow, next - 1), column, column);
  }

  /** Filters over the rows that were written so far. */
  void filter() {
    int last = Math.max(next - 1, firstRow);
    sheet.setAutoFilter(new CellRangeAddress(firstRow - 1, last, 0, columns.size() - 1));
  }

  /** A4, landscape, as wide as the paper, page numbers below. */
  void print(String pages) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, SIDE_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_INCHES);
    sheet.getFooter().setCenter(pages);
    sheet.setDisplayGridlines(false);
  }
}
