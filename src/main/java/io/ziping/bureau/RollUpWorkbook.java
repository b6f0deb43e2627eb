package io.ziping.bureau;

import io.ziping.text.Messages;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.verify.Seal;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The roll-up of all units (全区汇总表). Sheets with a row for each unit are built in memory, those with
 * a row for each project are streamed, so that its size knows no bound but Excel's.
 */
public final class RollUpWorkbook implements BureauOutput {

  /** How stamp and ledger call it. */
  public static final String KIND = "rollup";

  /** Grows when the same facts would be written otherwise. */
  private static final String LAYOUT = "1";

  private static final int ROWS_IN_MEMORY = 200;

  private final Messages messages;
  private final String program;

  /** {@code program}: program version for the stamp. */
  public RollUpWorkbook(Messages messages, String program) {
    this.messages = messages;
    this.program = program;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** For example 全区_2023年度绩效自评汇总表.xlsx. */
  @Override
  public String fileName(CountyView county) {
    return messages.get("summary.filename", county.area(), county.year());
  }

  @Override
  public String contentKey(CountyView county) {
    return KIND + "/" + LAYOUT + "/" + county.fingerprint();
  }

  @Override
  public void write(CountyView county, Path file) throws IOException {
    // What is streamed waits beside the file: in scratch, where leftovers of a kill are removed.
    File folder = file.toAbsolutePath().resolveSibling("").toFile();
    try {
      TempFile.withStrategy(
          new DefaultTempFileCreationStrategy(folder),
          () -> {
            write(file, county);
            return file;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Path file, CountyView county) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      RollUpStyles styles = new RollUpStyles(book, messages.get("rollup.font"));
      new OverviewSheet(page(sheet(book, "overview"), styles, county)).write();
      new ArrivalSheet(page(sheet(book, "arrivals"), styles, county)).write();
      new RankingSheet(page(sheet(book, "ranking"), styles, county)).write();
      new DistributionSheet(page(sheet(book, "distribution"), styles, county)).write();
      stamp(book, county);
      try (SXSSFWorkbook streamed = new SXSSFWorkbook(book, ROWS_IN_MEMORY, true, false)) {
        Sheet missing = streamed.createSheet(name("missing"));
        streamed.setSheetOrder(name("missing"), 2);
        new MissingSheet(page(missing, styles, county)).write();
        new AcrossSheet(page(streamed.createSheet(name("across")), styles, county)).write();
        new ProjectSheet(page(streamed.createSheet(name("projects")), styles, county)).write();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        streamed.write(out);
        Files.write(file, Seal.close(out.toByteArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Page page(Sheet sheet, RollUpStyles styles, CountyView county) {
    return new Page(sheet, styles, messages, county);
  }

  private String name(String word) {
    return messages.get("rollup.sheet." + word);
  }

  private Sheet sheet(XSSFWorkbook book, String word) {
    return book.createSheet(name(word));
  }

  private void stamp(XSSFWorkbook book, CountyView county) {
    CustomProperties properties = book.getProperties().getCustomProperties();
    new Stamp(KIND, county.area(), "", "", program).toProperties().forEach(properties::addProperty);
    properties.addProperty(Seal.PROPERTY, Seal.OPEN);
  }
}
