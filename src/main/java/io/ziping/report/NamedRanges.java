package io.ziping.report;

import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;

/**
 * Defined names and filters of a template, stretched over the rows that were filled. A name that
 * stands for one cell of a repeated row (全年预算数) stands for the whole column afterwards, wherever
 * people have moved that column: the template's formulas and its chart are written with such names
 * and cells.
 */
final class NamedRanges {

  private static final String BUILT_IN = "_xlnm.";
  private static final String PRINT_AREA = "_xlnm.Print_Area";

  private NamedRanges() {}

  static void stretch(XSSFWorkbook workbook, Map<String, FilledRows> filled) {
    for (XSSFName name : workbook.getAllNames()) {
      String reference = name.getRefersToFormula();
      if (!name.getNameName().startsWith(BUILT_IN) || name.getNameName().equals(PRINT_AREA)) {
        String stretched = stretch(reference, filled);
        if (stretched != null) {
          name.setRefersToFormula(stretched);
        }
      }
    }
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      CTAutoFilter filter = sheet.getCTWorksheet().getAutoFilter();
      FilledRows rows = filled.get(sheet.getSheetName());
      if (filter != null && rows != null) {
        sheet.setAutoFilter(rows.stretch(CellRangeAddress.valueOf(filter.getRef())));
      }
    }
  }

  /**
   * A reference such as {@code 汇总表!$I$5} over the filled rows; null when it is anything else than
   * one block of cells on one sheet.
   */
  static @Nullable String stretch(@Nullable String reference, Map<String, FilledRows> filled) {
    CellRangeAddress range = range(reference);
    if (reference == null || range == null) {
      return null;
    }
    FilledRows rows = filled.get(sheet(reference));
    if (rows == null) {
      return null;
    }
    CellRangeAddress over = rows.stretch(range);
    return new AreaReference(
            new CellReference(
                sheet(reference), over.getFirstRow(), over.getFirstColumn(), true, true),
            new CellReference(
                sheet(reference), over.getLastRow(), over.getLastColumn(), true, true),
            SpreadsheetVersion.EXCEL2007)
        .formatAsString();
  }

  static @Nullable CellRangeAddress range(@Nullable String reference) {
    if (reference == null || sheet(reference).isEmpty()) {
      return null;
    }
    String cells = reference.substring(reference.lastIndexOf('!') + 1).replace("$", "");
    return cells.matches("[A-Z]{1,3}[1-9]\\d*(:[A-Z]{1,3}[1-9]\\d*)?")
        ? CellRangeAddress.valueOf(cells)
        : null;
  }

  /** The sheet of a reference without its quotes; empty when there is none. */
  static String sheet(String reference) {
    int mark = reference.lastIndexOf('!');
    if (mark <= 0) {
      return "";
    }
    String sheet = reference.substring(0, mark);
    return sheet.startsWith("'") && sheet.endsWith("'") && sheet.length() > 1
        ? sheet.substring(1, sheet.length() - 1).replace("''", "'")
        : sheet;
  }
}
