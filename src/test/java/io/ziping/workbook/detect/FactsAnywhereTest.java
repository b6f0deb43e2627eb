package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.EvaluationForm;
import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.form.NameHints.Place;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.read.SheetGrid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts beside a table, written in many ways around one known form, always read the same. */
class FactsAnywhereTest {

  private static final String PROJECT = "东门路维修";

  /** A small form; rows 20 and below and column M and to its right are free. */
  private static GridBuilder table() {
    GridBuilder grid = GridBuilder.sheet("s").put("A2:K2", "项目支出绩效自评表");
    grid.put("A6", "项目资金").line("B6", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    grid.line("B7", "年度资金总额", "32.5", "32.5", "30", "10", "92.31%", "9.23");
    grid.line("A8", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注");
    grid.line("A9", "产出指标", "数量指标", "维修里程", "≥3公里", "3公里", "90", "88.37", "");
    return grid;
  }

  private static EvaluationForm read(GridBuilder grid) {
    return DetectedForms.form(grid.build());
  }

  private static GridBuilder named() {
    return table().put("A4", "项目名称").put("B4:K4", PROJECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          总分：97.6
          总分:97.6分
          总 分 ： 97.6 分
          自评总分 97.6分
          自评总分97.6
          得分合计（97.6）
          得分合计（97.6分）
          总分:97.6 等级:优
          等级：优　总分：97.6
          总分：97.6；评价等级：优
          自评总分：97.6分（优）
          填报人：张三  总分：97.6  联系电话：0312-1234567
          """)
  void aTotalInOneCell(String text) {
    assertTotal("97.6", named().put("A10:K10", text));
    assertTotal("97.6", named().put("A3", text));
    assertTotal("97.6", named().put("M9", text));
  }

  /** The table's columns: A–C levels and name, D target, E actual, F weight, G score, H remarks. */
  @Test
  void aTotalBesideItsLabel() {
    assertTotal("97.6", named().put("A10:E10", "总分").line("F10", "100", "97.6"));
    assertTotal("97.6", named().put("A10:F10", "合计").put("G10", "97.6"));
    assertTotal("97.6", named().put("B10", "总分").put("G10", "97.6分"));
    assertTotal("97.6", named().put("A10", "五").put("B10", "总分").line("F10", "100", "97.6"));
    assertTotal("97.6", named().put("A10", "总分").put("B10:K10", "97.6"));
    assertTotal("97.6", named().put("A10", "总分").put("F10", "100").put("H10", "97.6"));
    assertTotal("97.6", named().put("A10", "总分").put("F10", "100").put("K10", "97.6"));
    assertTotal("97.6", named().put("A3", "自评总分").put("B3", "97.6").line("C3", "等级", "优"));
    assertTotal("97.6", named().line("A11", "总分", "等级").line("A12", "97.6", "优"));
  }

  @Test
  void aNumberUnderTheWeightsIsNoTotal() {
    assertTotal("", named().put("A10:E10", "总分").put("F10", "100"));
    assertThat(read(named().put("A10:E10", "总分").put("F10", "100")).total().isPresent()).isTrue();
    assertTotal("", named().put("A10", "总分").put("B10:F10", "100"));
    assertTotal("", named().put("A10", "总分（100分）"));
    assertThat(read(named()).total().isPresent()).isFalse();
    assertThat(read(named().put("A10:H10", "总分")).total().isPresent()).isFalse();
  }

  @Test
  void theWeightsAreNoTotalEvenWhereTheTableIsNotUnderstood() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:H2", PROJECT);
    grid.line("A3", "项目资金", "", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    grid.line("B4", "年度资金总额", "32.5", "30", "10", "92.31%", "9.23");
    grid.line("A6", "甲", "乙", "丙", "丁", "戊", "分值", "庚");
    grid.line("A7", "产出", "数量", "维修里程", "≥3公里", "3公里", "90", "88.37");
    assertTotal(
        "97.6",
        GridBuilder.sheet("s").add(grid.build(), 0, 0).put("A8", "总分").line("F8", "100", "97.6"));
    assertTotal("", grid.put("A8", "总分").put("F8", "100"));
  }

  @Test
  void oneOfTwoTotals() {
    EvaluationForm form =
        read(named().put("A10:E10", "合计").line("F10", "90", "88.37").put("A11", "总分：97.6"));
    assertThat(form.total().text()).isEqualTo("97.6");
    assertThat(form.notes()).hasSize(1);
  }

  private static void assertTotal(String total, GridBuilder grid) {
    String text = read(grid).total().text();
    assertThat(text.replace("分", "").strip()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          评价等级：优                         | 优
          等级： 良好                          | 良好
          评价等级：□优 ☑良 □中 □差            | 良
          评价等级：优□ 良☑ 中□ 差□            | 良
          评价等级：优（ ）良（√）中（ ）差（ ）  | 良
          评价等级：A 优(90-100)  √B 良(80-90)  C 中(60-80)  D 差 | 良
          评价等级：优√ 良 中 差               | 优
          评价等级：■优 □良 □中 □差            | 优
          评价等级：优 良 中 差                | ''
          评价等级：□优 □良 □中 □差            | ''
          评价等级：☑优 ☑良 □中 □差            | ''
          评价等级 良                          | 良
          """)
  void grades(String text, String grade) {
    assertThat(read(named().put("A11:K11", text)).grade().text()).isEqualTo(grade);
    assertThat(read(named().put("A3", text)).grade().text()).isEqualTo(grade);
  }

  @Test
  void gradesInCellsOfTheirOwn() {
    assertThat(read(named().line("A11", "评价等级", "优□", "良☑", "中□", "差□")).grade().text())
        .isEqualTo("良");
    GridBuilder ticked = named().put("A11:A12", "评价等级").line("B11", "优", "良", "中", "差");
    assertThat(read(ticked.put("C12", "√")).grade().text()).isEqualTo("良");
    assertThat(read(named().line("A11", "评价等级", "优", "良", "中", "差")).grade().text()).isEmpty();
    assertThat(read(named().put("A11", "评价等级").put("B11:K11", "□优 ☑良 □中 □差")).grade().text())
        .isEqualTo("良");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023 年度                            | 2023
          （2023年度）                         | 2023
          二〇二三年度                         | 2023
          （二○二三年）                        | 2023
          2023年1月1日至2023年12月31日         | 2023
          评价期间：2023年1月1日—2023年12月31日 | 2023
          自评年度：2023                       | 2023
          （２０２３年度）                     | 2023
          填报日期：2024年 1月 5日             | 0
          2023年7月1日至2024年6月30日          | 0
          """)
  void years(String text, int year) {
    assertThat(read(named().put("A3", text)).identityCells().yearNumber()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          项目名称：东门路维修 项目编码：13060923P000000000001
          项目名称:东门路维修\u3000\u3000项目编码:13060923P000000000001
          项目名称：东门路维修；项目编码：13060923P000000000001
          项目编码：13060923P000000000001   项目名称：东门路维修
          项目名称：东门路维修项目编码：13060923P000000000001
          项目名称 东门路维修 项目编码 13060923P000000000001
          项目名称：13060923P000000000001-东门路维修
          """)
  void nameAndCodeInOneCell(String text) {
    IdentityCells identity = read(table().put("A4:K4", text)).identityCells();
    assertThat(identity.projectName().text()).isEqualTo(PROJECT);
    assertThat(identity.projectCode().text()).isEqualTo("13060923P000000000001");
  }

  @Test
  void lineBreaksPartFactsToo() {
    IdentityCells identity =
        read(table().put("A4:K4", "项目名称：东门路维修\n主管部门：县交通局\n实施单位（盖章）：漕河镇人民政府")).identityCells();
    assertThat(identity.projectName().text()).isEqualTo(PROJECT);
    assertThat(identity.department().text()).isEqualTo("县交通局");
    assertThat(identity.unit().text()).isEqualTo("漕河镇人民政府");
  }

  @Test
  void aYearBehindOtherFacts() {
    IdentityCells identity =
        read(table().put("A4:K4", "项目名称：东门路维修 项目编码：123456789012  （2023年度） 单位：千元")).identityCells();
    assertThat(identity.projectName().text()).isEqualTo(PROJECT);
    assertThat(identity.projectCode().text()).isEqualTo("123456789012");
    assertThat(identity.yearNumber()).isEqualTo(2023);
  }

  @Test
  void aPersonIsNobodysValue() {
    for (String people :
        List.of(
            "填报人：张三 联系电话：0312-1234567",
            "制表：张三 联系电话：0312-1234567",
            "填报人（签字）：张三\u3000填报日期：2024年1月5日")) {
      EvaluationForm form = read(named().put("A10", "总分").put("A11", people).put("B11", "等级"));
      assertThat(form.total().text()).isEmpty();
      assertThat(form.grade().text()).isEmpty();
      assertThat(form.identityCells().yearNumber()).isZero();
      form = read(named().put("A3", "实施单位").put("B3", people));
      assertThat(form.identityCells().unit().text()).isEmpty();
    }
  }

  @Test
  void aSentenceWithAColonStaysOne() {
    String goal = "维修道路3公里，联系电话：无；项目名称：不变";
    EvaluationForm form = read(named().put("A5", "年度总体目标").put("B5:K5", goal));
    assertThat(form.goals()).hasSize(1);
    assertThat(form.goals().get(0).expected().text()).isEqualTo(goal);
    assertThat(form.identityCells().projectName().text()).isEqualTo(PROJECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023年度东门路维修改造项目支出绩效自评表       | 东门路维修改造
          东门路维修改造项目支出绩效自评表（2023年度）   | 东门路维修改造
          关于东门路维修改造的绩效自评表                 | 东门路维修改造
          关于“双心”创建资金的项目绩效自评表             | “双心”创建资金
          稷山县项目支出绩效自评表                       | ''
          某县财政局部门预算项目支出绩效自评表           | ''
          银川市本级部门项目支出绩效自评表               | ''
          项目支出绩效自评表                             | ''
          """)
  void aProjectNamedByTheTitleAlone(String title, String project) {
    GridBuilder grid = table().put("A2:K2", title).put("A4", "项目名称").put("B4:K4", "");
    EvaluationForm form = read(grid);
    assertThat(form.identity().projectName().value()).isEqualTo(project);
    if (!project.isEmpty()) {
      assertThat(form.identity().projectName().place()).isEqualTo(Place.TITLE);
    }
    assertThat(read(grid.put("B4", "另一个项目")).identity().projectName().value()).isEqualTo("另一个项目");
  }

  @Test
  void aProjectNameInTheFirstColumnOfTheMoneyBlock() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "项目支出绩效自评表");
    grid.line("A2", "项目名称", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    grid.line("A3", PROJECT, "32.5", "32.5", "30", "10", "92.31%", "9.23");
    grid.line("A8", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注");
    grid.line("A9", "产出指标", "数量指标", "维修里程", "≥3公里", "3公里", "90", "88.37", "");
    EvaluationForm form = read(grid);
    assertThat(form.identityCells().projectName().text()).isEqualTo(PROJECT);
    assertThat(form.budget().total().orElseThrow().budget().text()).isEqualTo("32.5");
  }

  /** Every fact in a random spelling, in a random place, several in one cell or each in its own. */
  @TestFactory
  Stream<DynamicTest> allTogether() {
    return Stream.iterate(1, seed -> seed + 1)
        .limit(120)
        .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> assertSame(new Random(seed))));
  }

  private static void assertSame(Random random) {
    String colon = pick(random, "：", ":", " ： ", "： ");
    List<String> facts = new ArrayList<>();
    String name = pick(random, "项目名称", "项 目 名 称", "项目支出名称") + colon + PROJECT;
    facts.add(name);
    facts.add(pick(random, "项目编码", "项目代码") + colon + "13060923P000000000001");
    facts.add(pick(random, "主管部门", "主管部门（盖章）") + colon + "县交通局");
    facts.add(pick(random, "实施单位", "项目实施单位(公章)") + colon + "漕河镇人民政府");
    facts.add(pick(random, "金额单位", "单位", "资金单位") + colon + pick(random, "元", "人民币元", "（元）"));
    facts.add(pick(random, "自评总分", "总分", "总得分") + colon + pick(random, "97.6", "97.6分"));
    facts.add(pick(random, "评价等级", "等级", "自评等级") + colon + pick(random, "优", "☑优 □良 □中 □差"));
    facts.add("填报人" + colon + "张三");
    facts.add("联系电话" + colon + "0312-1234567");
    Collections.shuffle(facts, random);
    facts.add(0, facts.remove(facts.indexOf(name)));
    GridBuilder grid = table();
    List<String> texts = new ArrayList<>();
    int above = 3;
    int below = 11;
    while (!facts.isEmpty()) {
      int count = Math.min(facts.size(), 1 + random.nextInt(3));
      String gap = pick(random, "  ", "\u3000", "\n", "\t", " \u00a0", "；");
      String text = String.join(gap, facts.subList(0, count));
      facts.subList(0, count).clear();
      boolean named = text.contains(PROJECT); // further down it would begin another form
      boolean top = above < 6 && (named || random.nextBoolean());
      int row = top ? above++ : below++;
      texts.add(row + ": " + text);
      grid.put(pick(random, "A" + row, "A" + row + ":H" + row, "B" + row), text);
    }
    EvaluationForm form = read(grid);
    String shown = texts.toString();
    IdentityCells identity = form.identityCells();
    assertThat(identity.projectName().text()).as(shown).isEqualTo(PROJECT);
    assertThat(identity.projectCode().text()).as(shown).isEqualTo("13060923P000000000001");
    assertThat(identity.department().text()).as(shown).isEqualTo("县交通局");
    assertThat(identity.unit().text()).as(shown).isEqualTo("漕河镇人民政府");
    assertThat(form.budget().unit().key()).as(shown).isEqualTo("yuan");
    assertThat(form.total().text()).as(shown).startsWith("97.6");
    assertThat(form.grade().text()).as(shown).isEqualTo("优");
    assertThat(form.indicators()).as(shown).hasSize(1);
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  @Test
  void nothingThereIsNothingRead() {
    SheetGrid bare = table().build();
    assertThat(DetectedForms.read(bare)).isInstanceOf(ReadResult.Forms.class);
    EvaluationForm form = DetectedForms.form(bare);
    assertThat(form.total().isPresent()).isFalse();
    assertThat(form.grade().isPresent()).isFalse();
    assertThat(form.identityCells().projectName().isPresent()).isFalse();
    assertThat(form.budget().unitStated()).isFalse();
  }
}
