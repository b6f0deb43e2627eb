package io.ziping.templates;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as lines of text: what staff see and may do, without what differs at every write. */
public final class WorkbookText {

  private WorkbookText() {}

  public static List<String> of(Workbook book) {
    List<String> lines = new ArrayList<>();
    lines.add("properties " + properties(book));
    for (Name name : book.getAllNames()) {
      lines.add("name " + name.getNameName() + " = " + name.getRefersToFormula());
    }
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      lines.addAll(sheet(book, i));
    }
    return lines;
  }

  /** Only the cells' addresses and contents. */
  public static List<String> contents(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        String content = content(cell);
        if (!content.isEmpty()) {
          lines.add(cell.getAddress() + " " + content.replace("\n", "\\n"));
        }
      }
    }
    return lines;
  }

  private static String properties(Workbook book) {
    if (book instanceof XSSFWorkbook modern) {
      var properties = modern.getProperties().getCustomProperties();
      return String.valueOf(properties.getProperty(BlankFormMaker.PROPERTY).getLpwstr());
    }
    var summary = ((HSSFWorkbook) book).getDocumentSummaryInformation();
    return String.valueOf(summary.getCustomProperties().get(BlankFormMaker.PROPERTY));
  }

  private static List<String> sheet(Workbook book, int index) {
    Sheet sheet = book.getSheetAt(index);
    List<String> lines = new ArrayList<>();
    PrintSetup print = sheet.getPrintSetup();
    lines.add(
        "sheet %s hidden=%s protected=%s paper=%s fit=%s area=%s"
            .formatted(
                sheet.getSheetName(),
                book.isSheetHidden(index),
                sheet.getProtect(),
                print.getPaperSize(),
                sheet.getFitToPage(),
                book.getPrintArea(index)));
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      lines.add("merged " + merged.formatAsString());
    }
    for (DataValidation rule : sheet.getDataValidations()) {
      lines.add(rule(rule));
    }
    for (Row row : sheet) {
      lines.add("row " + row.getRowNum() + " " + row.getHeightInPoints());
      for (Cell cell : row) {
        String content = content(cell).replace("\n", "\\n");
        lines.add(cell.getAddress() + " " + content + " " + style(book, cell.getCellStyle()));
      }
    }
    for (int column = 0; column <= BlankFormRows.LAST_COLUMN; column++) {
      lines.add("column " + column + " " + sheet.getColumnWidth(column));
    }
    return lines;
  }

  private static String content(Cell cell) {
    return switch (cell.getCellType()) {
      case FORMULA -> "=" + cell.getCellFormula();
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      case STRING -> "'" + cell.getStringCellValue();
      default -> "";
    };
  }

  private static String style(Workbook book, CellStyle style) {
    var font = book.getFontAt(style.getFontIndex());
    return "%s %s%s %s %s %s %s wrap=%s"
        .formatted(
            font.getFontName(),
            font.getFontHeightInPoints(),
            font.getBold() ? "b" : "",
            style.getDataFormatString(),
            style.getLocked() ? "locked" : "open",
            style.getAlignment(),
            style.getBorderBottom(),
            style.getWrapText());
  }

  private static String rule(DataValidation rule) {
    DataValidationConstraint constraint = rule.getValidationConstraint();
    StringBuilder cells = new StringBuilder();
    for (CellRangeAddress range : rule.getRegions().getCellRangeAddresses()) {
      cells.append(range.formatAsString()).append(' ');
    }
    return "rule %stype=%s %s %s..%s error=%s prompt=%s"
        .formatted(
            cells,
            constraint.getValidationType(),
            constraint.getOperator(),
            constraint.getFormula1(),
            constraint.getFormula2(),
            rule.getShowErrorBox(),
            rule.getPromptBoxText());
  }
}
