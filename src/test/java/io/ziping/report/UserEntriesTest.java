package io.ziping.report;

import static io.ziping.report.SummaryCases.rules;
import static io.ziping.report.SummaryCases.season;
import static io.ziping.report.SummaryCases.summary;
import static io.ziping.season.SeasonFixtures.finding;
import static io.ziping.season.SeasonFixtures.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.UnitSeason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What people write into a summary outlives the summary. */
class UserEntriesTest {

  private static final String ACTIONS = "整改台账";

  private static UnitSeason twoFindings() {
    return season(
        submission(
            "a.xlsx",
            new RecordMaker("甲")
                .code("P1")
                .findings(finding(CheckCode.M04, Severity.ERROR, "86.20", "90"))
                .make()),
        submission(
            "b.xlsx",
            new RecordMaker("乙")
                .code("P2")
                .findings(finding(CheckCode.M06, Severity.ERROR, "8.62", "9"))
                .make()));
  }

  private static UnitSeason oneFinding() {
    return season(
        submission("a.xlsx", new RecordMaker("甲").code("P1").make()),
        twoFindings().submissions().get(1));
  }

  private static FilledOutput write(UnitSeason season, byte[]... earlier) throws IOException {
    List<EarlierOutput> outputs = new java.util.ArrayList<>();
    for (byte[] bytes : earlier) {
      int number = outputs.size() + 1;
      outputs.add(new EarlierOutput("汇总表 (" + number + ").xlsx", bytes, "sha" + number));
    }
    return summary().write(season, rules(), outputs);
  }

