package io.ziping.daemon;

import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.LiveShare;
import io.ziping.recheck.RecheckCases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A share with several units whose projects are drawn for re-checks. */
abstract class RecheckShare {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String LIST = "抽查建议名单.xlsx";

  @TempDir Path scratch;

  @SuppressWarnings("NullAway.Init") // made by each test
  LiveShare share;

  void makeShare(String... settings) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "work:",
                "  summary-delay: 100ms",
                "  rollup-delay: 200ms",
                "  rollup-interval: 2s",
                "spot-check:",
                "  share: 50"));
    all.addAll(List.of(settings));
    share = new LiveShare(scratch, all.toArray(String[]::new));
  }

  @AfterEach
  void close() {
    share.close();
  }

  Path bureau() {
    return share.root().resolve("_财政局");
  }

  Path forms() {
    return bureau().resolve("复核");
  }

  Path drop(String unit, String name, int number) throws IOException {
    Path folder = Files.createDirectories(share.root().resolve(unit));
    return Files.write(folder.resolve(name), LiveShare.form(number));
  }

  static List<Path> workbooks(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  /** The rows of a sheet of the list below its headings, as they are shown. */
  List<List<String>> rows(String sheetName) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(bureau().resolve(LIST));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      XSSFSheet sheet = book.getSheet(sheetName);
      DataFormatter shown = new DataFormatter();
      for (int r = 4; r <= sheet.getLastRowNum(); r++) {
        List<String> texts = new ArrayList<>();
        Row row = sheet.getRow(r);
        for (Cell cell : row) {
          texts.add(shown.formatCellValue(cell).strip());
        }
        rows.add(texts);
      }
    } catch (IOException e) {
      rows.add(List.of(e.toString()));
    }
    return rows;
  }

  void awaitRows(String sheet, ThrowingConsumer<List<List<String>>> check) {
    await().atMost(PATIENCE).untilAsserted(() -> check.accept(rows(sheet)));
  }

  List<Path> awaitForms(int count) throws IOException {
    await().atMost(PATIENCE).until(() -> workbooks(forms()).size() == count);
    return workbooks(forms());
  }

  /** Every line gets no points but the first. */
  static byte[] fill(Path form) throws IOException {
    byte[] filled = RecheckCases.filled(Files.readAllBytes(form), RecheckCases.everyScore("5"));
    Path saved = form.resolveSibling("~saved.tmp");
    Files.write(saved, filled);
    Files.move(saved, form, StandardCopyOption.REPLACE_EXISTING);
    return filled;
  }
}
