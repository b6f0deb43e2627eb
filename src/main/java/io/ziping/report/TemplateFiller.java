package io.ziping.report;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.transform.Transformer;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;
import org.jxls.transform.poi.PoiTransformer;
import org.jxls.util.CannotOpenWorkbookException;

/** Fills one template once: checks it, lets JXLS fill it, then makes names and charts follow. */
final class TemplateFiller {

  private final String template;
  private final SummaryModel model;
  private final Map<String, String> stamp;
  private final TemplateCheck check;
  private final CellRules cellRules = new CellRules();
  private final Map<String, ResultLinks> links = new LinkedHashMap<>();

  /** {@code stamp}: custom document properties of the filled workbook. */
  TemplateFiller(String template, SummaryModel model, Map<String, String> stamp) {
    this.template = template;
    this.model = model;
    this.stamp = stamp;
    this.check = new TemplateCheck(template, model);
  }

  /**
   * The filled workbook.
   *
   * @throws BrokenTemplateException when the template has a mistake
   */
  byte[] fill(byte[] bytes) {
    Map<String, Object> context = new HashMap<>(model.values());
    context.putAll(model.lists());
    try {
      return JxlsPoiTemplateFillerBuilder.newInstance()
          .withTemplate(new ByteArrayInputStream(bytes))
          .withExpressionEvaluatorFactory(new PathEvaluator())
          .withFormulaProcessor(new ReferenceFormulas())
          .withLogger(new LoudJxlsLogger())
          .withTemplatePreprocessor((workbook, streaming, logger) -> prepare(workbook))
          .withPreWriteAction((transformer, context_) -> finish(transformer))
          .withRecalculateFormulasBeforeSaving(false)
          .withIgnoreColumnProps(true)
          .buildAndFill(context);
    } catch (BrokenTemplateException e) {
      throw e;
    } catch (CannotOpenWorkbookException e) {
      throw new BrokenTemplateException(TemplateProblem.ofFile(template, "not-a-workbook"), e);
    } catch (RuntimeException e) {
      String message = String.valueOf(e.getMessage());
      throw new BrokenTemplateException(
          TemplateProblem.ofFile(template, "fill-failed", message), e);
    }
  }

  private void prepare(Object opened) {
    if (!(opened instanceof XSSFWorkbook workbook)) {
      throw new BrokenTemplateException(
          List.of(TemplateProblem.ofFile(template, "not-a-workbook")));
    }
    List<TemplateProblem> problems = check.check(workbook);
    if (!problems.isEmpty()) {
      throw new BrokenTemplateException(problems);
    }
    check
        .layouts()
        .forEach(
            (name, layout) -> links.put(name, new ResultLinks(workbook.getSheet(name), layout)));
    cellRules.take(workbook);
  }

  private void finish(Transformer transformer) {
    XSSFWorkbook workbook = ((PoiTransformer) transformer).getXSSFWorkbook();
    Map<String, FilledRows> filled = new LinkedHashMap<>();
    check.layouts().forEach((name, layout) -> filled.put(name, new FilledRows(layout, model)));
    cellRules.putBack(workbook, filled);
    NamedRanges.stretch(workbook, filled);
    filled.forEach(
        (name, rows) -> {
          XSSFSheet sheet = workbook.getSheet(name);
          ResultLinks fileLinks = links.get(name);
          if (fileLinks != null) {
            fileLinks.set(sheet, rows, model);
          }
          RowHeights heights = new RowHeights(sheet);
          rows.layout()
              .blocks()
              .forEach(
                  block ->
                      heights.grow(
                          rows.first(block.range().getFirstRow()),
                          rows.last(block.range().getLastRow())));
        });
    XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
    new ChartRanges(workbook, filled).stretch();
    CustomProperties properties = workbook.getProperties().getCustomProperties();
    stamp.forEach(properties::addProperty);
    List<SheetCells> cells = new ArrayList<>();
    workbook.forEach(sheet -> cells.add(SheetCells.of((XSSFSheet) sheet)));
    properties.addProperty(SummaryCellHash.PROPERTY, SummaryCellHash.of(cells));
  }
}
