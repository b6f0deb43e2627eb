package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.EvaluationForm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that only a sentence tells. */
class MoneySentenceTest {

  private static GridBuilder form() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "2023年度项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:H2", "道路维修").put("A4", "年度总体目标").put("B4:H4", "修路");
    grid.line("A6", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
    grid.line("A7", "产出指标", "数量指标", "里程", "≥5公里", "5公里", "90", "90");
    grid.line("A8", "总分", "", "", "", "", "", "100");
    return grid;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全年预算20万元，执行19.5万元。 | 20万元 | 19.5万元",
        "本项目全年预算数为200,000元，实际支出195000元，执行率97.5%。 | 200000元 | 195000元",
        "资金情况：年初预算18万元，调整后预算20万元，全年执行数19.5万元 | 20万元 | 19.5万元",
        "项目安排预算资金20万元，截至年底已支付资金19.5万元。 | 20万元 | 19.5万元"
      })
  void isReadAboveAndBelowTheTable(String sentence, String budget, String executed) {
    for (String place : List.of("A3:H3", "A5:H5", "A10:H10")) {
      EvaluationForm form = DetectedForms.form(form().put(place, sentence).build());
      assertThat(form.budget().lines()).as(place).hasSize(1);
      Line line = form.budget().lines().get(0);
      assertThat(line.budget().text()).isEqualTo(budget);
      assertThat(line.executed().text()).isEqualTo(executed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "全年预算20万元，全部用于修路。",
        "全年预算20万元，执行19.5万元；另有预算30万元，执行30万元。",
        "每公里补助20万元，养护10万元。",
        "全年预算20，执行19.5。"
      })
  void isLeftOutWhereItIsNotClear(String sentence) {
    EvaluationForm form = DetectedForms.form(form().put("A3:H3", sentence).build());
    assertThat(form.budget().lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"B4:H4"})
  void ofAGoalIsNotTheFormsMoney(String place) {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", "2023年度项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:H2", "道路维修").put("A4", "年度总体目标");
    grid.put(place, "其中桥梁全年预算20万元，执行19.5万元。");
    grid.line("A6", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
    grid.line("A7", "产出指标", "数量指标", "里程", "≥5公里", "5公里", "90", "90");
    assertThat(DetectedForms.form(grid.build()).budget().lines()).isEmpty();
  }
}
