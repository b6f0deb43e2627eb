package io.ziping.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;

/**
 * One blank form being filled in, found through its named cells. Numbers are typed the way staff
 * type them: most workbooks hold them as text, some as numbers with the form's formulas left alone.
 */
final class DemoForm implements AutoCloseable {

  private static final short TEXT_FORMAT = 0x31;

  private final Workbook book;
  private final Sheet sheet;
  private final boolean typedAsText;
  private final Map<Short, CellStyle> textStyles = new HashMap<>();

  DemoForm(byte[] blank, boolean typedAsText) throws IOException {
    this.book = WorkbookFactory.create(new ByteArrayInputStream(blank));
    this.sheet = book.getSheetAt(0);
    this.typedAsText = typedAsText;
  }

  byte[] fill(DemoProject project, DemoGoals goals) throws IOException {
    named("Ziping_Year").setCellValue("（" + yearWith(project.year()) + "）");
    named("Ziping_ProjectName").setCellValue(project.code() + "-" + project.name());
    named("Ziping_Department").setCellValue(project.unit());
    named("Ziping_Unit").setCellValue(project.unit());
    named("Ziping_Goal").setCellValue(goals.goal(project));
    named("Ziping_Achieved").setCellValue(goals.achieved(project));
    money(project);
    indicators(project);
    if (typedAsText) {
      text(named("Ziping_Rate"), project.rate());
      text(named("Ziping_RateScore"), project.rateScore());
      text(named("Ziping_Total"), project.total());
    } else {
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return bytes.toByteArray();
  }

  /** The year cell's own words around the year: 年度 comes from the blank form. */
  private String yearWith(String year) {
    String blank = named("Ziping_Year").getStringCellValue();
    return year + blank.replaceAll("[（）\\d\\s\\u3000]", "");
  }

  private void money(DemoProject project) {
    AreaReference area = area("Ziping_Money");
    int row = area.getFirstCell().getRow();
    int column = area.getFirstCell().getCol();
    // The total and the first source, which is all of it.
    for (int line = row; line <= row + 1; line++) {
      number(cell(line, column), project.initial());
      number(cell(line, column + 1), project.budget());
      number(cell(line, column + 2), project.executed());
    }
  }

  private void indicators(DemoProject project) {
    Set<Integer> used = new HashSet<>();
    for (DemoProject.Row indicator : project.rows()) {
      int row = freeRow(indicator.level2(), used);
      int column = area("Ziping_Indicators").getFirstCell().getCol() + 2;
      cell(row, column).setCellValue(indicator.name());
      cell(row, column + 2).setCellValue(indicator.target());
      cell(row, column + 3).setCellValue(indicator.actual());
      number(cell(row, column + 4), indicator.weight());
      number(cell(row, column + 5), indicator.score());
      String reason = indicator.reason();
      if (reason.isEmpty() && closesFirstBlock(project, indicator)) {
        // The national form has no reason cell for the money block; staff use the cost row's.
        reason = project.reason();
      }
      if (!reason.isEmpty()) {
        cell(row, column + 6).setCellValue(reason);
      }
    }
  }

  /** The cost row ends the output block in every project of the season. */
  private static boolean closesFirstBlock(DemoProject project, DemoProject.Row indicator) {
    String level1 = project.rows().get(0).level1();
    DemoProject.Row last = indicator;
    for (DemoProject.Row row : project.rows()) {
      last = row.level1().equals(level1) ? row : last;
    }
    return last == indicator;
  }

  private int freeRow(String level2, Set<Integer> used) {
    AreaReference area = area("Ziping_Indicators");
    int column = area.getFirstCell().getCol() + 1;
    for (int row = area.getFirstCell().getRow(); row <= area.getLastCell().getRow(); row++) {
      String label = cell(row, column).getStringCellValue().replaceAll("\\s", "");
      if (label.equals(level2) && used.add(row)) {
        return row;
      }
    }
    throw new IllegalStateException("the blank form has no row left for " + level2);
  }

  private void number(Cell cell, String value) {
    if (typedAsText) {
      text(cell, value);
    } else {
      cell.setCellValue(Double.parseDouble(value));
    }
  }

  /** A number typed into a cell of format @, as it comes back from nearly every unit. */
  private void text(Cell cell, String value) {
    CellStyle style = cell.getCellStyle();
    cell.setCellStyle(
        textStyles.computeIfAbsent(
            style.getIndex(),
            index -> {
              CellStyle copy = book.createCellStyle();
              copy.cloneStyleFrom(style);
              copy.setDataFormat(TEXT_FORMAT);
              return copy;
            }));
    // Not removeFormula: POI's .xls cells cannot go from a formula's stored text to a value.
    cell.setBlank();
    cell.setCellValue(value);
  }

  private Cell named(String name) {
    CellReference first = area(name).getFirstCell();
    return cell(first.getRow(), first.getCol());
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
