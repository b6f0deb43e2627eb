package io.ziping.report;

import static io.ziping.report.SummaryCases.rules;
import static io.ziping.report.SummaryCases.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ziping.season.SeasonFixtures;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formulas as another office program calculates them; skipped where there is none. */
class SummaryLibreOfficeTest {

  @TempDir Path folder;

  @Test
  void theKnownSeasonsFormulasComeOutWithLibreOffice() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
        "no soffice");
    byte[] written = SummaryCases.filled(summary(), SeasonFixtures.demo());
    Path bare = folder.resolve("in").resolve("summary.xlsx");
    Files.createDirectories(bare.getParent());
    withoutCachedValues(written, bare);

    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.resolve("out").toString(),
                bare.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();

    Path out = folder.resolve("out").resolve("summary.xlsx");
    assertThat(out).exists();
    byte[] saved = Files.readAllBytes(out);
    SummaryWorkbookTest.assertKnownSeason(new FilledSummary(saved));
    // Saved by another program, nothing but the bytes is different.
    FilledOutput next =
        summary()
            .write(
                SeasonFixtures.demo(),
                rules(),
                List.of(new EarlierOutput("summary.xlsx", saved, "saved")));
    assertThat(next.carriedOver()).containsExactly("saved");
  }

  /** Nothing to copy: every value has to be calculated. */
  private static void withoutCachedValues(byte[] bytes, Path to) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        OutputStream out = Files.newOutputStream(to)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getCTCell().isSetV()) {
              ((XSSFCell) cell).getCTCell().unsetV();
            }
          }
        }
      }
      workbook.write(out);
    }
  }
}
