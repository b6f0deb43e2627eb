package io.ziping.blank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * One blank form being filled in, found through its named cells ({@code Ziping_…}), so that people
 * may move and restyle it. Text is always written as text, whatever it begins with.
 */
public final class BlankForm implements AutoCloseable {

  private static final short TEXT_FORMAT = 0x31;

  private final Workbook book;
  private final Sheet sheet;
  private final Map<Short, CellStyle> textStyles = new HashMap<>();

  /** Opens a copy of the blank form's bytes (.xlsx or .xls). */
  public BlankForm(byte[] blank) throws IOException {
    this.book = WorkbookFactory.create(new ByteArrayInputStream(blank));
    this.sheet = book.getSheetAt(0);
  }

  /** The first page: year, project, department and unit. */
  public void identity(String year, String project, String department, String unit) {
    Cell cell = named("Ziping_Year");
    // The year cell's own words around the year: 年度 comes from the blank form.
    String words = cell.getStringCellValue().replaceAll("[（）\\d\\s\\u3000]", "");
    cell.setCellValue("（" + year + words + "）");
    named("Ziping_ProjectName").setCellValue(project);
    named("Ziping_Department").setCellValue(department);
    named("Ziping_Unit").setCellValue(unit);
  }

  /** 年度总体目标: what was expected and what was achieved. */
  public void goals(String expected, String achieved) {
    named("Ziping_Goal").setCellValue(expected);
    named("Ziping_Achieved").setCellValue(achieved);
  }

  /**
   * A cell of the money block.
   *
   * @param line 0 for 年度资金总额, 1 for the first source …
   * @param column 0 年初预算数, 1 全年预算数, 2 全年执行数
   */
  public Cell money(int line, int column) {
    CellReference first = area("Ziping_Money").getFirstCell();
    return cell(first.getRow() + line, first.getCol() + column);
  }

  /** The rows of the indicator table. */
  public BlankRows rows() {
    return new BlankRows(sheet, area("Ziping_Indicators"));
  }

  /** A cell that has a name, for example {@code Ziping_Rate}. */
  public Cell named(String name) {
    CellReference first = area(name).getFirstCell();
    return cell(first.getRow(), first.getCol());
  }

  /** A number typed into a cell of format @, as it comes back from nearly every unit. */
  public void text(Cell cell, String value) {
    CellStyle style = cell.getCellStyle();
    cell.setCellStyle(textStyles.computeIfAbsent(style.getIndex(), index -> textStyle(style)));
    // Not removeFormula: POI's .xls cells cannot go from a formula's stored text to a value.
    cell.setBlank();
    cell.setCellValue(value);
  }

  private CellStyle textStyle(CellStyle style) {
    CellStyle copy = book.createCellStyle();
    copy.cloneStyleFrom(style);
    copy.setDataFormat(TEXT_FORMAT);
    return copy;
  }

  /** Marks an .xlsx with a custom document property; an .xls has none of these. */
  public void mark(String property, String value) {
    if (book instanceof XSSFWorkbook modern) {
      modern.getProperties().getCustomProperties().addProperty(property, value);
    }
  }

  /** The workbook with all its formulas worked out. */
  public byte[] calculated() throws IOException {
    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    return bytes();
  }

  /** The workbook as it is. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  private AreaReference area(String text) {
    Name name = book.getName(text);
    if (name == null) {
      throw new IllegalArgumentException("the blank form has no name " + text);
    }
    return new AreaReference(name.getRefersToFormula(), book.getSpreadsheetVersion());
  }

  private Cell cell(int row, int column) {
    return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
