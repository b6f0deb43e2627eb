package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.GridBuilder;
import io.ziping.form.BudgetTable;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.EvaluationForm;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money blocks as published layouts have them, in every unit, read in 万元. */
class MoneyBlocksTest {

  private static GridBuilder form() {
    GridBuilder grid = GridBuilder.sheet("s").put("A1:J1", "项目支出绩效自评表");
    grid.put("A2", "项目名称").put("B2:J2", "东门路维修");
    grid.line("A20", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注");
    return grid.line("A21", "产出指标", "数量指标", "维修里程", "≥3公里", "3公里", "90", "90");
  }

  private static BudgetTable read(GridBuilder grid) {
    EvaluationForm form = DetectedForms.form(grid.build());
    return form.budget();
  }

  private static String amount(BudgetTable table, Column column) {
    BudgetTable.Line total = table.total().orElseThrow();
    return table
        .amount(total, column)
        .map(sum -> sum.stripTrailingZeros().toPlainString())
        .orElse("none");
  }

  private static GridBuilder national(String block, String budget, String executed) {
    GridBuilder grid = form().put("A5:A6", block).line("B5", "", "年初预算数", "全年预算数", "全年执行数");
    return grid.line("F5", "分值", "执行率", "得分").line("B6", "年度资金总额", "", budget, executed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          项目资金（万元）   | 32.5       | 30     | wan
          项目资金(元)       | 325,000.00 | 300000 | yuan
          项目资金（千元）   | 325        | 300    | qian
          项目资金（百万元） | 0.325      | 0.3    | baiwan
          项目资金（亿元）   | 0.00325    | 0.003  | yi
          项目资金 单位：元  | 325000     | 300000 | yuan
          项目资金           | 32.5万元   | 300,000元 | wan
          项目资金           | ￥325,000.00元 | 三十万元 | wan
          项目资金（元）     | 三十二万五千元 | 叁拾万元整 | yuan
          项目资金（元）     | 32.5万     | 300,000.00 | yuan
          """)
  void unitsOfTheBlock(String block, String budget, String executed, String unit) {
    BudgetTable table = read(national(block, budget, executed));
    assertThat(amount(table, Column.BUDGET)).isEqualTo("32.5");
    assertThat(amount(table, Column.EXECUTED)).isEqualTo("30");
    assertThat(table.unit().key()).isEqualTo(unit);
  }

  @TestFactory
  Stream<DynamicTest> unitsAroundTheBlock() {
    return Stream.of("金额单位：元", "单位:元", "单位（元）", "（单位：元）", "（元）", "金额单位:人民币元", "2023年度  金额单位：元")
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () -> {
                      for (String place : new String[] {"J3", "A3:J3", "A4", "H23", "A25"}) {
                        BudgetTable table =
                            read(national("项目资金", "325000", "300000").put(place, text));
                        assertThat(amount(table, Column.BUDGET)).as(place).isEqualTo("32.5");
                        assertThat(table.unitStated()).as(place).isTrue();
                      }
                    }));
  }

  @Test
  void aUnitForEachColumn() {
    GridBuilder grid = form().put("A5:A6", "项目资金").line("B5", "", "全年预算数（元）", "全年执行数（万元）");
    grid.line("E5", "分值", "执行率", "得分").line("B6", "年度资金总额", "325000", "30");
    BudgetTable table = read(grid);
    assertThat(amount(table, Column.BUDGET)).isEqualTo("32.5");
    assertThat(amount(table, Column.EXECUTED)).isEqualTo("30");
    assertThat(table.isUnitStated(Column.EXECUTED)).isTrue();
  }

  @Test
  void aUnitInTheCornerAndInNumberFormats() {
    GridBuilder corner = form().put("A5:A6", "项目资金").put("B5", "金额（元）");
    corner.line("C5", "全年预算数", "全年执行数").line("B6", "年度资金总额", "325000", "300000");
    assertThat(amount(read(corner), Column.BUDGET)).isEqualTo("32.5");
    GridBuilder format = national("项目资金", "", "");
    format.number("D6", "325000", "#,##0.00\"元\"", "325,000.00元");
    format.number("E6", "30", "0.00\\万\\元", "30.00万元");
    assertThat(amount(read(format), Column.BUDGET)).isEqualTo("32.5");
    assertThat(amount(read(format), Column.EXECUTED)).isEqualTo("30");
  }

  @Test
  void aPlaceNamedYuanIsNoUnit() {
    BudgetTable table =
        read(national("项目资金", "32.5", "30").put("A3", "填报单位：元氏县交通局").put("J3", "单位：三元区财政局"));
    assertThat(table.unitStated()).isFalse();
    assertThat(amount(table, Column.BUDGET)).isEqualTo("32.5");
  }

  @Test
  void layoutsOfOtherPlaces() {
    // D: 20 + 80
    GridBuilder grid = form().put("A5:A6", "预算执行情况（万元）（20分）").put("B5:C5", "");
    grid.line("D5", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分*执行率）");
    assertRead(grid.put("B6:C6", "年度财政资金总额").line("D6", "32.5", "30", "92.31%", "18.46"));
    // E: 四川
    grid = form().put("A5:A8", "预算执行情况（10分）").put("B5", "年度预算数（万元）");
    grid.line("C5", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因");
    grid.line("B6", "总额", "30", "32.5", "30", "92.31%", "10", "9.23");
    grid.line("B7", "其中：财政资金", "30", "32.5", "30", "92.31%", "/", "/");
    assertRead(grid.line("B8", "财政专户管理资金", "0.00", "0.00", "0.00", "0.00%", "/", "/"));
    // G: 重庆
    grid = form().put("A5:A6", "项目资金（万元）");
    grid.line("B5", "", "年初预算数", "全年（调整）预算数", "全年执行数", "执行率（%）", "执行率权重（分）", "执行率得分（分）");
    assertRead(grid.line("B6", "年度总金额", "32.5", "32.5", "30", "92.31", "10", "9.23"));
    // H: 广水
    grid = form().put("A5:A6", "资金情况").line("B5", "中央", "省地", "本级", "其他", "合计", "执行数", "执行率");
    assertRead(grid.line("B6", "0", "0", "32.5", "0", "32.5", "30", "92.31%"));
    // I: 银川
    grid = form().put("A5:A6", "项目资金（万元）").line("B5", "", "年初预算", "调整预算数", "全年执行数", "执行率");
    assertRead(grid.line("B6", "年度资金总额", "32.5", "32.5", "30", "92.31%"));
    // N: 河北
    grid = form().put("A5:A7", "二、预算执行情况").line("B5", "预算安排情况(调整后)", "32.5", "资金到位情况", "32.5");
    grid.line("F5", "资金执行情况", "30", "预算执行进度(%)", "92.31");
    assertRead(grid.line("B6", "其中：财政资金", "32.5", "其中：财政资金", "32.5", "其中：财政资金", "30"));
    // P: 安居
    grid = form().put("A5:A6", "预算执行情况").line("B5", "预算数", "执行数", "执行率", "分值", "得分");
    assertRead(grid.line("B6", "32.5", "30", "92.31%", "20", "18.46"));
    // labels one below the other
    grid =
        form()
            .line("A5", "预算数（万元）", "32.5")
            .line("A6", "执行数（万元）", "30")
            .line("A7", "执行率", "92.31%");
    assertRead(grid);
    // all in one cell
    assertRead(form().put("A5:J5", "全年预算数：32.5万元  全年执行数：30万元  执行率：92.31%"));
  }

  private static void assertRead(GridBuilder grid) {
    BudgetTable table = read(grid);
    assertThat(table.total()).as(table.toString()).isPresent();
    assertThat(amount(table, Column.BUDGET)).as(table.toString()).isEqualTo("32.5");
    assertThat(amount(table, Column.EXECUTED)).as(table.toString()).isEqualTo("30");
    assertThat(table.total().orElseThrow().rate().text()).as(table.toString()).startsWith("92.31");
  }

  @Test
  void noMoneyAtAll() {
    assertThat(read(form()).lines()).isEmpty();
    assertThat(read(form().put("A5", "预算数")).lines()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "(38.25), -38.25",
    "（38.25）, -38.25",
    "-38.25, -38.25",
    "－38.25, -38.25",
    "△38.25, -38.25",
    "▲38.25, -38.25",
    "(38.25)万元, -38.25",
    "（38.25万元）, -38.25",
    "负38.25, -38.25"
  })
  void negativeAmounts(String text, String amount) {
    BudgetTable table = read(national("项目资金（万元）", text, "30"));
    assertThat(new BigDecimal(amount(table, Column.BUDGET))).isEqualByComparingTo(amount);
  }
}
