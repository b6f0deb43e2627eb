package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.read.SheetGrid;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that lie about in the same folders and share words with the form; none is ever scored. */
class NearMissesTest {

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of("salaries", salaries()),
        Arguments.of("equipment", equipment()),
        Arguments.of("two columns", twoColumns()),
        Arguments.of("contacts", contacts()),
        Arguments.of("budget", budget()),
        Arguments.of("minutes", minutes()),
        Arguments.of("staff appraisal", staffAppraisal()),
        Arguments.of("staff appraisal of one person", staffAppraisalOfOne()),
        Arguments.of("marks of a class", schoolMarks()),
        Arguments.of("tender", tender()),
        Arguments.of("statistics", statistics()),
        Arguments.of("inspection", inspection()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void isNeverScored(String name, SheetGrid table) {
    ReadResult result = DetectedForms.read(table);
    boolean scored =
        result instanceof ReadResult.Forms forms
            && forms.forms().stream().anyMatch(form -> form.layout().scored());
    assertThat(scored).as("%s read as %s", name, result).isFalse();
  }

  /** The same columns under the form's own title are a form. */
  @Test
  void theTitleMakesTheDifference() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:F1", "2023年度项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:F2", "东门路维修");
    grid.line("A3", "指标", "目标值", "完成值", "权重", "得分", "备注");
    grid.line("A4", "维修里程", "≥3公里", "3公里", "90", "90", "");
    assertThat(DetectedForms.form(grid.build()).layout().scored()).isTrue();
  }

  private static SheetGrid salaries() {
    GridBuilder grid = GridBuilder.sheet("工资").put("A1:G1", "2023年6月工资发放表");
    grid.line("A2", "序号", "姓名", "部门", "基本工资", "绩效工资", "扣款", "实发金额");
    grid.line("A3", "1", "张三", "办公室", "3200", "1800", "120", "4880");
    return grid.line("A4", "2", "李四", "财务科", "3400", "1700", "110", "4990").build();
  }

  private static SheetGrid equipment() {
    GridBuilder grid = GridBuilder.sheet("设备").put("A1:F1", "固定资产盘点表");
    grid.line("A2", "指标", "名称", "单位", "数量", "金额", "备注");
    grid.line("A3", "办公设备", "打印机", "台", "3", "4500", "");
    return grid.line("A4", "办公设备", "电脑", "台", "12", "60000", "").build();
  }

  private static SheetGrid twoColumns() {
    GridBuilder grid = GridBuilder.sheet("s").line("A1", "指标", "数值").line("A2", "人口", "32.5万");
    return grid.line("A3", "耕地面积", "41万亩").build();
  }

  private static SheetGrid contacts() {
    GridBuilder grid = GridBuilder.sheet("通讯录").put("A1:E1", "项目负责人通讯录");
    grid.line("A2", "单位", "姓名", "职务", "联系电话", "备注");
    return grid.line("A3", "水利局", "张三", "科长", "0312-1234567", "").build();
  }

  private static SheetGrid budget() {
    GridBuilder grid = GridBuilder.sheet("预算").put("A1:E1", "2023年部门预算执行情况表");
    grid.line("A2", "序号", "项目名称", "预算数", "执行数", "执行率");
    grid.line("A3", "1", "东门路维修", "32.5", "30", "92.31%");
    grid.line("A4", "2", "村级饮水", "12", "12", "100%");
    return grid.line("A5", "", "合计", "44.5", "42", "94.38%").build();
  }

  private static SheetGrid minutes() {
    GridBuilder grid = GridBuilder.sheet("纪要").put("A1:B1", "绩效评价工作会议纪要");
    grid.line("A2", "时间", "2023年5月6日").line("A3", "地点", "三楼会议室").line("A4", "主持人", "张三");
    return grid.line("A5", "内容", "会议要求：各单位年底前完成项目支出绩效自评，指标要细化。").build();
  }

  private static SheetGrid staffAppraisal() {
    GridBuilder grid = GridBuilder.sheet("考核").put("A1:F1", "2023年度员工绩效考核表");
    grid.line("A2", "姓名", "张三", "部门", "办公室", "岗位", "科员");
    grid.line("A3", "考核指标", "目标值", "完成值", "权重", "得分", "备注");
    grid.line("A4", "出勤率", "100%", "98%", "20", "19", "");
    return grid.line("A5", "公文差错", "≤2次", "1次", "30", "30", "").build();
  }

  private static SheetGrid staffAppraisalOfOne() {
    GridBuilder grid = GridBuilder.sheet("KPI").put("A1:G1", "KPI考核评分表");
    grid.line("A2", "被考核人", "李四", "考核期", "2023年", "直接上级", "王五");
    grid.line("A3", "序号", "指标名称", "权重", "目标值", "实际完成值", "自评得分", "上级评分");
    grid.line("A4", "1", "销售额", "40", "500万元", "480万元", "38", "37");
    grid.line("A5", "2", "客户满意度", "30", "≥90%", "95%", "30", "30");
    return grid.line("A6", "", "合计", "100", "", "", "95", "94").build();
  }

  private static SheetGrid schoolMarks() {
    GridBuilder grid = GridBuilder.sheet("成绩").put("A1:F1", "三年级二班期末成绩表");
    grid.line("A2", "姓名", "语文", "数学", "英语", "总分", "等级");
    return grid.line("A3", "小明", "98", "95", "91", "284", "优").build();
  }

  private static SheetGrid tender() {
    GridBuilder grid = GridBuilder.sheet("评标").put("A1:E1", "评标打分表");
    grid.line("A2", "评审指标", "评分标准", "分值", "得分", "备注");
    grid.line("A3", "价格", "最低价得满分", "30", "28", "");
    return grid.line("A4", "方案", "优得40分", "40", "35", "").build();
  }

  private static SheetGrid statistics() {
    GridBuilder grid = GridBuilder.sheet("统计").put("A1:E1", "国民经济主要指标完成情况表");
    grid.line("A2", "指标名称", "计量单位", "全年目标", "实际完成", "完成率");
    grid.line("A3", "地区生产总值", "亿元", "120", "126", "105%");
    return grid.line("A4", "粮食产量", "万吨", "30", "31", "103%").build();
  }

  private static SheetGrid inspection() {
    GridBuilder grid = GridBuilder.sheet("检查").put("A1:F1", "安全生产责任制考核评分表");
    grid.line("A2", "一级指标", "二级指标", "三级指标", "分值", "得分", "扣分原因");
    grid.line("A3", "组织领导", "责任落实", "签订责任书", "10", "10", "");
    return grid.line("A4", "隐患排查", "排查整治", "建立台账", "20", "18", "缺2份").build();
  }
}
