package io.ziping.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Heights of filled rows, so that wrapped text is not cut off: office programs don't grow a row
 * whose height a template has set. An estimate from the number of characters, wide ones counted
 * twice.
 */
public final class RowHeights {

  private static final int MAX_POINTS = 400;

  /** Line height as a share of the font's size, and space above and below. */
  private static final float LEADING = 1.35f;

  private static final float PADDING = 5f;

  /** Column widths count digits of the default font; other sizes take more or less room. */
  private final float defaultPoints;

  private final Map<Integer, Integer> columnCharacters = new HashMap<>();
  private final XSSFSheet sheet;

  public RowHeights(XSSFSheet sheet) {
    this.sheet = sheet;
    this.defaultPoints = sheet.getWorkbook().getFontAt(0).getFontHeightInPoints();
  }

  /** Makes rows (zero-based) as high as their texts need; none becomes lower. */
  public void grow(int firstRow, int lastRow) {
    for (int r = firstRow; r <= lastRow; r++) {
      Row row = sheet.getRow(r);
      if (row == null) {
        continue;
      }
      float needed = row.getHeightInPoints();
      for (Cell cell : row) {
        needed = Math.max(needed, points(cell));
      }
      if (needed > row.getHeightInPoints()) {
        row.setHeightInPoints(Math.min(needed, MAX_POINTS));
      }
    }
  }

  private float points(Cell cell) {
    CellStyle style = cell.getCellStyle();
    if (cell.getCellType() != CellType.STRING
        || !style.getWrapText()
        || sheet.isColumnHidden(cell.getColumnIndex())) {
      return 0;
    }
    float size = ((XSSFCellStyle) style).getFont().getFontHeightInPoints();
    int room = columnCharacters.computeIfAbsent(cell.getColumnIndex(), this::characters);
    int characters = Math.max(1, (int) (room * defaultPoints / size));
    return lines(cell.getStringCellValue(), characters) * size * LEADING + PADDING;
  }

  private int characters(int column) {
    return Math.max(1, sheet.getColumnWidth(column) / 256 - 1);
  }

  /** Lines that a text takes in a column of so many narrow characters. */
  public static int lines(String text, int characters) {
    int lines = 1;
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int width = c < 0x1100 ? 1 : 2;
      if (c == '\n') {
        lines++;
        used = 0;
      } else if (used + width > characters && used > 0) {
        lines++;
        used = width;
      } else {
        used += width;
      }
    }
    return lines;
  }
}
