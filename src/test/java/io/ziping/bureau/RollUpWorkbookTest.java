package io.ziping.bureau;

import static io.ziping.bureau.SmallCounty.handed;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Library;
import io.ziping.fixtures.LibreOffice;
import io.ziping.fixtures.MadeCounty;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.verify.Inspection;
import io.ziping.workbook.verify.ResultInspector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollUpWorkbookTest {

  private static final List<String> SHEETS =
      List.of("全区汇总", "报送情况", "缺报清单", "排名", "分布与偏高", "跨单位检查", "项目明细");

  @TempDir private Path folder;
  private final DataFormatter shown = new DataFormatter();

  RollUpWorkbookTest() {
    shown.setUseCachedValuesForFormulaCells(true);
  }

  private static RollUpWorkbook rollUp() {
    return new RollUpWorkbook(Messages.chinese(), "test");
  }

  private byte[] bytes(CountyView county) throws IOException {
    Path file = Files.createTempDirectory(folder, "out").resolve("rollup.xlsx");
    rollUp().write(county, file);
    return Files.readAllBytes(file);
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** The column of a heading, in the last row of headings that has it. */
  private int column(Sheet sheet, String heading) {
    int found = -1;
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (shown.formatCellValue(cell).equals(heading)) {
          found = cell.getColumnIndex();
        }
      }
    }
    assertThat(found).as(heading).isNotNegative();
    return found;
  }

  /** What a column shows from its heading on down. */
  private List<String> column(XSSFWorkbook book, String name, String heading) {
    Sheet sheet = book.getSheet(name);
    int column = column(sheet, heading);
    List<String> texts = new ArrayList<>();
    boolean below = false;
    for (Row row : sheet) {
      String text = shown.formatCellValue(row.getCell(column)).strip();
      if (below) {
        texts.add(text);
      }
      below |= text.equals(heading);
    }
    return texts;
  }

  private Row rowOf(XSSFWorkbook book, String sheet, String unit) {
    Row found = null;
    for (Row row : book.getSheet(sheet)) {
      if (shown.formatCellValue(row.getCell(1)).equals(unit)) {
        found = row;
      }
    }
    return Objects.requireNonNull(found, unit);
  }

  private BigDecimal number(XSSFWorkbook book, String sheet, String unit, String heading) {
    Cell cell = rowOf(book, sheet, unit).getCell(column(book.getSheet(sheet), heading));
    return BigDecimal.valueOf(cell.getNumericCellValue());
  }

  @Test
  void allSheetsAreThereFrozenFilteredAndFitForPaper() throws IOException {
    try (XSSFWorkbook book = open(bytes(SmallCounty.threeUnits().county()))) {
      List<String> names = new ArrayList<>();
      for (Sheet sheet : book) {
        names.add(sheet.getSheetName());
        assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter())
            .as(sheet.getSheetName())
            .isTrue();
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getRepeatingRows()).as(sheet.getSheetName()).isNotNull();
      }
      assertThat(names).isEqualTo(SHEETS);
      assertThat(book.getSheet("全区汇总").getPaneInformation().getHorizontalSplitPosition())
          .isEqualTo((short) 3);
      assertThat(((XSSFSheet) book.getSheet("分布与偏高")).createDrawingPatriarch().getCharts())
          .hasSize(2);
    }
  }

  @Test
  void theOverviewCountsEveryUnitAndAddsUp() throws IOException {
    try (XSSFWorkbook book = open(bytes(SmallCounty.threeUnits().county()))) {
      assertThat(column(book, "全区汇总", "单位")).containsExactly("甲镇", "乙镇", "丙镇", "合计");
      assertThat(column(book, "全区汇总", "应报项目")).containsExactly("5", "—", "2", "7");
      assertThat(column(book, "全区汇总", "已报文件")).containsExactly("4", "1", "0", "5");
      assertThat(column(book, "全区汇总", "缺报项目")).containsExactly("1", "—", "2", "3");
      assertThat(column(book, "全区汇总", "执行率")).containsExactly("75.00%", "100.00%", "", "77.77%");
      assertThat(column(book, "全区汇总", "核算平均分")).containsExactly("90.00", "95.00", "", "91.67");
      assertThat(number(book, "全区汇总", "甲镇", "全年执行数")).isEqualByComparingTo("120.373456");
      Cell total = rowOf(book, "全区汇总", "合计").getCell(column(book.getSheet("全区汇总"), "全年执行数"));
      assertThat(total.getCellType()).isEqualTo(CellType.FORMULA);
    }
  }

  @Test
  void whoHandedInWhenAndWhoNothing() throws IOException {
    try (XSSFWorkbook book = open(bytes(SmallCounty.threeUnits().county()))) {
      assertThat(column(book, "报送情况", "报送状态"))
          .containsExactly("还缺 1 个；2 个需修改或重交", "已报，没有项目库，不知道应报多少", "还没有交任何自评表", "", "");
      assertThat(column(book, "报送情况", "2024\n01-09")).containsExactly("2", "", "", "2", "3");
      assertThat(column(book, "报送情况", "2024\n01-10")).containsExactly("1", "1", "", "2", "5");
      assertThat(column(book, "报送情况", "最近报送")).startsWith("2024-01-10", "2024-01-10", "");
    }
  }

  @Test
  void theListOfWhatIsMissing() throws IOException {
    try (XSSFWorkbook book = open(bytes(SmallCounty.threeUnits().county()))) {
      assertThat(column(book, "缺报清单", "项目名称")).containsExactly("绿化", "水库", "粮仓");
      assertThat(column(book, "缺报清单", "说明"))
          .containsExactly("项目库中有，还没有自评表，请补报", "该单位还没有交任何自评表", "该单位还没有交任何自评表");
    }
    SmallCounty unknown = new SmallCounty().unit("01 甲镇", Library.none());
    try (XSSFWorkbook book = open(bytes(unknown.county()))) {
      assertThat(column(book, "缺报清单", "说明")).singleElement().asString().contains("没有项目库");
    }
  }

  @Test
  void distributionAndInflation() throws IOException {
    try (XSSFWorkbook book = open(bytes(SmallCounty.threeUnits().county()))) {
      assertThat(column(book, "分布与偏高", "平均高出")).containsExactly("5.00", "0.00", "", "3.33");
      assertThat(column(book, "分布与偏高", "下降占比")).containsExactly("50.00%", "0.00%", "", "33.33%");
      assertThat(column(book, "分布与偏高", "等级")).startsWith("优", "良", "中", "差", "待核定", "合计");
    }
  }

  @Test
  void everyProjectHasItsRow() throws IOException {
    try (XSSFWorkbook book = open(bytes(SmallCounty.threeUnits().county()))) {
      assertThat(column(book, "项目明细", "项目名称")).containsExactly("修路", "修桥", "校舍", "老年人补贴", "");
      assertThat(column(book, "项目明细", "核算得分"))
          .containsExactly("95.00", "85.00", "82.5～95", "95.00", "");
      assertThat(column(book, "项目明细", "文件（单位文件夹/文件名）")).startsWith("01 甲镇/修路.xlsx");
    }
  }

  @Test
  void textOfStaffStaysText() throws IOException {
    String formula = "=HYPERLINK(\"http://x\",\"y\")";
    SmallCounty county =
        new SmallCounty()
            .unit(
                "01 +1镇",
                SmallCounty.library("@SUM(A1)", "-2"),
                handed("=a.xlsx", "2024-01-08", new RecordMaker(formula).code("_x000D_").make()));
    try (XSSFWorkbook book = open(bytes(county.county()))) {
      Row row = rowOf(book, "项目明细", "+1镇");
      assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(2).getStringCellValue()).isEqualTo(formula);
      assertThat(row.getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(row.getCell(3).getStringCellValue()).isEqualTo("_x000D_");
      for (Sheet sheet : book) {
        for (Row each : sheet) {
          for (Cell cell : each) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).matches("(SUM|IF)\\([A-Z0-9:=,\"/]+\\)");
            }
          }
        }
      }
    }
  }

  @Test
  void anEmptyCountyIsNoError() throws IOException {
    try (XSSFWorkbook book = open(bytes(new SmallCounty().county()))) {
      assertThat(column(book, "全区汇总", "单位")).containsExactly("合计");
      assertThat(column(book, "缺报清单", "单位")).containsExactly("没有缺报的项目");
      assertThat(column(book, "跨单位检查", "单位")).containsExactly("没有发现");
    }
  }

  @Test
  void itIsStampedAndSealed() throws IOException {
    Inspection inspection =
        new ResultInspector(ReadLimits.standard())
            .inspect(bytes(SmallCounty.threeUnits().county()));

    assertThat(inspection)
        .isInstanceOfSatisfying(
            Inspection.Ours.class,
            ours -> {
              assertThat(ours.stamp().kind()).isEqualTo("rollup");
              assertThat(ours.sealed()).isTrue();
            });
  }

  @Test
  void itsNameAndKeyFollowTheCounty() {
    CountyView county = SmallCounty.threeUnits().county();
    assertThat(rollUp().fileName(county)).isEqualTo("全区_2023年度绩效自评汇总表.xlsx");
    assertThat(rollUp().contentKey(county))
        .isEqualTo(rollUp().contentKey(SmallCounty.threeUnits().county()))
        .contains(county.fingerprint());
  }

  @Test
  void libreOfficeCalculatesWhatWeStoredAndTheProgramsOwnTotals() throws Exception {
    CountyView county = new MadeCounty(7, 90, 5).county();
    byte[] written = bytes(county);
    byte[] recalculated = LibreOffice.recalculated(written, folder);

    Map<String, String> ours = formulas(written);
    assertThat(ours).hasSizeGreaterThan(100);
    assertThat(formulas(recalculated)).isEqualTo(ours);
    UnitFigures total = county.total();
    try (XSSFWorkbook book = open(recalculated)) {
      assertThat(number(book, "全区汇总", "合计", "项目数"))
          .isEqualByComparingTo(new BigDecimal(total.projects().count()));
      assertThat(rounded(book, "全年预算数", 6)).isEqualByComparingTo(total.projects().budget());
      assertThat(rounded(book, "全年执行数", 6))
          .isEqualByComparingTo(total.projects().executed().setScale(6, RoundingMode.HALF_UP));
      assertThat(rounded(book, "执行率", 4).movePointRight(2)).isEqualByComparingTo(total.rate());
      assertThat(rounded(book, "核算平均分", 2)).isEqualByComparingTo(total.computed().average());
      assertThat(rounded(book, "自评平均分", 2)).isEqualByComparingTo(total.self().average());
      assertThat(number(book, "分布与偏高", "合计", "平均高出").setScale(2, RoundingMode.HALF_UP))
          .isEqualByComparingTo(total.rating().meanDifference());
      BigDecimal details = number(book, "项目明细", "合计", "全年执行数").setScale(6, RoundingMode.HALF_UP);
      assertThat(details).isEqualByComparingTo(rounded(book, "全年执行数", 6));
    }
  }

  private BigDecimal rounded(XSSFWorkbook book, String heading, int digits) {
    return number(book, "全区汇总", "合计", heading).setScale(digits, RoundingMode.HALF_UP);
  }

  /** Sheet and cell of each formula with its value, to nine figures. */
  private static Map<String, String> formulas(byte[] bytes) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (XSSFWorkbook book = open(bytes)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
            }
          }
        }
      }
    }
    return values;
  }

  private static String value(Cell cell) {
    return cell.getCachedFormulaResultType() == CellType.NUMERIC
        ? BigDecimal.valueOf(cell.getNumericCellValue())
            .setScale(9, RoundingMode.HALF_UP)
            .toPlainString()
        : "text " + cell.getStringCellValue();
  }
}
