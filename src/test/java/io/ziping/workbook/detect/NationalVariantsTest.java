package io.ziping.workbook.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.fixtures.GridBuilder;
import io.ziping.fixtures.NationalGrid;
import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.read.Region;
import io.ziping.workbook.read.SheetGrid;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff and their software do to the national form. */
class NationalVariantsTest {

  private static SheetGrid form(String sheet, String project) {
    return NationalGrid.form(GridBuilder.sheet(sheet), project, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void oneToFourMoneyRows(int rows) {
    EvaluationForm form =
        DetectedForms.form(NationalGrid.form(GridBuilder.sheet("s"), "驻村经费", rows));
    BudgetTable budget = form.budget();
    assertThat(budget.lines()).hasSize(rows);
    assertThat(budget.total()).isPresent();
    assertThat(budget.sources()).hasSize(rows - 1);
    assertThat(budget.total().orElseThrow().budget().text()).isEqualTo("202.60");
    assertThat(form.goals()).hasSize(1);
    assertThat(form.indicators()).hasSize(9);
  }

  @Test
  void deletedMoneyBlockLeavesTheRest() {
    EvaluationForm form = DetectedForms.form(NationalGrid.form(GridBuilder.sheet("s"), "驻村经费", 0));
    assertThat(form.budget().lines()).isEmpty();
    assertThat(form.layout().family()).isEqualTo("national");
    assertThat(form.layout().scored()).isTrue();
    assertThat(form.layout().recognition().confidence()).isBetween(60, 80);
    assertThat(form.layout().recognition().missing())
        .extracting(anchor -> anchor.key())
        .containsExactly("money-block", "initial", "budget", "executed", "rate");
    assertThat(form.layout().recognition().reason())
        .startsWith("name at D8, target at F8")
        .endsWith("; missing: money-block, initial, budget, executed, rate");
    assertThat(form.indicators()).hasSize(9);
    assertThat(form.total().text()).isEqualTo("96.56");
  }

  @Test
  void severalFormsInOneSheet() {
    int height = NationalGrid.published().rowCount();
    SheetGrid sheet =
        GridBuilder.sheet("三张表")
            .add(form("s", "项目一"), 0, 0)
            .add(form("s", "项目二"), height, 0)
            .add(form("s", "项目三"), 2 * height + 6, 2)
            .build();
    List<EvaluationForm> forms = DetectedForms.forms(sheet);
    assertThat(forms)
        .extracting(form -> form.identityCells().projectName().text())
        .containsExactly("项目一", "项目二", "项目三");
    assertThat(forms).allSatisfy(form -> assertThat(form.indicators()).hasSize(9));
    assertThat(forms).allSatisfy(form -> assertThat(form.total().text()).isEqualTo("96.56"));
    assertThat(forms)
        .extracting(form -> form.identityCells().title().cell())
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  @Test
  void severalFormsUnderOneTitle() {
    SheetGrid first = form("s", "项目一");
    GridBuilder sheet = GridBuilder.sheet("s").add(first, 0, 0);
    SheetGrid second = form("s", "项目二");
    // The second form begins with its project name: no title, no year.
    second.cells().headMap(3).clear();
    sheet.add(second, first.rowCount() - 3, 0);
    assertThat(DetectedForms.forms(sheet.build()))
        .extracting(
            f -> f.identityCells().projectName().text(), f -> f.identityCells().yearNumber())
        .containsExactly(tuple("项目一", 2022), tuple("项目二", 2022));
  }

  @Test
  void sixtyTwoSheets() {
    List<SheetGrid> sheets = new ArrayList<>();
    for (int i = 1; i <= 62; i++) {
      sheets.add(form("表" + i, "项目" + i));
    }
    List<EvaluationForm> forms = DetectedForms.forms(sheets.toArray(SheetGrid[]::new));
    assertThat(forms).hasSize(62);
    assertThat(forms.get(61).identityCells().projectName().text()).isEqualTo("项目62");
    assertThat(forms.get(61).sheet()).isEqualTo("表62");
  }

  @Test
  void hiddenSheetsAreReadAndSaidToBeHidden() {
    SheetGrid hidden = NationalGrid.form(GridBuilder.sheet("隐藏").hidden(), "项目", 3);
    assertThat(DetectedForms.form(hidden).layout().hidden()).isTrue();
  }

  @Test
  void aFormAmongOtherSheets() {
    SheetGrid notes = GridBuilder.sheet("说明").put("A1", "填表说明").put("A2", "请填写自评表").build();
    SheetGrid list =
        GridBuilder.sheet("清单").line("A1", "序号", "项目名称", "预算数", "执行数").line("A2", "1", "甲").build();
    assertThat(DetectedForms.forms(notes, list, form("表", "项目"), OtherFormsTest.monitoring()))
        .extracting(EvaluationForm::sheet)
        .containsExactly("表");
    ReadResult.Forms read =
        (ReadResult.Forms) DetectedForms.read(notes, form("表", "项目"), OtherFormsTest.monitoring());
    assertThat(read.others()).containsExactly(new ReadResult.OtherForm("monitoring", "监控"));
  }

  @Test
  void labelsWithLineBreaksFootnotesAndOddSpaces() {
    SheetGrid odd =
        GridBuilder.sheet("s")
            .put("A1:K1", "项 目 支 出 绩 效 自 评 表①")
            .put("A2:K2", "2023年度)")
            .put("A3:B3", "*项目\u3000名称：")
            .put("C3:K3", "驻村经费")
            .put("A4:B4", "主管\n部门及代码")
            .put("C4:E4", "[105]教育部")
            .put("F4", "实施\u200b单位（盖章）")
            .put("G4:K4", "820001-某镇\n人民政府")
            .put("A5:A6", "项目资金\r\n(万元")
            .line("C5", "年初\n预算", "全年预算数（Ａ）", "全年执行数（Ｂ）")
            .line("F5", "分 值", "执行率（%）", "得  分")
            .put("B6", "年度资金总额：")
            .line("C6", "19.05", "19.05", "19.05", "10", "100%", "10")
            .line("A7", "一级\n指标②", "二级\n指标", "三级\n指标*", "年度\n指标值（A）")
            .line("E7", "实际\n完成值(B)", "分\u3000值", "自评得分", "偏差原因分析\n及改进措施")
            .line("A8", "产出指标", "数量指标", "驻村人数", "≥3人", "3人", "50", "50")
            .put("A9:F9", "总\u3000分")
            .put("G9", "100")
            .build();
    EvaluationForm form = DetectedForms.form(odd);
    assertThat(form.layout().family()).isEqualTo("national");
    assertThat(form.layout().recognition().confidence()).isEqualTo(100);
    assertThat(form.identityCells().projectName().text()).isEqualTo("驻村经费");
    assertThat(form.identityCells().department().text()).isEqualTo("教育部");
    assertThat(form.identityCells().unit().text()).isEqualTo("某镇\n人民政府");
    assertThat(form.identityCells().unitCode().text()).isEqualTo("820001");
    assertThat(form.identityCells().yearNumber()).isEqualTo(2023);
    assertThat(form.budget().lines()).hasSize(1);
    assertThat(form.indicators()).hasSize(1);
    assertThat(form.total().text()).isEqualTo("100");
  }

  @ParameterizedTest
  @CsvSource({
    "2023年度项目支出绩效自评表, '', '', 2023",
    "项目支出绩效自评表, （2021年）, '', 2021",
    "项目支出绩效自评表, ( 2022年度), '', 2022",
    "项目支出绩效自评表（2020年度）, '', '', 2020",
    "项目支出绩效自评表, XXXX年度, '', 0",
    "项目支出绩效自评表, '', 附件：2019年度自评, 2019",
    "项目支出绩效自评表, 填报日期：2024年1月5日, '', 0",
  })
  void yearsWhereverTheyStand(String title, String line, String above, int year) {
    SheetGrid sheet =
        GridBuilder.sheet("s")
            .put("A1", above)
            .put("A2:K2", title)
            .put("A3:K3", line)
            .add(without(form("s", "项目"), 3), 3, 0)
            .build();
    assertThat(DetectedForms.form(sheet).identityCells().yearNumber()).isEqualTo(year);
  }

  /** Without its first rows. */
  private static SheetGrid without(SheetGrid grid, int rows) {
    grid.cells().headMap(rows).clear();
    List<Region> merges =
        grid.merges().stream().filter(region -> region.firstRow() >= rows).toList();
    return new SheetGrid(
        grid.name(), false, grid.cells(), merges, grid.hiddenRows(), grid.commented());
  }

  @ParameterizedTest
  @CsvSource({
    "51092324T000010263357-2023年全县食品抽检项目, 51092324T000010263357, 2023年全县食品抽检项目",
    "13060923P000000000001—第五次全国经济普查经费, 13060923P000000000001, 第五次全国经济普查经费",
    "2023-2024年度供暖补贴, '', 2023-2024年度供暖补贴",
    "5G-A 基站建设, '', 5G-A 基站建设",
    "房顶维修费用, '', 房顶维修费用",
  })
  void codesBeforeProjectNames(String written, String code, String name) {
    EvaluationForm.IdentityCells identity = DetectedForms.form(form("s", written)).identityCells();
    assertThat(identity.projectCode().text()).isEqualTo(code);
    assertThat(identity.projectName().text()).isEqualTo(name);
  }

  @Test
  void anUnfilledTemplateBesideFilledFormsIsLeftOut() {
    SheetGrid blank = blankTemplate();
    assertThat(DetectedForms.forms(blank, form("表", "项目")))
        .extracting(EvaluationForm::sheet)
        .containsExactly("表");
    EvaluationForm alone = DetectedForms.form(blank);
    assertThat(alone.identityCells().projectName().isBlank()).isTrue();
    assertThat(alone.identityCells().projectName().isPresent()).isTrue();
    assertThat(alone.indicators()).isEmpty();
    assertThat(alone.budget().total().orElseThrow().weight().text()).isEqualTo("10");
  }

  private static SheetGrid blankTemplate() {
    GridBuilder grid = GridBuilder.sheet("模板");
    grid.put("A1:K1", "项目支出绩效自评表").put("A2:K2", "(XXXX年度)");
    grid.put("A4:B4", "项目名称").put("C4:K4", "").put("A5:B5", "主管部门").put("C5:E5", "");
    grid.put("F5", "实施单位").put("G5:K5", "");
    grid.put("A6:B8", "项目资金（万元）").line("E6", "年初预算数", "全年预算数", "全年执行数", "分值");
    grid.put("I6:J6", "执行率").put("K6", "得分").put("C7:D7", "年度资金总额").put("H7", "10");
    grid.put("C8:D8", "其中：当年财政拨款").put("H8", "—");
    grid.line("B9", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分");
    grid.line("B10", "产出指标", "数量指标", "指标1：").line("D11", "指标2：").line("D12", "……");
    grid.line("C13", "质量指标", "指标1：").put("B14:E14", "总分").put("G14", "100");
    return grid.build();
  }

  @Test
  void anUnrelatedWorkbookIsNoForm() {
    SheetGrid wages =
        GridBuilder.sheet("工资")
            .line("A1", "姓名", "基本工资", "合计")
            .line("A2", "张三", "3000", "3000")
            .build();
    assertThat(DetectedForms.read(wages)).isInstanceOf(ReadResult.NotAForm.class);
    assertThat(DetectedForms.read(GridBuilder.sheet("空").build()))
        .isInstanceOf(ReadResult.NotAForm.class);
    assertThat(DetectedForms.read()).isInstanceOf(ReadResult.NotAForm.class);
  }
}
