package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.ReadingNote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels of goals and of rows of money that no list has, and texts that are only near them. */
class LikeLabelsTest {

  private static final String WISH = "硬化道路5公里，方便群众出行。";
  private static final String RESULT = "已硬化道路5公里，按期通车。";

  private static GridBuilder head() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "2023年度项目支出绩效自评表");
    return grid.put("A2", "项目名称").put("B2:H2", "连队道路硬化");
  }

  private static GridBuilder table(GridBuilder grid, int row) {
    grid.line("A" + row, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注");
    grid.line("A" + (row + 1), "产出指标", "数量指标", "硬化里程", "≥5公里", "5公里", "90", "90", "");
    return grid;
  }

  private static EvaluationForm form(GridBuilder grid) {
    return DetectedForms.form(grid.build());
  }

  /** What was read by likeness, as "A4 goal-expected". */
  private static List<String> told(EvaluationForm form) {
    return form.notes().stream()
        .filter(ReadingNote.ByLikeness.class::isInstance)
        .map(ReadingNote.ByLikeness.class::cast)
        .map(note -> note.cell().a1() + " " + note.field())
        .toList();
  }

  private static void assertGoal(EvaluationForm form, String expected, String achieved) {
    assertThat(form.goals()).hasSize(1);
    Goal goal = form.goals().get(0);
    assertThat(goal.expected().text()).isEqualTo(expected);
    assertThat(goal.achieved().text()).isEqualTo(achieved);
  }

  @ParameterizedTest
  @CsvSource({"年初设定的绩效目标, 年末目标完成情况", "预期总体目标, 全年目标实现情况", "申报时设定的目标, 年终实际完成", "年度计划目标, 项目目标达成情况"})
  void goalsInColumns(String expected, String achieved) {
    GridBuilder grid = head().put("A3:A4", "项目年度总目标");
    grid.put("B3:D3", expected).put("E3:H3", achieved);
    grid.put("B4:D4", WISH).put("E4:H4", RESULT);

    EvaluationForm form = form(table(grid, 5));

    assertGoal(form, WISH, RESULT);
    assertThat(told(form)).containsExactly("B3 goal-expected", "E3 goal-achieved");
  }

  @Test
  void goalsBelowEachOther() {
    GridBuilder grid = head().put("A3", "年初设定总目标").put("B3:H3", WISH);
    grid.put("A4", "年末目标完成情况").put("B4:H4", RESULT);

    EvaluationForm form = form(table(grid, 5));

    assertGoal(form, WISH, RESULT);
    assertThat(told(form)).containsExactly("A3 goal-expected", "A4 goal-achieved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"项目年度总目标", "绩效总目标", "项目绩效目标", "年度工作目标"})
  void aGoalBesideTheLabelOfItsBlock(String block) {
    GridBuilder grid = head().put("A3", block).put("B3:H3", WISH);
    grid.put("A4", "目标完成情况说明").put("B4:H4", RESULT);

    EvaluationForm form = form(table(grid, 5));

    assertGoal(form, WISH, RESULT);
    assertThat(told(form)).containsExactly("A3 goal-block", "A4 goal-achieved");
  }

  /** A listed label beside one that is only like another. */
  @Test
  void aListedGoalWithAResultByLikeness() {
    GridBuilder grid = head().put("A3:A4", "年度总体目标").put("B3:D3", "预期目标");
    grid.put("E3:H3", "年末目标完成情况").put("B4:D4", WISH).put("E4:H4", RESULT);

    EvaluationForm form = form(table(grid, 5));

    assertGoal(form, WISH, RESULT);
    assertThat(told(form)).containsExactly("E3 goal-achieved");
  }

  /** Levels, names of indicators and sentences are no labels of goals. */
  @ParameterizedTest
  @ValueSource(
      strings = {"产出目标", "满意度目标", "经济效益目标", "年度目标完成率", "目标任务按期完成", "完成年度目标任务", "本项目的年度目标是硬化道路"})
  void isNoLabelOfAGoal(String text) {
    GridBuilder grid = head().put("A3", text).put("B3:H3", WISH);
    assertThat(form(table(grid, 4)).goals()).isEmpty();
  }

  @Test
  void nothingInTheTableIsAGoal() {
    GridBuilder grid = table(head(), 3);
    grid.line("A5", "项目总目标", "年初设定的目标", "年末目标完成情况", "≥90%", "95%", "10", "10", "");
    EvaluationForm form = form(grid);
    assertThat(form.goals()).isEmpty();
    assertThat(form.indicators()).hasSize(2);
    assertThat(told(form)).isEmpty();
  }

  private static GridBuilder money(String... labels) {
    GridBuilder grid = head();
    grid.put("A3", "项目资金（万元）").line("B3", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    int row = 4;
    for (String label : labels) {
      grid.line("B" + row, label, "80", "80", "76");
      row++;
    }
    return table(grid, row);
  }

  private static List<String> kinds(EvaluationForm form) {
    return form.budget().lines().stream()
        .map(line -> line.kind() + " " + line.label().text())
        .toList();
  }

  @Test
  void rowsOfMoney() {
    EvaluationForm form = form(money("全年投资总数", "其中：上级补助资金", "其他来源资金"));
    assertThat(kinds(form)).containsExactly("TOTAL 全年投资总数", "SOURCE 其中：上级补助资金", "SOURCE 其他来源资金");
    assertThat(told(form)).containsExactly("B4 money-total", "B5 money-source", "B6 money-source");
    assertThat(form.budget().total().orElseThrow().executed().text()).isEqualTo("76");
  }

  /** A row that waits for its amounts goes on with the block. */
  @Test
  void aBlankRowOfMoney() {
    GridBuilder grid = head();
    grid.put("A3", "项目资金（万元）").line("B3", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    grid.line("B4", "年度资金总额", "80", "80", "76").put("B5", "上级专项资金");
    grid.line("B6", "县级配套资金", "80", "80", "76");

    EvaluationForm form = form(table(grid, 7));

    assertThat(kinds(form)).hasSize(3);
    assertThat(told(form)).containsExactly("B5 money-source", "B6 money-source");
  }

  /** Listed rows are told of nothing. */
  @Test
  void listedRowsOfMoneyAreNotTold() {
    EvaluationForm form = form(money("年度资金总额", "其中：当年财政拨款", "其他资金"));
    assertThat(kinds(form)).hasSize(3);
    assertThat(told(form)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"本项目资金由市级财政统一拨款", "资金由县财政局拨付，年底前支付完毕", "资金管理情况", "项目实施内容", "年度总体目标"})
  void isNoRowOfMoney(String text) {
    GridBuilder grid = head();
    grid.put("A3", "项目资金（万元）").line("B3", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
    grid.line("B4", "年度资金总额", "80", "80", "76").put("A5", text);
    grid.put("B6", "上级资金").put("C6:H6", "由县财政局统筹安排");

    EvaluationForm form = form(table(grid, 7));

    assertThat(form.budget().lines()).extracting(BudgetTable.Line::kind).hasSize(1);
    assertThat(told(form)).noneMatch(one -> one.contains("money"));
  }
}
