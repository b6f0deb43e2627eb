package io.ziping.recheck;

import static io.ziping.recheck.RecheckCases.cell;
import static io.ziping.recheck.RecheckCases.filled;
import static io.ziping.recheck.RecheckCases.form;
import static io.ziping.recheck.RecheckCases.read;
import static io.ziping.recheck.RecheckCases.scores;
import static io.ziping.recheck.RecheckCases.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecheckFormTest {

  private static final int FIRST = RecheckSheet.HEAD_ROW + 1;

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static RecheckReading.Form readForm(byte[] bytes) {
    RecheckReading reading = read(bytes);
    assertThat(reading).isInstanceOf(RecheckReading.Form.class);
    return (RecheckReading.Form) reading;
  }

  private static List<String> sentences(RecheckReading.Form form) {
    return form.remarks().stream().map(r -> r.sentence(Messages.chinese())).toList();
  }

  @Test
  void aBlankFormIsReadAsItWasWritten() {
    RecheckSubject subject = subject("房顶维修费用");
    RecheckReading.Form read = readForm(form().write(subject));

    assertThat(read.touched()).isFalse();
    assertThat(read.head()).isEqualTo(subject.head());
    assertThat(read.rows()).extracting(RecheckedRow::row).containsExactlyElementsOf(subject.rows());
    assertThat(sentences(read)).containsExactly("还有 3 项没有复核得分：K9、K10、K11。");
  }

  @Test
  void onlyTheCellsToBeFilledInAreOpen() throws IOException {
    try (XSSFWorkbook book = open(form().write(subject("甲")))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getProtect()).isTrue();
      for (RecheckColumn column : RecheckColumn.values()) {
        assertThat(cell(sheet, FIRST, column).getCellStyle().getLocked())
            .as(column.word())
            .isEqualTo(!column.input());
      }
      assertThat(sheet.getRow(FIRST + 3).getCell(7).getCellStyle().getLocked()).isTrue();
      assertThat(sheet.getRow(FIRST + 4).getCell(2).getCellStyle().getLocked()).isFalse();
      assertThat(sheet.getDataValidations()).hasSize(3);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(book.isSheetVeryHidden(1)).isTrue();
    }
  }

  @Test
  void whatAPersonFillsInIsRead() {
    byte[] bytes =
        filled(
            form().write(subject("甲")),
            sheet -> {
              scores("9.5", "48", "30").accept(sheet);
              cell(sheet, FIRST + 1, RecheckColumn.DONE).setCellValue("2间");
              cell(sheet, FIRST + 1, RecheckColumn.PROBLEM).setCellValue("有一间没有修");
              cell(sheet, FIRST + 1, RecheckColumn.SEVERITY).setCellValue("较重");
              cell(sheet, FIRST + 1, RecheckColumn.ADVICE).setCellValue("补修");
              sheet.getRow(FIRST + 4).getCell(2).setCellValue("按复核得分调整");
              sheet.getRow(FIRST + 5).getCell(2).setCellValue("见现场照片");
              sheet.getRow(FIRST + 6).getCell(2).setCellValue("张三");
              sheet.getRow(FIRST + 7).getCell(2).setCellValue("2024-05-06");
            });
    RecheckReading.Form read = readForm(bytes);

    assertThat(read.touched()).isTrue();
    assertThat(read.remarks()).isEmpty();
    assertThat(read.rows())
        .extracting(r -> String.valueOf(r.score()))
        .containsExactly("9.5", "48", "30");
    RecheckedRow row = read.rows().get(1);
    assertThat(List.of(row.actual(), row.problem(), row.severity(), row.advice()))
        .containsExactly("2间", "有一间没有修", "较重", "补修");
    assertThat(List.of(read.conclusion(), read.remark(), read.reviewer(), read.date()))
        .containsExactly("按复核得分调整", "见现场照片", "张三", "2024-05-06");
  }

  @Test
  void theTotalsAreLiveFormulas() throws IOException {
    byte[] bytes = filled(form().write(subject("甲")), scores("9.5", "48", "30"));
    try (XSSFWorkbook book = open(bytes)) {
      XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(cell(sheet, FIRST + 3, RecheckColumn.WEIGHT).getNumericCellValue()).isEqualTo(100);
      assertThat(cell(sheet, FIRST + 3, RecheckColumn.SELF).getNumericCellValue()).isEqualTo(99.5);
      assertThat(cell(sheet, FIRST + 3, RecheckColumn.COMPUTED).getNumericCellValue())
          .isEqualTo(95.5);
      assertThat(cell(sheet, FIRST + 3, RecheckColumn.SCORE).getNumericCellValue()).isEqualTo(87.5);
      assertThat(cell(sheet, FIRST + 3, RecheckColumn.PROBLEM).getStringCellValue())
          .isEqualTo("复核等级：良，与自评相差：-8.00");
    }
    assertThat(words(form().write(subject("甲")))).isEqualTo("还没有复核得分的项数：3");
    for (String wrong : List.of("50.5", "-1")) {
      assertThat(words(filled(form().write(subject("甲")), scores("9.5", wrong, "30"))))
          .isEqualTo("有的复核得分超出分值或小于 0，请改正");
    }
  }

  private static String words(byte[] form) throws IOException {
    try (XSSFWorkbook book = open(form)) {
      XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
      return cell(book.getSheetAt(0), FIRST + 3, RecheckColumn.PROBLEM).getStringCellValue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "50.01,K10 填了 50.01 分，超过本项分值 50 分，请改正。",
    "-1,K10 写的是“-1”：复核得分不能小于 0。",
    "四十,K10 写的是“四十”：请只填数字。",
    "80%,K10 写的是“80%”：请填分数，不要填百分数。",
    "48分,K10 写的是“48分”：请只填数字。",
    "1e3,K10 写的是“1e3”：请只填数字。"
  })
  void aScoreThatCannotStandIsNamedByItsCell(String typed, String sentence) {
    byte[] bytes =
        filled(
            form().write(subject("甲")),
            sheet -> {
              scores("9.5", "", "30").accept(sheet);
              cell(sheet, FIRST + 1, RecheckColumn.SCORE).setCellValue(typed);
            });
    RecheckReading.Form read = readForm(bytes);

    assertThat(sentences(read)).containsExactly(sentence);
    assertThat(read.rows().get(1).score()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"48", " 48 ", "４８", "+48", "48.00"})
  void aNumberWrittenAsTextCounts(String typed) {
    byte[] bytes =
        filled(
            form().write(subject("甲")),
            sheet -> cell(sheet, FIRST + 1, RecheckColumn.SCORE).setCellValue(typed));

    assertThat(readForm(bytes).rows().get(1).score()).isEqualByComparingTo("48");
  }

  @Test
  void insertedRowsAndColumnsDoNoHarm() {
    byte[] bytes =
        filled(
            form().write(subject("甲")),
            sheet -> {
              scores("9.5", "48", "30").accept(sheet);
              sheet.shiftRows(FIRST + 1, FIRST + 9, 2);
              sheet.shiftColumns(9, 14, 1);
            });

    assertThat(readForm(bytes).rows())
        .extracting(row -> String.valueOf(row.score()))
        .containsExactly("9.5", "48", "30");
  }

  @Test
  void aFrameThatWasTakenApartIsSaid() {
    byte[] form = form().write(subject("甲"));
    RecheckReading noHead =
        read(filled(form, sheet -> cell(sheet, FIRST - 1, RecheckColumn.SCORE).setCellValue("得分")));
    RecheckReading noRow = read(filled(form, sheet -> sheet.removeRow(sheet.getRow(FIRST + 1))));

    assertThat(noHead)
        .isInstanceOfSatisfying(
            RecheckReading.Broken.class,
            broken -> assertThat(broken.remark().sentence(Messages.chinese())).contains("复核得分"));
    assertThat(noRow)
        .isInstanceOfSatisfying(
            RecheckReading.Broken.class,
            broken -> assertThat(broken.remark().sentence(Messages.chinese())).contains("维修房屋"));
  }

  @Test
  void aTotalThatIsNotTheSumOfItsLinesSaysSo() throws IOException {
    try (XSSFWorkbook book = open(form().write(subject("甲")))) {
      // Staff gave 95.5 in all and 9.5, 50 and 40 in the lines.
      assertThat(book.getSheetAt(0).getRow(4).getCell(2).getStringCellValue())
          .isEqualTo("95.5（各项相加为 99.5）");
      assertThat(book.getSheetAt(0).getRow(4).getCell(5).getStringCellValue()).isEqualTo("95.5");
    }
  }

  @Test
  void itIsNeverReadAsAnEvaluationForm() {
    byte[] bytes = filled(form().write(subject("甲")), scores("9.5", "48", "30"));
    ReadResult read = new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard()).read(bytes);

    assertThat(read)
        .isInstanceOfSatisfying(
            ReadResult.OwnOutput.class,
            own -> assertThat(RecheckForm.isKind(own.stamp().kind())).isTrue());
  }

  @Test
  void aFormWhoseDocumentPropertiesWereLostIsRecognisedAllTheSame() throws IOException {
    byte[] form = form().write(subject("甲"));
    try (XSSFWorkbook book = open(form)) {
      book.getProperties()
          .getCustomProperties()
          .getUnderlyingProperties()
          .getPropertyList()
          .clear();
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      book.write(out);
      assertThat(readForm(out.toByteArray()).head()).isEqualTo(subject("甲").head());
    }
  }

  @Test
  void otherFilesAreStrangers() {
    XSSFWorkbook other = new XSSFWorkbook();
    AssessmentSamples.accepted(other, "自评表");

    assertThat(read(AssessmentSamples.bytes(other))).isInstanceOf(RecheckReading.Stranger.class);
    assertThat(read(new byte[0])).isInstanceOf(RecheckReading.Unreadable.class);
    assertThat(read("x".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(RecheckReading.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "@SUM(A1)",
        "_x0041_",
        "zp:heads",
        "zp:row:1",
        "</c>\u0001",
        "a\nb",
        "${x}"
      })
  void hostileNamesStayText(String name) throws IOException {
    RecheckSubject subject = subject(name);
    byte[] bytes = form().write(subject);

    RecheckReading.Form read = readForm(bytes);
    assertThat(read.rows()).hasSize(3);
    assertThat(read.head().key()).isEqualTo(subject.key());
    try (XSSFWorkbook book = open(bytes)) {
      assertThat(book.getSheetAt(0).getRow(2).getCell(5).getCellType())
          .isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
    }
  }

  @Test
  void theStampTellsTheOriginal() throws IOException {
    try (XSSFWorkbook book = open(form().write(subject("甲")))) {
      java.util.Map<String, String> properties = new java.util.HashMap<>();
      book.getProperties()
          .getCustomProperties()
          .getUnderlyingProperties()
          .getPropertyList()
          .forEach(property -> properties.put(property.getName(), property.getLpwstr()));
      assertThat(Stamp.of(properties))
          .contains(
              new Stamp(
                  "recheck-" + subject("甲").key(),
                  "甲.xlsx",
                  "0".repeat(64),
                  "hebei-xushui-2023@0123456789ab",
                  "test"));
    }
  }
}