  private static byte[] edited(byte[] bytes, Consumer<XSSFWorkbook> edit) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static int column(XSSFSheet sheet, String heading) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().replace("\n", "").equals(heading)) {
          return cell.getColumnIndex();
        }
      }
    }
    throw new AssertionError(heading);
  }

  /** The row of a project in a sheet. */
  private static Row row(XSSFSheet sheet, String project) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().equals(project)) {
          return row;
        }
      }
    }
    throw new AssertionError(project);
  }

  private static Consumer<XSSFWorkbook> type(
      String sheet, String project, String heading, String text) {
    return workbook -> {
      XSSFSheet found = workbook.getSheet(sheet);
      row(found, project).getCell(column(found, heading)).setCellValue(text);
    };
  }

  @Test
  void aSummaryNobodyTouchedIsIntact() throws IOException {
    byte[] first = write(twoFindings()).bytes();

    assertThat(write(twoFindings(), first).carriedOver()).containsExactly("sha1");
  }

  @Test
  void whatWasTypedComesBackWithItsFinding() throws IOException {
    byte[] first =
        edited(
            write(twoFindings()).bytes(),
            type(ACTIONS, "乙", "责任人", "王五")
                .andThen(type(ACTIONS, "乙", "完成期限", "2024-05-01"))
                .andThen(type(ACTIONS, "乙", "整改状态", "整改中"))
                .andThen(type(ACTIONS, "乙", "备注", "=1+1")));

    FilledOutput second = write(oneFinding(), first);

    assertThat(second.carriedOver()).containsExactly("sha1");
    FilledSummary filled = new FilledSummary(second.bytes());
    assertThat(filled.column(ACTIONS, "项目名称")).containsExactly("乙");
    assertThat(filled.column(ACTIONS, "责任人")).containsExactly("王五");
    assertThat(filled.column(ACTIONS, "完成期限")).containsExactly("2024-05-01");
    assertThat(filled.column(ACTIONS, "整改状态")).containsExactly("整改中");
    assertThat(filled.cell(ACTIONS, "备注", 0).getStringCellValue()).isEqualTo("=1+1");
    // And once more, without another edit.
    FilledSummary third = new FilledSummary(write(twoFindings(), second.bytes()).bytes());
    assertThat(third.column(ACTIONS, "责任人")).containsExactly("", "王五");
  }

  @Test
  void aRowWhoseFindingIsGoneStaysWhileThereIsTextInIt() throws IOException {
    byte[] first = edited(write(twoFindings()).bytes(), type(ACTIONS, "甲", "责任人", "赵六"));

    FilledSummary filled = new FilledSummary(write(oneFinding(), first).bytes());

    assertThat(filled.column(ACTIONS, "项目名称")).containsExactly("乙", "甲");
    assertThat(filled.column(ACTIONS, "责任人")).containsExactly("", "赵六");
    assertThat(filled.column(ACTIONS, "程序核对")).containsExactly("仍存在", "已消除或已变动");
    assertThat(filled.column(ACTIONS, "需要整改的问题").get(1)).contains("86.20");
    // The finding comes back: one row, with its text.
    FilledSummary again = new FilledSummary(write(twoFindings(), bytes(filled)).bytes());
    assertThat(again.column(ACTIONS, "责任人")).containsExactly("赵六", "");
    assertThat(again.column(ACTIONS, "程序核对")).containsOnly("仍存在");
  }

  private static byte[] bytes(FilledSummary filled) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    filled.workbook.write(out);
    return out.toByteArray();
  }

  @Test
  void sortingAddingAndDeletingRowsIsAllowed() throws IOException {
    byte[] first =
        edited(
            write(twoFindings()).bytes(),
            workbook -> {
              XSSFSheet sheet = workbook.getSheet(ACTIONS);
              type(ACTIONS, "乙", "责任人", "王五").accept(workbook);
              swap(sheet, row(sheet, "甲"), row(sheet, "乙"));
              Row own = sheet.createRow(sheet.getLastRowNum() + 1);
              own.createCell(column(sheet, "需要整改的问题")).setCellValue("档案不全");
              own.createCell(column(sheet, "责任人")).setCellValue("李四");
            });

    FilledOutput second = write(twoFindings(), first);

    assertThat(second.carriedOver()).containsExactly("sha1");
    FilledSummary filled = new FilledSummary(second.bytes());
    assertThat(filled.column(ACTIONS, "责任人")).containsExactly("", "王五", "李四");
    assertThat(filled.column(ACTIONS, "程序核对")).endsWith("单位自填");
    FilledSummary third = new FilledSummary(write(twoFindings(), second.bytes()).bytes());
    assertThat(third.column(ACTIONS, "需要整改的问题")).endsWith("档案不全").hasSize(3);
  }

  private static void swap(XSSFSheet sheet, Row one, Row other) {
    for (int c = 0; c < one.getLastCellNum(); c++) {
      String text = one.getCell(c).toString();
      one.getCell(c).setCellValue(other.getCell(c).toString());
      other.getCell(c).setCellValue(text);
    }
    assertThat(sheet.getSheetName()).isEqualTo(ACTIONS);
  }

  @Test
  void columnsOfTheProjectListComeBackAsWell() throws IOException {
    byte[] first =
        edited(
            write(twoFindings()).bytes(),
            type("汇总表", "甲", "资金性质", "本级").andThen(type("汇总表", "甲", "改进措施", "按月对账")));

    FilledOutput second = write(oneFinding(), first);

    assertThat(second.carriedOver()).containsExactly("sha1");
    FilledSummary filled = new FilledSummary(second.bytes());
    assertThat(filled.column("汇总表", "资金性质")).startsWith("本级", "");
    assertThat(filled.column("汇总表", "改进措施")).startsWith("按月对账");
    // The project is withdrawn: what was written to it is kept under the rectifications.
    UnitSeason without = season(oneFinding().submissions().get(1));
    FilledSummary third = new FilledSummary(write(without, second.bytes()).bytes());
    assertThat(third.column(ACTIONS, "项目名称")).containsExactly("乙", "甲");
    assertThat(third.column(ACTIONS, "备注").get(1)).contains("本级", "按月对账");
  }

  @Test
  void anEditElsewhereIsNotIntactButItsTextIsStillCarriedOver() throws IOException {
    List<Consumer<XSSFWorkbook>> edits =
        List.of(
            type("汇总表", "甲", "项目名称", "甲改"),
            workbook -> workbook.getSheet("汇总表").getRow(6).getCell(8).setCellValue(99),
            workbook -> workbook.getSheet("统计").getRow(1).getCell(0).setCellValue("x"),
            workbook -> workbook.createSheet("我的").createRow(0).createCell(0).setCellValue("y"),
            type(ACTIONS, "甲", "需要整改的问题", "改写"),
            workbook -> comment(workbook.getSheet("汇总表")));
    for (Consumer<XSSFWorkbook> edit : edits) {
      byte[] first =
          edited(write(twoFindings()).bytes(), type(ACTIONS, "乙", "责任人", "王五").andThen(edit));

      FilledOutput second = write(twoFindings(), first);

      assertThat(second.carriedOver()).isEmpty();
      FilledSummary filled = new FilledSummary(second.bytes());
      assertThat(filled.column(ACTIONS, "责任人")).containsExactly("", "王五");
      assertThat(filled.column("问题清单", "问题与处理办法"))
          .anySatisfy(line -> assertThat(line).contains("汇总表 (1).xlsx", "原样保留"));
    }
  }

  private static void comment(XSSFSheet sheet) {
    var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString("看"));
    sheet.getRow(6).getCell(1).setCellComment(comment);
  }

  @Test
  void twoSummariesSideBySideContradictingEachOtherKeepBoth() throws IOException {
    byte[] start = write(twoFindings()).bytes();
    byte[] one = edited(start, type(ACTIONS, "甲", "责任人", "赵六"));
    byte[] other = edited(start, type(ACTIONS, "甲", "责任人", "钱七"));

    FilledSummary filled = new FilledSummary(write(twoFindings(), one, other).bytes());

    assertThat(filled.column(ACTIONS, "责任人")).containsExactly("赵六", "钱七", "");
    assertThat(filled.column(ACTIONS, "程序核对").subList(0, 2)).containsOnly("有两份填写，请核对后删去一行");
    // Only typed in the older one, after the newer was written from it.
    FilledSummary late = new FilledSummary(write(twoFindings(), start, other).bytes());
    assertThat(late.column(ACTIONS, "责任人")).containsExactly("钱七", "");
  }

  @Test
  void anotherUnitsSummaryAndOtherFilesAreNoSource() throws IOException {
    byte[] first = edited(write(twoFindings()).bytes(), type(ACTIONS, "甲", "责任人", "赵六"));
    UnitSeason other = new UnitSeason("别镇", 2023, twoFindings().submissions());

    FilledOutput second = write(other, first, "no workbook".getBytes(), new byte[0]);

    assertThat(second.carriedOver()).isEmpty();
    assertThat(new FilledSummary(second.bytes()).column(ACTIONS, "责任人")).containsExactly("", "");
  }
}
