package io.ziping.season;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.LibraryProject;
import io.ziping.config.ShippedLabels;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class LibraryReaderTest {

  private static final LibraryReader READER =
      new LibraryReader(ShippedLabels.library(), ReadLimits.standard());

  private final Workbook book = new XSSFWorkbook();

  private LibraryReaderTest sheet(String name, Object[]... rows) {
    fill(book, name, rows);
    return this;
  }

  private static void fill(Workbook book, String name, Object[]... rows) {
    Sheet sheet = book.createSheet(name);
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows[r].length; c++) {
        if (rows[r][c] instanceof Number number) {
          row.createCell(c).setCellValue(number.doubleValue());
        } else if (rows[r][c] instanceof String text && !text.isEmpty()) {
          row.createCell(c).setCellValue(text);
        }
      }
    }
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static byte[] bytes(Workbook book) {
    try (book;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<LibraryProject> projects() {
    ProjectLibrary library = READER.read("项目库.xlsx", bytes(book));
    assertThat(library).isInstanceOf(ProjectLibrary.Loaded.class);
    return ((ProjectLibrary.Loaded) library).projects();
  }

  private List<String> problems() {
    ProjectLibrary library = READER.read("项目库.xlsx", bytes(book));
    assertThat(library).isInstanceOf(ProjectLibrary.Broken.class);
    return ((ProjectLibrary.Broken) library)
        .problems().stream().map(problem -> problem.sentence(Messages.chinese())).toList();
  }

  @Test
  void projectsAndIndicatorsOnSheetsOfTheirOwn() {
    List<LibraryProject> projects =
        sheet("封面", row("2023年项目库"))
            .sheet(
                "项目",
                row("漕河镇项目库"),
                row("序号", "项目编码", "项目名称", "单位名称", "年初预算数（万元）", "调整后预算数", "执行数"),
                row(1, "P1", "村道硬化", "219017-漕河镇人民政府", "43.20", 41.02, 39.7426),
                row(2, "P2", "党建经费", "219017-漕河镇人民政府", 10, "", ""),
                row("合计", "", "", "", 53.2, 41.02, 39.7426))
            .sheet(
                "指标",
                row("项目编码", "三级指标", "指标性质", "指标值", "度量单位", "分值"),
                row("P1", "硬化里程", "≥", 3, "公里", 20),
                row("", "验收合格率", "=", 100, "%", 10))
            .projects();
    assertThat(projects).extracting(LibraryProject::name).containsExactly("村道硬化", "党建经费");
    LibraryProject first = projects.get(0);
    assertThat(first.initial()).isEqualByComparingTo("43.2");
    assertThat(first.currentBudget()).isEqualByComparingTo("41.02");
    assertThat(first.executed()).isEqualByComparingTo("39.7426");
    assertThat(first.indicators())
        .extracting(indicator -> indicator.name() + " " + indicator.target())
        .containsExactly("硬化里程 ≥3公里", "验收合格率 =100%");
    assertThat(projects.get(1).currentBudget()).isEqualByComparingTo("10");
    assertThat(projects.get(1).indicators()).isEmpty();
  }

  @Test
  void oneSheetWithARowForEachIndicator() {
    List<LibraryProject> projects =
        sheet(
                "Sheet1",
                row("项目名称", "预算数", "指标名称", "年度指标值"),
                row("村道硬化", 40, "硬化里程", "≥3公里"),
                row("", "", "验收合格率", "100%"),
                row("党建经费", 10, "活动次数", "≥4次"))
            .projects();
    assertThat(projects).hasSize(2);
    assertThat(projects.get(0).indicators()).hasSize(2);
  }

  @Test
  void amountsInYuanAreConverted() {
    assertThat(
            sheet("a", row("项目名称", "预算数（元）", "执行数（万元）"), row("村道硬化", 410200, 39)).projects().get(0))
        .satisfies(p -> assertThat(p.budget()).isEqualByComparingTo("41.02"))
        .satisfies(p -> assertThat(p.executed()).isEqualByComparingTo("39"));
  }

  @Test
  void theUnitMayStandAboveTheHeadings() {
    assertThat(
            sheet("a", row("金额单位：元"), row("项目名称", "预算数"), row("村道硬化", 410200))
                .projects()
                .get(0)
                .budget())
        .isEqualByComparingTo("41.02");
  }

  @Test
  void everyMistakeIsNamedWithItsCell() {
    assertThat(
            sheet(
                    "项目",
                    row("项目编码", "项目名称", "预算数", "三级指标", "指标值", "分值"),
                    row("", "", 5),
                    row("P1", "村道硬化", "约40"),
                    row("P1", "村道养护", 41),
                    row("P2", "党建经费", -3, "", "≥3次"),
                    row("P2", "党建经费", 10, "活动次数", "≥4次", "十分"),
                    row("P2", "党建经费", 11))
                .problems())
        .containsExactly(
            "项目库.xlsx 项目 C2：这一行没有项目名称，也没有项目编码，请补填或删去这一行",
            "项目库.xlsx 项目 C3：“约40”不是金额，请只填数字",
            "项目库.xlsx 项目 A4：项目编码 P1 有两个名称：“村道硬化”和“村道养护”，请改正",
            "项目库.xlsx 项目 C5：“-3”不是金额，请只填数字",
            "项目库.xlsx 项目 E5：指标值“≥3次”没有对应的指标名称，请补填",
            "项目库.xlsx 项目 F6：“十分”不是数字",
            "项目库.xlsx 项目 C7：“党建经费”的同一金额有两个数：10 和 11，请改正");
  }

  @Test
  void aCodeThatExcelRoundedIsAMistake() {
    assertThat(sheet("a", row("项目编码", "预算数"), row(1.3060923e20, 5)).problems())
        .singleElement()
        .asString()
        .contains("a A2：项目编码“1", "末尾几位已经丢失");
  }

  @Test
  void whatIsNoLibraryIsRefused() {
    assertThat(sheet("a", row("姓名", "电话"), row("张三", "1")).problems())
        .containsExactly("项目库.xlsx：没有找到表头。要有“项目名称”或“项目编码”一列，以及预算数或指标");
    byte[] text = "项目名称,预算数".getBytes(StandardCharsets.UTF_8);
    assertThat(READER.read("项目库.xlsx", text))
        .isInstanceOfSatisfying(
            ProjectLibrary.Broken.class, broken -> assertThat(broken.isTorn()).isTrue());
  }

  @Test
  void headingsWithoutAProjectAreRefused() {
    assertThat(sheet("a", row("项目名称", "预算数")).problems()).containsExactly("项目库.xlsx：表头下面没有项目");
  }

  @Test
  void oldWorkbooksAreReadAsWell() {
    Workbook old = new HSSFWorkbook();
    fill(old, "a", row("项目名称", "预算数"), row("村道硬化", 40));
    assertThat(READER.read("项目库.xls", bytes(old))).isInstanceOf(ProjectLibrary.Loaded.class);
  }

  @Test
  void levelsThatAreWrittenOnceHoldForTheRowsBelow() {
    sheet(
        "指标",
        row("项目编码", "项目名称", "一级指标", "二级指标", "三级指标", "年度指标值"),
        row("P1", "修路", "产出指标", "数量指标", "里程", "≥3公里"),
        row("P1", "", "", "", "路面", "≥900㎡"),
        row("P1", "", "效益指标", "社会效益指标", "受益人口", "≥500人"),
        row("P2", "造林", "", "", "面积", "≥50亩"));
    ProjectLibrary library = READER.read("项目库.xlsx", bytes(book));
    assertThat(((ProjectLibrary.Loaded) library).projects())
        .flatExtracting(LibraryProject::indicators)
        .extracting(i -> i.level1() + "/" + i.level2() + "/" + i.name())
        .containsExactly("产出指标/数量指标/里程", "产出指标/数量指标/路面", "效益指标/社会效益指标/受益人口", "//面积");
  }
}
