package io.ziping.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;

/**
 * Conditional formats of a template, taken out while JXLS fills it (which would copy every rule to
 * every single cell) and put back over the filled rows.
 */
final class ConditionalFormats {

  private final Map<String, List<CTConditionalFormatting>> taken = new LinkedHashMap<>();

  void take(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      List<CTConditionalFormatting> copies = new ArrayList<>();
      for (CTConditionalFormatting format : sheet.getCTWorksheet().getConditionalFormattingList()) {
        copies.add((CTConditionalFormatting) format.copy());
      }
      taken.put(sheet.getSheetName(), copies);
      sheet.getCTWorksheet().setConditionalFormattingArray(new CTConditionalFormatting[0]);
    }
  }

  void putBack(XSSFWorkbook workbook, Map<String, FilledRows> filled) {
    taken.forEach(
        (name, formats) -> {
          FilledRows rows = filled.get(name);
          for (CTConditionalFormatting format : formats) {
            List<String> ranges = new ArrayList<>();
            for (Object range : format.getSqref()) {
              CellRangeAddress before = CellRangeAddress.valueOf(range.toString());
              ranges.add(
                  rows == null ? before.formatAsString() : rows.stretch(before).formatAsString());
            }
            format.setSqref(ranges);
          }
          workbook
              .getSheet(name)
              .getCTWorksheet()
              .setConditionalFormattingArray(formats.toArray(new CTConditionalFormatting[0]));
        });
  }
}
