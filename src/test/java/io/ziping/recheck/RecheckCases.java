package io.ziping.recheck;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.season.SeasonFixtures;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the tests of re-checks share. */
public final class RecheckCases {

  private RecheckCases() {}

  static RecheckForm form() {
    return new RecheckForm(Messages.chinese(), "test");
  }

  static RecheckReading read(byte[] bytes) {
    return new RecheckReader(ReadLimits.standard(), Messages.chinese()).read(bytes);
  }

  /** A project of 漕河镇 with two indicators. */
  static RecheckSubject subject(String project) {
    return subject(project, "0".repeat(64));
  }

  static RecheckSubject subject(String project, String sha256) {
    FormRecord record =
        new RecordMaker(project)
            .code("P-1")
            .total("95.5")
            .rateScore(new BigDecimal("9.5"))
            .indicators(
                indicator("产出指标", "数量指标", "维修房屋", "≥3间", "3间", "50", "50", "50"),
                indicator("效益指标", "社会效益指标", "改善办公条件", "有效改善", "有效改善", "40", "40", "36"))
            .make();
    return new RecheckSubject(
        "01 漕河镇",
        "漕河镇",
        project,
        record,
        "01 漕河镇/" + project + ".xlsx",
        sha256,
        "全年预算数第 1 大；随机抽取",
        SeasonFixtures.pack());
  }

  private static IndicatorRecord indicator(
      String level1,
      String level2,
      String name,
      String target,
      String actual,
      String weight,
      String self,
      String score) {
    return new IndicatorRecord(
        level1,
        level2,
        name,
        target,
        actual,
        new BigDecimal(weight),
        new BigDecimal(self),
        new BigDecimal(score),
        true);
  }

  /** A form as a person would fill it in and save it. */
  public static byte[] filled(byte[] form, Consumer<XSSFSheet> typing) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      typing.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives every line its points, in the order of the lines. */
  public static Consumer<XSSFSheet> scores(String... points) {
    return sheet -> {
      for (int i = 0; i < points.length; i++) {
        XSSFCell cell = cell(sheet, RecheckSheet.HEAD_ROW + 1 + i, RecheckColumn.SCORE);
        if (!points[i].isEmpty()) {
          cell.setCellValue(Double.parseDouble(points[i]));
        }
      }
    };
  }

  /** Gives every line the same points. */
  public static Consumer<XSSFSheet> everyScore(String points) {
    return sheet -> {
      int lines = 0;
      // The line of totals has no key.
      while (cell(sheet, RecheckSheet.HEAD_ROW + 1 + lines, RecheckColumn.KEY) != null) {
        lines++;
      }
      scores(Collections.nCopies(lines, points).toArray(String[]::new)).accept(sheet);
    };
  }

  static XSSFCell cell(XSSFSheet sheet, int row, RecheckColumn column) {
    return sheet.getRow(row).getCell(column.ordinal());
  }
}
