package io.ziping.report;

import io.ziping.report.TemplateLayout.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template before it is filled and finds every mistake: JXLS itself leaves cells with
 * unknown keys silently empty.
 */
final class TemplateCheck {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}?");
  private static final Pattern PATH =
      Pattern.compile("\\s*([A-Za-z]\\w*)(?:\\.([A-Za-z]\\w*))?\\s*");

  private final String template;
  private final SummaryModel model;
  private final List<TemplateProblem> problems = new ArrayList<>();
  private final Map<String, TemplateLayout> layouts = new LinkedHashMap<>();
  private int expressions;

  TemplateCheck(String template, SummaryModel model) {
    this.template = template;
    this.model = model;
  }

  /** All mistakes, in the order of sheets and cells. */
  List<TemplateProblem> check(XSSFWorkbook workbook) {
    if (!workbook.getExternalLinksTable().isEmpty()) {
      problems.add(TemplateProblem.ofFile(template, "external-link"));
    }
    for (XSSFName name : workbook.getAllNames()) {
      if (name.getRefersToFormula() != null && name.getRefersToFormula().contains("#REF!")) {
        problems.add(TemplateProblem.ofFile(template, "broken-name", name.getNameName()));
      }
    }
    XSSFEvaluationWorkbook formulas = XSSFEvaluationWorkbook.create(workbook);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      checkSheet(workbook.getSheetAt(i), i, formulas);
    }
    if (expressions == 0) {
      problems.add(TemplateProblem.ofFile(template, "nothing-to-fill"));
    }
    return List.copyOf(problems);
  }

  /** The layout of every sheet, by its name; known after {@link #check}. */
  Map<String, TemplateLayout> layouts() {
    return layouts;
  }

  private void checkSheet(XSSFSheet sheet, int index, XSSFEvaluationWorkbook formulas) {
    TemplateLayout layout =
        TemplateLayout.read(sheet, (cell, kind, args) -> report(sheet, cell, kind, args));
    layouts.put(sheet.getSheetName(), layout);
    for (Block block : layout.blocks()) {
      if (!model.lists().containsKey(block.items())) {
        CellAddress at = TemplateLayout.first(block.range());
        report(sheet, at, "unknown-items", block.items(), keys(model.lists().keySet()));
      }
      for (CellRangeAddress merged : sheet.getMergedRegions()) {
        if (merged.intersects(block.range())) {
          CellAddress at = TemplateLayout.first(merged);
          report(sheet, at, "merged-row", merged.formatAsString());
        }
      }
    }
    UserColumnCheck.check(sheet, layout, (cell, kind, args) -> report(sheet, cell, kind, args));
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.FORMULA) {
          checkFormula(sheet, index, cell, formulas);
        } else if (cell.getCellType() == CellType.STRING) {
          checkText(sheet, layout, cell);
        }
        checkBelow(sheet, layout, cell);
      }
    }
  }

  private void checkFormula(
      XSSFSheet sheet, int index, Cell cell, XSSFEvaluationWorkbook formulas) {
    try {
      FormulaParser.parse(cell.getCellFormula(), formulas, FormulaType.CELL, index, -1);
    } catch (FormulaParseException | IllegalArgumentException | IllegalStateException e) {
      report(sheet, cell.getAddress(), "bad-formula", String.valueOf(e.getMessage()));
    }
  }

  private void checkText(XSSFSheet sheet, TemplateLayout layout, Cell cell) {
    String text = cell.getStringCellValue();
    if (text.startsWith("$[")) {
      report(sheet, cell.getAddress(), "parameter-formula");
      return;
    }
    Matcher expression = EXPRESSION.matcher(text);
    while (expression.find()) {
      expressions++;
      Matcher path = PATH.matcher(expression.group(1));
      if (!expression.group().endsWith("}") || !path.matches()) {
        report(sheet, cell.getAddress(), "bad-expression", expression.group());
      } else if (layout.area() == null || !layout.area().isInRange(cell)) {
        report(sheet, cell.getAddress(), "outside-area", expression.group());
      } else if (path.group(2) == null) {
        if (!model.values().containsKey(path.group(1))) {
          String known = keys(model.values().keySet());
          report(sheet, cell.getAddress(), "unknown-key", path.group(1), known);
        }
      } else {
        checkRowKey(sheet, layout, cell, path);
      }
    }
  }

  private void checkRowKey(XSSFSheet sheet, TemplateLayout layout, Cell cell, Matcher path) {
    Optional<Block> block = layout.blockAt(cell.getRowIndex());
    if (block.isEmpty() || !block.get().variable().equals(path.group(1))) {
      report(sheet, cell.getAddress(), "unknown-variable", path.group(1));
      return;
    }
    List<Map<String, Object>> rows = model.lists().get(block.get().items());
    if (rows != null && !rows.get(0).containsKey(path.group(2))) {
      String known = keys(rows.get(0).keySet());
      report(sheet, cell.getAddress(), "unknown-key", path.group().strip(), known);
    }
  }

  /** What stands below an area would be covered by its rows. */
  private void checkBelow(XSSFSheet sheet, TemplateLayout layout, Cell cell) {
    CellRangeAddress area = layout.area();
    if (area != null
        && !layout.blocks().isEmpty()
        && cell.getCellType() != CellType.BLANK
        && cell.getRowIndex() > area.getLastRow()
        && cell.getColumnIndex() >= area.getFirstColumn()
        && cell.getColumnIndex() <= area.getLastColumn()) {
      report(sheet, cell.getAddress(), "below-area");
    }
  }

  private static String keys(Set<String> keys) {
    return String.join(", ", keys);
  }

  private void report(XSSFSheet sheet, @Nullable CellAddress cell, String kind, String... args) {
    String address = cell == null ? "" : cell.formatAsString();
    problems.add(new TemplateProblem(template, sheet.getSheetName(), address, kind, List.of(args)));
  }
}
