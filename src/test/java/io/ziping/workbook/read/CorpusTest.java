package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ziping.workbook.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that other programs wrote, cell by cell as POI sees them. */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  /** With the 24 of openpyxl and the 220 of {@link XlsxAgainstPoiTest} some 260 workbooks. */
  private static final int OFFICE = Integer.getInteger("corpus.office", 16);

  @TempDir Path folder;

  private static List<Path> workbooks(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  private static int compare(List<Path> files) throws IOException {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (Path file : files) {
      GridResult result = new GridReader(ReadLimits.standard()).read(file);
      assertThat(result).as(file.toString()).isInstanceOf(GridResult.Read.class);
      try (Workbook expected =
          new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
        PoiComparison.Outcome outcome =
            PoiComparison.compare(((GridResult.Read) result).grid(), expected);
        outcome.differences().forEach(line -> wrong.add(file.getFileName() + " " + line));
        cells += outcome.cells();
      }
    }
    assertThat(wrong).isEmpty();
    return cells;
  }

  @Test
  void openpyxl() throws IOException {
    List<Path> files = workbooks(CORPUS);
    assertThat(files).hasSize(24);
    assertThat(compare(files)).isGreaterThan(4000);
    GridResult.Read first =
        (GridResult.Read) new GridReader(ReadLimits.standard()).read(files.get(0));
    assertThat(first.grid().properties()).containsEntry("Ziping.Kind", "result");
  }

  @Test
  void libreOffice() throws Exception {
    assumeTrue(onPath("soffice"), "LibreOffice is not installed");
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.resolve("out").toString()));
    for (int seed = 0; seed < OFFICE; seed++) {
      Path source = folder.resolve("s" + seed + (seed % 2 == 0 ? ".xls" : ".xlsx"));
      Files.write(source, RandomWorkbook.make(5000 + seed, seed % 2 == 0));
      command.add(source.toString());
    }
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    boolean ended = office.waitFor(180, TimeUnit.SECONDS);
    if (!ended) {
      office.descendants().forEach(ProcessHandle::destroyForcibly);
      office.destroyForcibly();
    }
    assumeTrue(ended, "LibreOffice did not answer");
    List<Path> files = workbooks(folder.resolve("out"));
    assertThat(files).hasSize(OFFICE);
    assertThat(compare(files)).isGreaterThan(60 * OFFICE);
  }

  private static boolean onPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
