package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.EvaluationForm;
import io.ziping.workbook.read.SheetGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole department's form is never taken for a project's, nor the other way round. */
class WholeDepartmentTest {

  /** 重庆: a flat list, whose columns say 重庆 louder than its title says whose it is. */
  private static GridBuilder flat(String title) {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:G1", title);
    grid.put("A2", "主管部门").put("B2:C2", "某区林业局").put("D2", "联系人").put("E2", "张三");
    grid.line("C3", "年初预算数", "全年(调整)预算数", "全年执行数", "执行率权重", "执行率得分");
    grid.put("A4:B4", "年度总金额").line("C4", "12043.32", "20032.06", "15886.5", "10", "7.93");
    grid.line("A8", "指标名称", "计量单位", "指标性质", "指标值", "指标权重(分)", "全年完成值", "指标得分(分)");
    grid.line("A9", "管护面积", "万亩", "≥", "28", "60", "28", "60");
    grid.line("A10", "火灾受害率", "%", "≤", "0.9", "30", "0", "30");
    return grid;
  }

  private static GridBuilder national(String title, String label, String name) {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:H1", title).put("A2", label);
    grid.put("B2:H2", name);
    grid.put("A3", "年度总体目标").put("B3:H3", "部门整体支出管理规范，完成群众整体搬迁");
    grid.line("A5", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
    grid.line("A6", "产出指标", "数量指标", "搬迁户数", "≥100户", "120户", "60", "60");
    grid.line("A7", "效益指标", "社会效益", "群众满意度", "≥90%", "95%", "30", "30");
    return grid;
  }

  private static String family(SheetGrid sheet) {
    return DetectedForms.form(sheet).layout().family();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "重庆市梁平区林业局2022年度部门整体绩效自评表",
        "某区林业局2022年部门（单位）整体支出绩效自评表",
        "部门整体2022年度绩效自评表",
        "2023年度单位整体支出绩效自评表",
        "某县项目服务中心整体支出绩效自评表",
        "某局部门整体预算绩效自评情况表"
      })
  void aTitleIsEnoughWhateverTheColumnsAreLike(String title) {
    assertThat(family(flat(title).build())).isEqualTo("overall");
  }

  @ParameterizedTest
  @CsvSource({
    "部门整体支出绩效自评表, 项目名称, ''",
    "部门整体支出绩效自评表, 项目名称, 部门整体支出",
    "2023年度单位整体绩效自评表, 项目名称, 基本支出",
    "部门整体支出绩效评价表, 单位名称, 某县民政局",
    "绩效自评表, 部门名称, 某县民政局",
    "部门整体支出及项目支出绩效自评表, 预算单位, 某县民政局"
  })
  void titleOrLabels(String title, String label, String name) {
    assertThat(family(national(title, label, name).build())).isEqualTo("overall");
  }

  @Test
  void yearlyTasksUnderATitleThatAProjectsFormLeft() {
    GridBuilder grid = national("项目支出绩效自评表", "部门名称", "某县民政局");
    grid.put("A4", "年度主要任务").put("B4:H4", "救助");
    assertThat(family(grid.build())).isEqualTo("overall");
  }

  @ParameterizedTest
  @CsvSource({
    "项目支出绩效自评表, 项目名称, 沿江村整体搬迁项目",
    "项目支出绩效自评表, 项目名称, 部门整体支出绩效评价服务",
    "沿江村整体搬迁项目支出绩效自评表, 项目名称, ''",
    "沿江村整体搬迁项目支出绩效自评表, 主管部门, 某县民政局",
    "业务部门整体搬迁项目2023年度绩效自评表, 项目名称, 业务部门整体搬迁",
    "部门整体支出绩效评价服务项目支出绩效自评表, 项目名称, 绩效评价服务",
    "部门整体支出绩效评价工作经费绩效自评表, 项目名称, 绩效评价",
    "部门整体支出及项目支出绩效自评表, 项目名称, 道路维修",
    "项目支出绩效自评表, 部门名称, 某县民政局"
  })
  void aProjectStaysOne(String title, String label, String name) {
    EvaluationForm form = DetectedForms.form(national(title, label, name).build());
    assertThat(form.layout().isWholeDepartment()).as(form.layout().family()).isFalse();
  }

  @Test
  void aProjectInTheFlatListStaysOne() {
    GridBuilder grid = flat("某区2022年度项目支出绩效自评表");
    grid.put("F2", "项目名称").put("G2", "整体支出管理系统");
    assertThat(family(grid.build())).isEqualTo("chongqing");
  }
}
