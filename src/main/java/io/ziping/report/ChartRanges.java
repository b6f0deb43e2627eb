package io.ziping.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;

/**
 * Charts of a template, their ranges stretched over the filled rows and their cached values
 * renewed, so that viewers that don't calculate show them right. Plain ranges, since LibreOffice
 * shows no chart over defined names. Call it after the formulas have been evaluated.
 */
final class ChartRanges {

  private static final String NAMESPACE =
      "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart' ";

  private final XSSFWorkbook workbook;
  private final Map<String, FilledRows> filled;

  ChartRanges(XSSFWorkbook workbook, Map<String, FilledRows> filled) {
    this.workbook = workbook;
    this.filled = filled;
  }

  void stretch() {
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFDrawing drawing = workbook.getSheetAt(i).getDrawingPatriarch();
      if (drawing != null) {
        drawing.getCharts().forEach(this::stretch);
      }
    }
  }

  private void stretch(XSSFChart chart) {
    for (XmlObject found : chart.getCTChart().selectPath(NAMESPACE + ".//c:numRef")) {
      CTNumRef reference = (CTNumRef) found;
      String over = NamedRanges.stretch(reference.getF(), filled);
      if (over != null) {
        reference.setF(over);
        renew(reference, cells(over));
      }
    }
    for (XmlObject found : chart.getCTChart().selectPath(NAMESPACE + ".//c:strRef")) {
      CTStrRef reference = (CTStrRef) found;
      String over = NamedRanges.stretch(reference.getF(), filled);
      if (over != null) {
        reference.setF(over);
        renew(reference, cells(over));
      }
    }
  }

  private static void renew(CTNumRef reference, List<@Nullable Cell> cells) {
    if (reference.isSetNumCache()) {
      reference.unsetNumCache();
    }
    CTNumData cache = reference.addNewNumCache();
    cache.setFormatCode("General");
    cache.addNewPtCount().setVal(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell != null && type(cell) == CellType.NUMERIC) {
        CTNumVal point = cache.addNewPt();
        point.setIdx(i);
        point.setV(plain(cell.getNumericCellValue()));
      }
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static void renew(CTStrRef reference, List<@Nullable Cell> cells) {
    if (reference.isSetStrCache()) {
      reference.unsetStrCache();
    }
    CTStrData cache = reference.addNewStrCache();
    cache.addNewPtCount().setVal(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell != null && type(cell) == CellType.STRING) {
        CTStrVal point = cache.addNewPt();
        point.setIdx(i);
        point.setV(cell.getStringCellValue());
      }
    }
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private List<@Nullable Cell> cells(String reference) {
    CellRangeAddress range = NamedRanges.range(reference);
    XSSFSheet sheet = workbook.getSheet(NamedRanges.sheet(reference));
    List<@Nullable Cell> cells = new ArrayList<>();
    if (range != null && sheet != null) {
      for (int r = range.getFirstRow(); r <= range.getLastRow(); r++) {
        Row row = sheet.getRow(r);
        for (int c = range.getFirstColumn(); c <= range.getLastColumn(); c++) {
          cells.add(row == null ? null : row.getCell(c));
        }
      }
    }
    return cells;
  }
}
