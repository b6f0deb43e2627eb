package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FamilyGrids;
import io.ziping.fixtures.GridBuilder;
import io.ziping.fixtures.OverallGrids;
import io.ziping.form.EvaluationForm;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.read.SheetGrid;
import org.junit.jupiter.api.Test;

/** Forms that are recognised and never scored. */
class OtherFormsTest {

  static SheetGrid monitoring() {
    GridBuilder grid = GridBuilder.sheet("监控").put("A2:Q2", "项目支出绩效目标执行监控表");
    return monitoringBody(grid.put("A3:Q3", "( 2019年度)"));
  }

  private static SheetGrid monitoringBody(GridBuilder grid) {
    grid.put("A5:C5", "项目名称").put("D5:Q5", "农村公路养护");
    grid.put("A6:C6", "主管部门及代码").put("D6:F6", "交通局").put("G6", "实施单位").put("H6:Q6", "养护中心");
    grid.put("A7:C11", "项目资金（万元）").put("H7:J7", "年初预算数").put("K7:M7", "1-7月执行数");
    grid.put("N7:O7", "1-7月执行率").put("P7:Q7", "全年预计执行数");
    grid.put("D8:G8", "年度资金总额").put("H8:J8", "100").put("K8:M8", "60");
    grid.line("A20", "一级指标", "二级指标", "三级指标", "年度指标值", "1-7月执行数", "全年预计执行数");
    grid.put("K20:M20", "完成目标可能性").put("Q20", "备注");
    grid.line("A22", "产出指标", "数量指标", "里程", "62公里", "40公里", "62公里");
    return grid.build();
  }

  private static void assertKind(String kind, SheetGrid sheet) {
    assertThat(DetectedForms.read(sheet)).isEqualTo(new ReadResult.OtherForm(kind, sheet.name()));
  }

  @Test
  void monitoringWithAndWithoutItsTitle() {
    assertKind("monitoring", monitoring());
    assertKind("monitoring", monitoringBody(GridBuilder.sheet("s")));
  }

  @Test
  void goalsOfAWholeDepartment() {
    assertKind("overall", OverallGrids.goals());
    GridBuilder untitled = GridBuilder.sheet("目标").put("A2", "部门名称").put("B2:H2", "某县民政局");
    untitled.line("A5", "一级指标", "二级指标", "三级指标", "年度指标值", "分值", "得分");
    untitled.line("A6", "履职效能", "救助", "人数", "≥100人", "20", "");
    assertKind("overall", untitled.build());
  }

  @Test
  void resultsOfAWholeDepartmentAreScored() {
    EvaluationForm form = DetectedForms.form(OverallGrids.selfEvaluation());
    assertThat(form.layout().family()).isEqualTo("overall");
    assertThat(form.layout().scored()).isTrue();
    GridBuilder untitled = GridBuilder.sheet("整体").put("A2", "部门名称").put("B2:H2", "某县民政局");
    untitled.line("A5", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
    untitled.line("A6", "履职效能", "救助", "人数", "≥100人", "120人", "20", "20");
    assertThat(DetectedForms.form(untitled.build()).layout().isWholeDepartment()).isTrue();
  }

  @Test
  void applicationOfGoals() {
    GridBuilder grid = GridBuilder.sheet("申报").put("A1:F1", "项目支出绩效目标申报表（2024年度）");
    grid.put("A2", "项目名称").put("B2:F2", "驻村经费");
    grid.line("A3", "一级指标", "二级指标", "三级指标", "指标值");
    grid.line("A4", "产出指标", "数量指标", "驻村人数", "≥3人");
    assertKind("application", grid.build());
  }

  @Test
  void summaryAndRecheck() {
    GridBuilder summary = GridBuilder.sheet("汇总").put("A1:F1", "2023年度项目支出绩效自评结果汇总表");
    summary.line("A2", "序号", "项目名称", "预算数", "执行数", "自评得分");
    summary.line("A3", "1", "驻村经费", "19.05", "19.05", "100");
    assertKind("summary", summary.build());
    GridBuilder recheck = GridBuilder.sheet("复核").put("A1:F1", "项目绩效自评复核表");
    recheck.line("A2", "序号", "标准", "项目", "指标", "指标值", "权重", "自评得分", "复核得分");
    assertKind("recheck", recheck.build());
  }

  @Test
  void transferPaymentsAreReadButNotScored() {
    assertThat(DetectedForms.form(FamilyGrids.transfer()).layout().scored()).isFalse();
  }

  @Test
  void aListOfTargetsWithoutAnyTitleIsNoForm() {
    GridBuilder grid = GridBuilder.sheet("s");
    grid.line("A1", "单位名称", "项目名称", "预算数", "年度目标", "一级指标", "二级指标", "三级指标", "指标值");
    grid.line("A2", "某局", "甲项目", "100000", "目标", "产出指标", "数量指标", "次数", "3次");
    assertThat(DetectedForms.read(grid.build())).isInstanceOf(ReadResult.NotAForm.class);
  }
}
