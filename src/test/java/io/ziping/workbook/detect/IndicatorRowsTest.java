package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.EvaluationForm;
import io.ziping.workbook.read.SheetGrid;
import org.junit.jupiter.api.Test;

/** Oddities inside the indicator table. */
class IndicatorRowsTest {

  @Test
  void signTargetAndUnitUnderOneLabel() {
    SheetGrid sheet =
        GridBuilder.sheet("s")
            .put("A1", "项目名称")
            .put("B1", "甲")
            .line("A2", "一级指标", "二级指标", "三级指标")
            .put("D2:F2", "年度指标值")
            .line("G2", "实际完成值", "分值", "得分")
            .line("A3", "产出指标", "数量指标", "里程", "≥", "62", "公里", "62公里", "20", "20")
            .line("C4", "质量达标率")
            .put("D4:F4", "≥98%")
            .line("G4", "100%", "20", "20")
            .build();
    EvaluationForm form = DetectedForms.form(sheet);
    assertThat(form.indicators())
        .extracting(row -> row.sign().text(), row -> row.target().text(), row -> row.unit().text())
        .containsExactly(tuple("≥", "62", "公里"), tuple("", "≥98%", ""));
  }

  @Test
  void aHeaderRepeatedOnTheNextPage() {
    String[] header = {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"};
    SheetGrid sheet =
        GridBuilder.sheet("s")
            .put("A1", "项目名称")
            .put("B1", "甲")
            .line("A2", header)
            .line("A3", "产出指标", "数量指标", "里程", "62公里", "62公里", "20", "20")
            .line("A4", header)
            .line("C5", "座数", "3座", "3座", "20", "20")
            .line("A6", "预算执行情况", "预算执行率", "执行率", "100%", "100%", "10", "10")
            .build();
    EvaluationForm form = DetectedForms.form(sheet);
    assertThat(form.indicators())
        .extracting(row -> row.level1().text(), row -> row.name().text())
        .containsExactly(tuple("产出指标", "里程"), tuple("产出指标", "座数"), tuple("预算执行情况", "执行率"));
  }

  @Test
  void scoresOfAMergedCellCountOnce() {
    SheetGrid sheet =
        GridBuilder.sheet("s")
            .put("A1", "项目名称")
            .put("B1", "甲")
            .line("A2", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
            .line("A3", "产出指标", "数量指标", "次数", "3次", "3次")
            .put("F3:F4", "20")
            .put("G3:G4", "20")
            .line("C4", "人数", "5人", "5人")
            .build();
    EvaluationForm form = DetectedForms.form(sheet);
    assertThat(form.indicators().get(0).weight().text()).isEqualTo("20");
    assertThat(form.indicators().get(1).weight().isPresent()).isFalse();
    assertThat(form.indicators().get(1).level2().text()).isEqualTo("数量指标");
  }
}
