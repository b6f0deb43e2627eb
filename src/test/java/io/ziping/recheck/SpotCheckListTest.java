package io.ziping.recheck;

import static io.ziping.recheck.RecheckCases.filled;
import static io.ziping.recheck.RecheckCases.form;
import static io.ziping.recheck.RecheckCases.read;
import static io.ziping.recheck.RecheckCases.scores;
import static io.ziping.recheck.RecheckCases.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.report.SummaryDump;
import io.ziping.season.SeasonFixtures;
import io.ziping.season.SpotCheckPlan;
import io.ziping.season.SpotCheckPlan.Candidate;
import io.ziping.season.UnitSeason.Project;
import io.ziping.templates.SpotCheckTemplateMaker;
import io.ziping.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SpotCheckListTest {

  private static final Path TEMPLATE = Path.of("templates/spot-checks.xlsx");
  private static final SpotCheckList LIST = new SpotCheckList(TEMPLATE, Messages.chinese(), "test");

  private static SpotCheckList.Content content(List<RecheckSubject> drawn, FoundForm... found) {
    List<Candidate> candidates =
        drawn.stream()
            .map(
                s ->
                    new Candidate(
                        s.unit(),
                        new Project(SeasonFixtures.submission(s.path(), s.record()), s.record())))
            .toList();
    SpotCheckPlan plan = SpotCheckPlan.of(candidates, SeasonFixtures.spotChecks(), 2023);
    return new SpotCheckList.Content(
        "全区",
        2023,
        plan,
        SeasonFixtures.spotChecks(),
        drawn.stream().map(RecheckSubject::key).toList(),
        Map.of(drawn.get(0).key(), "复核/" + form().fileName(drawn.get(0))),
        RecheckResults.of(drawn, Map.of(), List.of(found)));
  }

  private static List<String> row(XSSFSheet sheet, int number) {
    List<String> texts = new ArrayList<>();
    Row row = sheet.getRow(number);
    DataFormatter formatter = new DataFormatter();
    for (Cell cell : row) {
      texts.add(formatter.formatCellValue(cell).strip());
    }
    return texts;
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  @Test
  void thePlanTheResultsAndTheDetailsStandOnTheirSheets() throws IOException {
    RecheckSubject subject = subject("房顶维修费用");
    byte[] filled =
        filled(
            form().write(subject),
            sheet -> {
              scores("9.5", "48", "30").accept(sheet);
              RecheckCases.cell(sheet, 9, RecheckColumn.PROBLEM).setCellValue("=HYPERLINK(\"x\")");
            });
    byte[] list = LIST.write(content(List.of(subject), new FoundForm("复核/a b.xlsx", read(filled))));
    try (XSSFWorkbook book = open(list)) {
      assertThat(row(book.getSheet("抽查建议"), 4))
          .contains("漕河镇", "P-1", "房顶维修费用", "全年预算数第 1 大", "打开", "已完成");
      assertThat(row(book.getSheet("复核结果"), 4))
          .contains("95.50", "87.50", "-8.00", "优", "良", "优 → 良", "已完成");
      assertThat(book.getSheet("复核结果").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("抽查的 1 个项目已复核 1 个：自评平均 95.50 分，复核平均 87.50 分；自评为优的 1 个，复核后为优的 0 个；等级有变化的 1 个。");
      assertThat(row(book.getSheet("复核明细"), 6))
          .contains("效益指标", "改善办公条件", "40.00", "36.00", "30.00", "-10.00");
      Cell problem = book.getSheet("复核明细").getRow(5).getCell(14);
      assertThat(problem.getCellType()).isEqualTo(CellType.STRING);
      assertThat(problem.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
      assertThat(book.getSheet("复核结果").getRow(4).getCell(20).getHyperlink().getAddress())
          .isEqualTo("%E5%A4%8D%E6%A0%B8/a%20b.xlsx");
      assertThat(book.getSheet("抽查建议").getRow(4).getCell(13).getHyperlink().getAddress())
          .startsWith("%E5%A4%8D%E6%A0%B8/");
    }
  }

  @Test
  void withoutAnyFormItSaysSo() throws IOException {
    try (XSSFWorkbook book = open(LIST.write(content(List.of(subject("甲")))))) {
      assertThat(row(book.getSheet("复核结果"), 4)).contains("甲", "未开始");
      assertThat(row(book.getSheet("复核明细"), 4)).contains("（还没有填过的复核表）");
    }
  }

  @Test
  void theKeyFollowsWhatPeopleFillIn() {
    RecheckSubject one = subject("甲");
    String before = LIST.contentKey(content(List.of(one)));
    FoundForm found =
        new FoundForm("复核/a.xlsx", read(filled(form().write(one), scores("9.5", "48", "30"))));

    assertThat(LIST.contentKey(content(List.of(one)))).isEqualTo(before);
    assertThat(LIST.contentKey(content(List.of(one), found))).isNotEqualTo(before);
  }

  @Test
  void theCommittedTemplateIsTheMakers() throws IOException {
    assertThat(SummaryDump.of(Files.readAllBytes(TEMPLATE)))
        .isEqualTo(SummaryDump.of(SpotCheckTemplateMaker.make()));
  }
}
