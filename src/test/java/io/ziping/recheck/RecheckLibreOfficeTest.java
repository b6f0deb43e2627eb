package io.ziping.recheck;

import static io.ziping.recheck.RecheckCases.cell;
import static io.ziping.recheck.RecheckCases.filled;
import static io.ziping.recheck.RecheckCases.form;
import static io.ziping.recheck.RecheckCases.read;
import static io.ziping.recheck.RecheckCases.scores;
import static io.ziping.recheck.RecheckCases.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form that another office program saved, also in the old format; skipped where there is none.
 */
class RecheckLibreOfficeTest {

  private static final int FIRST = RecheckSheet.HEAD_ROW + 1;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void whatWasFilledInComesBackAndIsAddedUp(String format) throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
        "no soffice");
    byte[] written =
        filled(
            form().write(subject("甲")),
            sheet -> {
              scores("9.5", "48", "30").accept(sheet);
              cell(sheet, FIRST + 1, RecheckColumn.PROBLEM).setCellValue("有一间没有修");
              sheet.getRow(FIRST + 4).getCell(2).setCellValue("按复核得分调整");
            });
    byte[] saved = saved(written, format);

    assertThat(read(saved))
        .isInstanceOfSatisfying(
            RecheckReading.Form.class,
            form -> {
              assertThat(form.head()).isEqualTo(subject("甲").head());
              assertThat(form.saved()).isTrue();
              assertThat(form.remarks()).isEmpty();
              assertThat(form.conclusion()).isEqualTo("按复核得分调整");
              assertThat(form.rows().get(1).problem()).isEqualTo("有一间没有修");
              assertThat(form.rows())
                  .extracting(row -> String.valueOf(row.score()))
                  .containsExactly("9.5", "48", "30");
            });
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(saved))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getProtect()).isTrue();
      assertThat(sheet.getRow(FIRST + 3).getCell(10).getNumericCellValue()).isEqualTo(87.5);
      assertThat(sheet.getRow(FIRST + 3).getCell(11).getStringCellValue())
          .isEqualTo("复核等级：良，与自评相差：-8.00");
    }
  }

  private byte[] saved(byte[] form, String format) throws Exception {
    Path file = Files.write(Files.createDirectories(folder.resolve("in")).resolve("a.xlsx"), form);
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.resolve("out").toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return Files.readAllBytes(folder.resolve("out").resolve("a." + format));
  }
}
