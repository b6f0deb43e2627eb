package io.ziping.report;

import static io.ziping.report.FilledSummary.number;
import static io.ziping.report.SummaryCases.season;
import static io.ziping.report.SummaryCases.summary;
import static io.ziping.season.SeasonFixtures.finding;
import static io.ziping.season.SeasonFixtures.submission;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.assessment.FormRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.DeviationCategories;
import io.ziping.season.ReviewedSeason;
import io.ziping.season.SeasonFixtures;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.Submission;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.workbook.Stamp;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.junit.jupiter.api.Test;

class SummaryWorkbookTest {

  @Test
  void theKnownSeasonsFormulasComeOutWithPoi() throws IOException {
    FilledSummary filled = new FilledSummary(SummaryCases.filled(summary(), SeasonFixtures.demo()));
    XSSFFormulaEvaluator.evaluateAllFormulaCells(filled.workbook);

    assertKnownSeason(filled);
  }

  /** The expected totals, from the workbook's formulas. */
  static void assertKnownSeason(FilledSummary filled) throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(SeasonFixtures.resource("expected-summary.json"));
    int total = expected.get("projects").asInt();
    assertThat(filled.figure("项目数")).isEqualByComparingTo(new BigDecimal(total));
    for (String[] pair :
        new String[][] {{"全年预算数", "budget"}, {"全年执行数", "executed"}, {"结余", "surplus"}}) {
      BigDecimal value = new BigDecimal(expected.get(pair[1]).asText());
      assertThat(filled.figure(pair[0])).isEqualByComparingTo(value);
      assertThat(number(filled.cell("汇总表", pair[0], total))).isEqualByComparingTo(value);
    }
    BigDecimal rate = new BigDecimal(expected.get("rate").asText()).movePointLeft(2);
    assertThat(filled.figure("执行率").setScale(4, RoundingMode.HALF_UP)).isEqualTo(rate);
    assertThat(number(filled.cell("汇总表", "执行率", total)).setScale(4, RoundingMode.HALF_UP))
        .isEqualTo(rate);
    assertThat(filled.figure("满分项目")).isEqualByComparingTo(expected.get("full_score").asText());
    assertThat(filled.figure("有偏差项目")).isEqualByComparingTo(expected.get("deviating").asText());
    for (Map.Entry<String, JsonNode> band : expected.get("bands").properties()) {
      assertThat(filled.count("得分段", band.getKey())).isEqualByComparingTo(band.getValue().asText());
    }
    assertThat(filled.count("得分段", "合计")).isEqualByComparingTo(new BigDecimal(total));
    for (Map.Entry<String, JsonNode> category : expected.get("deviation_categories").properties()) {
      assertThat(filled.count("偏差类别", category.getKey()))
          .isEqualByComparingTo(category.getValue().asText());
    }
    assertThat(filled.count("等级", "良")).isEqualByComparingTo("3");
    assertThat(filled.count("处理结果", "通过")).isEqualByComparingTo("62");
  }

  @Test
  void theDumpIsAsBefore() throws IOException {
    String dump = SummaryDump.of(SummaryCases.filled(summary(), SeasonFixtures.demo()));

    Path golden = Path.of("src/test/resources/golden/summary/demo.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, dump);
    }
    assertThat(dump).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  @Test
  void theChartFollowsItsRowsAndKeepsItsValues() throws IOException {
    UnitSeason season = season(submission("a.xlsx", new RecordMaker("甲").open("50", "95").make()));
    String dump = SummaryDump.of(SummaryCases.filled(summary(), season));

    assertThat(dump).contains("!$A$12:$A$15").contains("!$B$12:$B$15").contains("chart value 待核定");
  }

  @Test
  void aWorkbookIsStampedAsOurs() throws IOException {
    FilledSummary filled = new FilledSummary(SummaryCases.filled(summary(), season()));
    Map<String, String> properties = new HashMap<>();
    filled
        .workbook
        .getProperties()
        .getCustomProperties()
        .getUnderlyingProperties()
        .getPropertyList()
        .forEach(property -> properties.put(property.getName(), property.getLpwstr()));

    assertThat(Stamp.of(properties))
        .contains(new Stamp("summary", "某镇", "", "hebei-xushui-2023@0123456789ab", "test"));
  }

  @Test
  void anEmptyUnitHasAllSheetsAndNoErrors() throws IOException {
    FilledSummary filled = new FilledSummary(SummaryCases.filled(summary(), season()));

    assertThat(filled.figure("项目数")).isEqualByComparingTo("0");
    assertThat(filled.column("汇总表", "项目名称")).containsExactly("（还没有收到自评表）", "0 个项目");
    assertThat(filled.column("问题清单", "问题与处理办法")).containsExactly("没有发现问题");
    assertThat(SummaryDump.of(SummaryCases.filled(summary(), season()))).doesNotContain(" error ");
  }

  @Test
  void oneProjectGivesOneRowAndItsTotals() throws IOException {
    UnitSeason season =
        season(submission("a.xlsx", new RecordMaker("甲").money("23.507618", "20").make()));
    FilledSummary filled = new FilledSummary(SummaryCases.filled(summary(), season));

    assertThat(filled.column("汇总表", "全年预算数")).containsExactly("23.51", "23.51");
    assertThat(filled.cell("汇总表", "全年预算数", 0).getNumericCellValue()).isEqualTo(23.507618);
    assertThat(filled.column("汇总表", "执行率")).containsExactly("85.08%", "85.08%");
  }

  @Test
  void anOpenTotalIsARangeAndNoPartOfTheAverage() throws IOException {
    UnitSeason season =
        season(
            submission("a.xlsx", new RecordMaker("甲").open("82.5", "95").make()),
            submission("b.xlsx", new RecordMaker("乙").open("91", "99").make()),
            submission("c.xlsx", new RecordMaker("丙").total("97").make()));
    FilledSummary filled = new FilledSummary(SummaryCases.filled(summary(), season));

    assertThat(filled.column("汇总表", "系统核算得分"))
        .containsExactly("82.5～95", "91～99", "97.00", "97.00");
    assertThat(filled.column("汇总表", "得分段")).containsExactly("待核定", "≥90", "≥90", "");
    assertThat(filled.column("汇总表", "等级")).containsExactly("待核定", "优", "优", "");
    assertThat(filled.count("得分段", "待核定")).isEqualByComparingTo("1");
    assertThat(filled.count("得分段", "≥90")).isEqualByComparingTo("2");
    assertThat(filled.figure("总分待核定")).isEqualByComparingTo("2");
  }

  @Test
  void everyFindingIsListedTheWorstFirst() throws IOException {
    UnitSeason season =
        season(
            new Submission(
                "坏.xls",
                "坏_无法读取.txt",
                Verdict.UNREADABLE,
                List.of(),
                List.of(finding(CheckCode.F01, Severity.ERROR, "x"))),
            submission(
                "甲.xlsx",
                new RecordMaker("甲项目")
                    .findings(
                        finding(CheckCode.M13, Severity.INFO, "2022"),
                        finding(CheckCode.M06, Severity.ERROR, "8.62", "9"))
                    .make()),
            new Submission("监控.xls", "", Verdict.NOT_SCORED, List.of(), List.of()),
            submission("乙.xlsx", new RecordMaker("甲项目").make()));
    FilledSummary filled =
        new FilledSummary(SummaryCases.filled(summary(), ReviewedSeason.of(season)));

    assertThat(filled.column("问题清单", "严重程度")).containsExactly("错误", "错误", "警告", "提示", "提示");
    assertThat(filled.column("问题清单", "文件"))
        .containsExactly("坏.xls", "甲.xlsx", "甲.xlsx", "甲.xlsx", "监控.xls");
    assertThat(filled.column("问题清单", "编号")).containsExactly("F01", "M06", "B05", "M13", "");
    assertThat(filled.column("问题清单", "单元格"))
        .containsExactly("Sheet1!K7", "Sheet1!K7", "", "Sheet1!K7", "");
    assertThat(filled.column("问题清单", "问题与处理办法").get(2)).contains("甲.xlsx、乙.xlsx");
    assertThat(filled.column("汇总表", "问题数错误/警告")).contains("1/0");
    assertThat(filled.cell("问题清单", "结果文件", 0).getHyperlink().getAddress())
        .isEqualTo("%E5%9D%8F_%E6%97%A0%E6%B3%95%E8%AF%BB%E5%8F%96.txt");
  }

  @Test
  void theOnlyFormsSheetIsNotNamed() throws IOException {
    Finding finding =
        new Finding(
            CheckCode.M06,
            "",
            Severity.ERROR,
            new CellRef(new RecordMaker("x").make().sheet(), 6, 10),
            List.of("8.62", "9"),
            null);
    FormRecord record = new RecordMaker("甲").findings(finding).make();
    FormRecord second = new RecordMaker("乙").make();
    UnitSeason season =
        season(
            submission("a.xlsx", record),
            new Submission("b.xlsx", "", Verdict.RETURNED, List.of(record, second), List.of()));
    FilledSummary filled = new FilledSummary(SummaryCases.filled(summary(), season));

    assertThat(filled.column("问题清单", "单元格")).startsWith("K7", "项目支出绩效自评表!K7");
  }

  @Test
  void theKeyTellsWhetherAnythingChanged() throws IOException {
    UnitSeason one = season(submission("a.xlsx", new RecordMaker("甲").total("97").make()));
    UnitSeason same = season(submission("a.xlsx", new RecordMaker("甲").total("97").make()));
    UnitSeason other = season(submission("a.xlsx", new RecordMaker("甲").total("97.01").make()));
    UnitRules none =
        new UnitRules(
            SeasonFixtures.pack(), DeviationCategories.none(), SeasonFixtures.spotChecks());
    String key = summary().contentKey(one, none);

    assertThat(key).hasSize(64).isEqualTo(summary().contentKey(same, none));
    assertThat(summary().contentKey(other, none)).isNotEqualTo(key);
    assertThat(summary().contentKey(one, SummaryCases.rules())).isNotEqualTo(key);
  }

  @Test
  void aThousandProjectsAddUp() throws IOException {
    List<Submission> submissions = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      submissions.add(
          submission(i + ".xlsx", new RecordMaker("项目" + i).money("1.01", "0.99").make()));
    }
    UnitSeason season = new UnitSeason("某局", 2023, submissions);
    FilledSummary filled = new FilledSummary(SummaryCases.filled(summary(), season));

    assertThat(filled.figure("项目数")).isEqualByComparingTo("1000");
    assertThat(filled.figure("全年预算数")).isEqualByComparingTo("1010");
    assertThat(filled.figure("结余")).isEqualByComparingTo("20");
    assertThat(filled.count("偏差类别", "其他")).isEqualByComparingTo("1000");
  }

  @Test
  void theFileNameHoldsNoSeparators() {
    assertThat(summary().fileName(SeasonFixtures.demo())).isEqualTo("漕河镇_2023年度绩效自评汇总表.xlsx");
    assertThat(summary().fileName(new UnitSeason("../a:b", 2023, List.of())))
        .isEqualTo(".._a_b_2023年度绩效自评汇总表.xlsx");
  }

  @Test
  void severalThreadsDoNotDisturbEachOther() throws Exception {
    SummaryWorkbook summary = summary();
    String expected = SummaryDump.of(SummaryCases.filled(summary, SeasonFixtures.demo()));
    List<Callable<String>> tasks = new ArrayList<>();
    Callable<String> task =
        () -> SummaryDump.of(SummaryCases.filled(summary, SeasonFixtures.demo()));
    tasks.addAll(Collections.nCopies(4, task));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<String> dump : threads.invokeAll(tasks)) {
        assertThat(dump.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
