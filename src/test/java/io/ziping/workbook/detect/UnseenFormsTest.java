package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms in words and layouts of places whose forms no list of labels was made from. */
class UnseenFormsTest {

  /** 上海: money in pairs of label and value in 元, one column of text beside the scores. */
  @Test
  void moneyInPairsWithLabelsThatNobodyListed() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "2023年度财政项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:D2", "社区文化活动").put("E2", "预算部门").put("F2:H2", "某区文旅局");
    grid.put("A3", "当年预算金额（元）").put("B3", "500000").put("C3", "预算实际支出（元）").put("D3", "487500");
    grid.put("E3", "预算执行率（%）").put("F3", "97.5");
    grid.put("A4", "项目年度总目标").put("B4:H4", "开展群众文化活动");
    grid.line("A5", "一级指标", "二级指标", "三级指标", "指标目标值", "实际完成值", "权重", "得分", "完成情况、问题及原因");
    grid.line("A6", "产出指标", "数量指标", "活动场次", "=40场", "40场", "50", "50", "");
    grid.line("A7", "效益指标", "社会效益", "考核名次", "前3名", "第2名", "40", "40", "");
    grid.put("A8", "绩效自评总成绩").put("G8", "99.75");

    EvaluationForm form = DetectedForms.form(grid.build());

    assertMoney(form, "500000", "487500");
    assertThat(form.budget().unit()).isEqualTo(BudgetTable.Unit.YUAN);
    assertThat(form.identityCells().department().text()).isEqualTo("某区文旅局");
    assertThat(form.total().text()).isEqualTo("99.75");
    assertRow(form.indicators().get(0), "活动场次", "=40场", "40场", "50", "50");
  }

  /** 新疆兵团: a sentence with total and grade below, labels of the table in other words. */
  @Test
  void aTotalInASentence() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "兵团第一师2023年项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:H2", "连队道路硬化").put("A3", "项目实施单位").put("B3:H3", "三团");
    grid.line("A4", "资金情况（万元）", "预算安排金额", "实际使用金额", "资金使用率", "分值", "得分");
    grid.line("A5", "资金合计", "80", "76", "95%", "10", "9.5");
    grid.line("A6", "指标类别", "二级指标", "指标名称", "设定目标值", "年末实际值", "分值权重", "自评得分", "偏差说明");
    grid.line("A7", "产出指标", "数量指标", "硬化里程", "≥5公里", "4.5公里", "50", "45", "征地");
    grid.line("A8", "满意度指标", "", "职工满意度", "≥90%", "93%", "40", "40", "");
    grid.put("A9:H9", "绩效自评总得分：94.5分，自评等级：优");

    EvaluationForm form = DetectedForms.form(grid.build());

    assertMoney(form, "80", "76");
    assertThat(form.total().text()).startsWith("94.5");
    assertThat(form.grade().text()).isEqualTo("优");
    assertRow(form.indicators().get(0), "硬化里程", "≥5公里", "4.5公里", "50", "45");
    assertThat(form.indicators().get(0).reason().text()).isEqualTo("征地");
  }

  /** Words between a label and its number, and sums of blocks that are no total. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          经自评，该项目自评总分为97.10分，等级为优。 | 97.10
          经自评，该项目自评总分共计97.10分。 | 97.10
          经单位自评，各项指标得分合计为97.1分。 | 97.1
          经单位自评，各项指标自评总计97.1分。 | 97.1
          经单位自评，产出指标合计48分。 | -
          经单位自评，产出指标总计48分。 | -
          经单位自评，总分分值为97分值。 | -
          培训结束后测试，总得分达到97分钟。 | -
          """)
  void aTotalInASentenceBelowTheTable(String sentence, String total) {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "2023年项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:H2", "连队道路硬化");
    grid.line("A3", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注");
    grid.line("A4", "产出指标", "数量指标", "硬化里程", "≥5公里", "5公里", "90", "88", "");
    grid.put("A5:H5", sentence);

    assertThat(DetectedForms.form(grid.build()).total().text())
        .isEqualTo(total == null ? "" : total);
  }

  /** An indicator in words has its target in the column of units. */
  @Test
  void aTargetInTheColumnOfUnits() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:I1", "2023年度项目绩效自评表");
    grid.put("A2", "项目名称").put("B2:I2", "管护");
    grid.line("A3", "一级指标", "二级指标", "三级指标", "符号", "指标值", "单位（文字描述）", "实际完成值", "分值", "得分");
    grid.line("A4", "产出指标", "数量指标", "处数", ">=", "24", "处", "23", "50", "48");
    grid.line("A5", "产出指标", "质量指标", "管护责任", "", "", "落实到位", "落实到位", "20", "20");
    grid.line("A6", "产出指标", "数量指标", "面积", "", "", "平方米", "500平方米", "20", "20");

    List<IndicatorRow> rows = DetectedForms.form(grid.build()).indicators();

    assertThat(rows.get(0).unit().text()).isEqualTo("处");
    assertThat(rows.get(1).target().text()).isEqualTo("落实到位");
    assertThat(rows.get(1).unit().isBlank()).isTrue();
    assertThat(rows.get(2).target().isBlank()).isTrue();
  }

  private static void assertMoney(EvaluationForm form, String budget, String executed) {
    BudgetTable.Line line = form.budget().lines().get(0);
    assertThat(line.budget().text()).isEqualTo(budget);
    assertThat(line.executed().text()).isEqualTo(executed);
  }

  private static void assertRow(
      IndicatorRow row, String name, String target, String actual, String weight, String score) {
    assertThat(
            List.of(
                row.name().text(),
                row.target().text(),
                row.actual().text(),
                row.weight().text(),
                row.selfScore().text()))
        .containsExactly(name, target, actual, weight, score);
  }
}
