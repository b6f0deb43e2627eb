package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.ResultFile;
import io.ziping.workbook.annotate.Annotator;
import io.ziping.workbook.annotate.FormPaper;
import io.ziping.workbook.annotate.Markup;
import io.ziping.workbook.annotate.MarkupPlan;
import io.ziping.workbook.safety.FileBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Annotates with POI, from bytes only: POI on a path would rewrite the original. Declines files
 * that are signed, that are no real workbooks, or that POI cannot load or save.
 */
public final class PoiAnnotator implements Annotator {

  private static final Logger LOG = LoggerFactory.getLogger(PoiAnnotator.class);

  @Override
  public Optional<ResultFile> annotate(FileBytes file, MarkupPlan plan) {
    byte[] original = file.array();
    Workbook workbook;
    try {
      workbook = PoiFiles.open(original);
    } catch (IOException | RuntimeException e) {
      LOG.info("POI cannot load the original, its result stands alone: {}", e.toString());
      return Optional.empty();
    }
    if (workbook == null) {
      return Optional.empty();
    }
    Markup markup = plan.on(paper(workbook));
    try {
      boolean binary = workbook instanceof HSSFWorkbook;
      ResultFile result = draw(workbook, markup);
      Optional<String> lost =
          binary ? XlsLosses.between(original, result.bytes()) : Optional.empty();
      if (lost.isPresent()) {
        LOG.warn("POI would lose {} of the original, its result stands alone", lost.get());
        return Optional.empty();
      }
      return Optional.of(result);
    } catch (IOException | RuntimeException e) {
      LOG.warn("POI cannot annotate the original, its result stands alone", e);
      return Optional.empty();
    }
  }

  /** A workbook of its own with only the result sheet, for originals that nobody may edit. */
  public static ResultFile standAlone(MarkupPlan plan) {
    Markup markup = plan.on(FormPaper.none());
    XSSFWorkbook workbook = new XSSFWorkbook();
    PoiProperties.fixDates(workbook);
    try {
      return draw(workbook, markup);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormPaper paper(Workbook workbook) {
    return new PoiPaper(workbook);
  }

  private static ResultFile draw(Workbook workbook, Markup markup) throws IOException {
    try (workbook) {
      PoiStyles styles = PoiStyles.of(workbook, markup.resultSheet().font());
      new PoiMarks(workbook, styles, markup).apply();
      new PoiMachineSheet(workbook).add(markup.machineSheet());
      new PoiResultSheet(workbook, styles).add(markup.resultSheet());
      PoiProperties.put(workbook, markup.properties());
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      String extension = extension(workbook);
      workbook.write(out);
      byte[] bytes = out.toByteArray();
      if (workbook instanceof XSSFWorkbook) {
        ZipTimes.fix(bytes);
      }
      return new ResultFile(bytes, extension);
    }
  }

  /**
   * A workbook with macros must stay one by name and content type; a template becomes a workbook.
   */
  private static String extension(Workbook workbook) {
    if (!(workbook instanceof XSSFWorkbook xssf)) {
      return ".xls";
    }
    XSSFWorkbookType type = xssf.isMacroEnabled() ? XSSFWorkbookType.XLSM : XSSFWorkbookType.XLSX;
    xssf.setWorkbookType(type);
    return "." + type.getExtension();
  }
}
