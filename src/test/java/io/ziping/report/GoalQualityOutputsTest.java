package io.ziping.report;

import static io.ziping.report.SummaryCases.season;
import static io.ziping.season.SeasonFixtures.finding;
import static io.ziping.season.SeasonFixtures.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.GoalAspect;
import io.ziping.season.GoalQuality;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.SeasonTotals;
import io.ziping.season.Submission;
import io.ziping.season.UnitSeason;
import io.ziping.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Sheet 目标质量, section three of the report and the totals tell the same of the goals. */
class GoalQualityOutputsTest {

  private static Submission project(String name, CheckCode... codes) {
    Finding[] findings =
        Arrays.stream(codes)
            .map(code -> finding(code, Severity.WARNING, "a", "b", "c"))
            .toArray(Finding[]::new);
    return submission(name + ".xlsx", new RecordMaker(name).findings(findings).make());
  }

  private static final UnitSeason SEASON =
      season(
          project("甲", CheckCode.V05, CheckCode.V06, CheckCode.S06),
          project("乙", CheckCode.V05, CheckCode.V17, CheckCode.V20),
          project("丙"));

  @Test
  void theTotalsCountProjects() throws IOException {
    SeasonTotals totals = SeasonTotals.of(SEASON, SummaryCases.rules().pack());

    assertThat(totals.goals(GoalQuality.Level.GOOD)).isEqualTo(1);
    assertThat(totals.goals(GoalQuality.Level.FAIR)).isEqualTo(1);
    assertThat(totals.goals(GoalQuality.Level.POOR)).isEqualTo(1);
    assertThat(totals.goalAspects()).containsEntry(GoalAspect.UNIT_UNCLEAR, 2);
  }

  @Test
  void theSheetListsTheWorstProjectsFirst() throws IOException {
    FilledSummary filled = new FilledSummary(SummaryCases.filled(SummaryCases.summary(), SEASON));

    assertThat(filled.column("目标质量", "目标质量"))
        .containsExactly("需要重新设置", "需要重新设置", "需要重新设置", "基本合理", "基本合理");
    assertThat(filled.column("目标质量", "项目名称")).containsExactly("乙", "乙", "乙", "甲", "甲");
    assertThat(filled.column("目标质量", "编号")).containsExactly("V05", "V17", "V20", "V05", "V06");
    assertThat(filled.workbook.getSheet("目标质量").getRow(1).getCell(0).getStringCellValue())
        .startsWith("目标设定质量：较好 1 个、基本合理 1 个、需要重新设置 1 个。")
        .contains("指标值的单位设置不准确 2 个、指标空泛，不能量化考核 1 个、同一指标重复设置 1 个");
  }

  @Test
  void theReportNamesTheSameProjects() throws IOException {
    byte[] draft =
        new ReportDraft(Path.of("templates/report.docx"), Messages.chinese(), "test")
            .write(SEASON, SummaryCases.rules(), ReportElements.none())
            .bytes();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(draft));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText())
          .contains("3 个项目中目标设定较好的 1 个，基本合理的 1 个，需要重新设置的 1 个")
          .contains("1．指标值的单位设置不准确，共 2 个项目，涉及：甲、乙。")
          .contains("2．指标空泛，不能量化考核，共 1 个项目，涉及：乙。")
          .contains("合并重复的指标，分值重新分配。");
    }
  }

  @Test
  void everyAspectHasItsMeasure() {
    for (GoalAspect aspect : GoalAspect.values()) {
      assertThat(Messages.chinese().has("report.measure." + aspect.word())).isTrue();
    }
  }
}
