package io.ziping.workbook.annotate.splice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What POI sees of staff's cells, before and after. */
final class PoiValues {

  private PoiValues() {}

  static void differences(byte[] original, byte[] result, int side, List<String> wrong)
      throws IOException {
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(result))) {
      for (int i = 0; i < before.getNumberOfSheets(); i++) {
        String name = before.getSheetName(i);
        if (!after.getSheetName(i + 1).equals(name)) {
          wrong.add("sheet " + i + " is " + after.getSheetName(i + 1));
          continue;
        }
        compare(before.getSheetAt(i), after.getSheetAt(i + 1), side, wrong);
        boolean hidden = before.getSheetVisibility(i) == after.getSheetVisibility(i + 1);
        if (!hidden
            || !String.valueOf(before.getPrintArea(i))
                .equals(String.valueOf(after.getPrintArea(i + 1)))) {
          wrong.add(name + " visibility or print area");
        }
      }
      boolean first = after.getActiveSheetIndex() == 0 && after.getFirstVisibleTab() == 0;
      for (int i = 1; i < after.getNumberOfSheets(); i++) {
        first &= !after.getSheetAt(i).isSelected();
      }
      if (!first || !after.getSheetName(0).startsWith("评分结果")) {
        wrong.add("the result sheet is not the one that is shown");
      }
    }
  }

  private static void compare(XSSFSheet before, XSSFSheet after, int side, List<String> wrong) {
    boolean form = before.getSheetName().equals(SpliceCase.SHEET);
    Map<String, String> old = values(before, form ? side : 16_384);
    Map<String, String> now = values(after, form ? side : 16_384);
    now.values().removeIf(String::isEmpty);
    old.values().removeIf(String::isEmpty);
    if (!old.equals(now)) {
      wrong.add(before.getSheetName() + "\n" + old + "\n" + now);
    }
    for (int column = 0; column < side; column++) {
      if (before.getColumnWidth(column) != after.getColumnWidth(column)
          || before.isColumnHidden(column) != after.isColumnHidden(column)) {
        wrong.add("width of column " + column);
      }
    }
    before
        .getCellComments()
        .forEach(
            (address, comment) -> {
              String text = text(comment);
              String kept = text(after.getCellComments().get(address));
              if (!kept.startsWith(text)
                  || !comment
                      .getAuthor()
                      .equals(after.getCellComments().get(address).getAuthor())) {
                wrong.add("comment " + address + " " + text + " is " + kept);
              }
            });
  }

  private static String text(Comment comment) {
    String text = comment.getString().getString();
    return text == null ? "" : text;
  }

  private static Map<String, String> values(XSSFSheet sheet, int columns) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getColumnIndex() < columns && cell.getCellType() != CellType.BLANK) {
          values.put(
              cell.getAddress().toString(),
              cell
                  + " "
                  + cell.getCellType()
                  + " "
                  + cell.getCellStyle().getDataFormatString()
                  + " "
                  + cell.getCellStyle().getAlignment()
                  + " "
                  + cell.getCellStyle().getFontIndex()
                  + " "
                  + cell.getCellStyle().getLocked());
        }
      }
      values.put("row " + row.getRowNum(), row.getZeroHeight() ? "hidden" : "");
    }
    return values;
  }
}
