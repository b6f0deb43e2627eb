package io.ziping.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;

/**
 * Conditional formats and drop-downs of a template, taken out while JXLS fills it (which would copy
 * every rule to every single cell) and put back over the filled rows.
 */
final class CellRules {

  private final Map<String, List<CTConditionalFormatting>> taken = new LinkedHashMap<>();
  private final Map<String, CTDataValidations> choices = new LinkedHashMap<>();

  void take(XSSFWorkbook workbook) {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      List<CTConditionalFormatting> copies = new ArrayList<>();
      for (CTConditionalFormatting format : sheet.getCTWorksheet().getConditionalFormattingList()) {
        copies.add((CTConditionalFormatting) format.copy());
      }
      taken.put(sheet.getSheetName(), copies);
      sheet.getCTWorksheet().setConditionalFormattingArray(new CTConditionalFormatting[0]);
      if (sheet.getCTWorksheet().isSetDataValidations()) {
        CTDataValidations rules = sheet.getCTWorksheet().getDataValidations();
        choices.put(sheet.getSheetName(), (CTDataValidations) rules.copy());
        sheet.getCTWorksheet().unsetDataValidations();
      }
    }
  }

  void putBack(XSSFWorkbook workbook, Map<String, FilledRows> filled) {
    taken.forEach(
        (name, formats) -> {
          FilledRows rows = filled.get(name);
          for (CTConditionalFormatting format : formats) {
            format.setSqref(over(format.getSqref(), rows));
          }
          workbook
              .getSheet(name)
              .getCTWorksheet()
              .setConditionalFormattingArray(formats.toArray(new CTConditionalFormatting[0]));
        });
    choices.forEach(
        (name, rules) -> {
          for (CTDataValidation rule : rules.getDataValidationArray()) {
            rule.setSqref(over(rule.getSqref(), filled.get(name)));
          }
          workbook.getSheet(name).getCTWorksheet().setDataValidations(rules);
        });
  }

  private static List<String> over(List<?> ranges, @Nullable FilledRows rows) {
    List<String> stretched = new ArrayList<>();
    for (Object range : ranges) {
      CellRangeAddress before = CellRangeAddress.valueOf(range.toString());
      stretched.add((rows == null ? before : rows.stretch(before)).formatAsString());
    }
    return stretched;
  }
}
