package io.ziping.workbook.annotate.splice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** How the cells of a result look and how its sheets print, as text. */
final class LookDump {

  private static final List<BorderSide> SIDES =
      List.of(BorderSide.TOP, BorderSide.RIGHT, BorderSide.BOTTOM, BorderSide.LEFT);

  private final StringBuilder out = new StringBuilder();

  private final Set<String> commented;

  private LookDump(Set<String> commented) {
    this.commented = commented;
  }

  /**
   * The looks of a result.
   *
   * @param original what it was made of; the boxes of comments that were there are left out, which
   *     one writer enlarges and the other makes anew
   */
  static String of(byte[] bytes, byte[] original) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      LookDump dump = new LookDump(commented(original));
      workbook.sheetIterator().forEachRemaining(sheet -> dump.sheet((XSSFSheet) sheet));
      return dump.out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> commented(byte[] workbook) throws IOException {
    Set<String> cells = new HashSet<>();
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Sheet sheet : read) {
        sheet.getCellComments().keySet().forEach(cell -> cells.add(place(sheet, cell)));
      }
    }
    return cells;
  }

  private static String place(Sheet sheet, CellAddress cell) {
    return sheet.getSheetName() + "!" + cell;
  }

  private void line(Object... words) {
    out.append(String.join(" ", Arrays.stream(words).map(String::valueOf).toList())).append('\n');
  }

  private void sheet(XSSFSheet sheet) {
    line("==", sheet.getSheetName(), sheet.isSelected(), sheet.isDisplayGridlines());
    line("frozen", sheet.getPaneInformation() == null ? 0 : rowsFrozen(sheet));
    line("fit", sheet.getFitToPage(), sheet.getPrintSetup().getPaperSize());
    line("wide", sheet.getPrintSetup().getLandscape(), sheet.getPrintSetup().getFitHeight());
    line("repeat", sheet.getRepeatingRows(), "breaks", Arrays.toString(sheet.getRowBreaks()));
    line("footer", sheet.getFooter().getCenter());
    for (Row row : sheet) {
      for (Cell cell : row) {
        line(cell.getAddress(), style((XSSFCellStyle) cell.getCellStyle()));
      }
    }
    new TreeMap<CellAddress, XSSFComment>(sheet.getCellComments())
        .forEach((cell, comment) -> comment(place(sheet, cell), comment));
  }

  private static int rowsFrozen(XSSFSheet sheet) {
    return sheet.getPaneInformation().getHorizontalSplitPosition();
  }

  private void comment(String cell, XSSFComment comment) {
    ClientAnchor box = comment.getClientAnchor();
    line("comment", cell, comment.isVisible(), box == null ? "" : box.getAnchorType());
    if (box != null && !commented.contains(cell)) {
      // Its right edge is where the default column width of POI, or of Excel, puts 320 pixels.
      line("box", box.getCol1(), box.getRow1(), box.getRow2(), box.getDy2());
    }
  }

  private static String style(XSSFCellStyle style) {
    XSSFFont font = style.getFont();
    StringBuilder look = new StringBuilder();
    look.append(font.getFontName()).append(' ').append(font.getFontHeightInPoints());
    look.append(font.getBold() ? " bold" : "").append(" u").append(font.getUnderline());
    String ink = colour(font.getXSSFColor());
    look.append(ink.equals("-") ? " FF000000 " : " " + ink + " "); // none is black
    look.append(style.getFillPattern()).append(' ');
    look.append(colour(style.getFillForegroundXSSFColor())).append(' ');
    for (BorderSide side : SIDES) {
      look.append(side).append(' ').append(colour(style.getBorderColor(side))).append(' ');
    }
    look.append(style.getBorderTop()).append(' ').append(style.getBorderRight()).append(' ');
    look.append(style.getBorderBottom()).append(' ').append(style.getBorderLeft()).append(' ');
    look.append(style.getAlignment()).append(' ').append(style.getVerticalAlignment());
    look.append(style.getWrapText() ? " wrap " : " ").append(style.getIndention()).append(' ');
    look.append(style.getDataFormatString()).append(style.getQuotePrefixed() ? " '" : "");
    return look.append(style.getLocked() ? " locked" : "").toString();
  }

  private static String colour(XSSFColor colour) {
    return colour == null ? "-" : String.valueOf(colour.getARGBHex());
  }
}
