package io.ziping.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.templates.WorkbookText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSeasonTest {

  @TempDir private static Path share;
  private static List<Path> written;

  @BeforeAll
  static void write() throws IOException {
    written = DemoSeason.write(share, Path.of("templates"));
  }

  private static Workbook open(Path file) throws IOException {
    return WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private static BigDecimal sum(String column) {
    return Csv.resource("caohe-2023/projects.csv").stream()
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void writesTheWholeSeason() throws IOException {
    assertThat(written).hasSize(62).allSatisfy(file -> assertThat(file).isRegularFile());
    assertThat(new HashSet<>(written)).hasSize(62);
    assertThat(written.get(0)).isEqualTo(share.resolve("01 漕河镇/第五次全国经济普查经费.xlsx"));
    assertThat(written.stream().filter(file -> file.toString().endsWith(".xls"))).hasSize(10);
    assertThat(written.stream().map(file -> file.getFileName().toString()))
        .contains("预拨2023年中央自然灾害救灾资金.xlsx", "预拨2023年中央自然灾害救灾资金（2）.xlsx")
        .allSatisfy(name -> assertThat(name).doesNotContainPattern("[\\\\/:*?\"<>|]"));
    try (var files = Files.list(share.resolve("01 漕河镇"))) {
      assertThat(files).hasSize(64).contains(share.resolve("01 漕河镇/项目库.xlsx"));
    }
  }

  @Test
  void tablesAddUpToThePublishedTotals() {
    assertThat(sum("budget").setScale(2, RoundingMode.HALF_UP)).isEqualTo("1672.92");
    assertThat(sum("executed").setScale(2, RoundingMode.HALF_UP)).isEqualTo("1460.09");
  }

  @Test
  void workbooksHoldTheTablesAmountsAndScores() throws IOException {
    List<Map<String, String>> projects = Csv.resource("caohe-2023/projects.csv");
    Set<String> goals = new HashSet<>();
    for (int i = 0; i < written.size(); i++) {
      Map<String, String> project = projects.get(i);
      try (Workbook book = open(written.get(i))) {
        Sheet sheet = book.getSheetAt(0);
        assertThat(text(sheet, 3, 2)).isEqualTo(project.get("code") + "-" + project.get("name"));
        assertThat(number(sheet, 6, 5)).isEqualByComparingTo(project.get("budget"));
        assertThat(number(sheet, 6, 6)).isEqualByComparingTo(project.get("executed"));
        assertThat(number(sheet, 7, 6)).isEqualByComparingTo(project.get("executed"));
        assertThat(number(sheet, 6, 10)).isEqualByComparingTo(project.get("expected_rate_score"));
        assertThat(number(sheet, 24, 8)).isEqualByComparingTo(project.get("expected_score"));
        goals.add(text(sheet, 11, 1));
        assertThat(text(sheet, 11, 6)).isNotEqualTo(text(sheet, 11, 1)).doesNotContain("{");
        String reason = project.getOrDefault("deviation_reason", "");
        assertThat(text(sheet, 18, 9)).startsWith(reason);
        assertThat(text(sheet, 18, 9).isEmpty()).isEqualTo(reason.isEmpty());
      }
    }
    assertThat(goals).hasSize(62);
  }

  @Test
  void someNumbersAreTextAndSomeAreNumbers() throws IOException {
    int texts = 0;
    for (Path file : written) {
      try (Workbook book = open(file)) {
        var cell = book.getSheetAt(0).getRow(6).getCell(5);
        if (cell.getCellType() == CellType.STRING) {
          assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
          texts++;
        }
      }
    }
    assertThat(texts).isEqualTo(47);
  }

  @Test
  void oneWorkbookAsText() throws IOException {
    try (Workbook book = open(written.get(39))) {
      assertThat(WorkbookText.contents(book.getSheetAt(0)))
          .contains(
              "A2 '（2023年度）",
              "C4 '13060923P000000000040-预拨2023年中央自然灾害救灾资金",
              "C5 '漕河镇人民政府",
              "F7 96.0",
              "G7 40.2",
              "K7 =IF(ISNUMBER(G7/F7),ROUND(MIN(1,G7/F7)*H7,2),\"\")",
              "B12 '及时发放预拨2023年中央自然灾害救灾资金96万元，救助受灾群众500人次，保障受灾群众基本生活",
              "D14 '救助受灾群众人次",
              "F14 '≥500人次",
              "G14 '320人次",
              "H14 15.0",
              "I14 9.6",
              "J14 '受灾人数和活动安排少于年初预计，结余资金已上交国库；今后据实测算指标值");
    }
    try (Workbook book = open(written.get(25))) {
      assertThat(WorkbookText.contents(book.getSheetAt(0)))
          .contains("G7 '18.9", "I7 '75.60%", "K7 '7.56", "I25 '97.56");
    }
  }

  @Test
  void twoRunsWriteTheSame(@TempDir Path other) throws IOException {
    List<Path> again = DemoSeason.write(other, Path.of("templates"));
    for (int i = 0; i < written.size(); i++) {
      try (Workbook one = open(written.get(i));
          Workbook two = open(again.get(i))) {
        assertThat(WorkbookText.of(two)).isEqualTo(WorkbookText.of(one));
      }
    }
  }

  @Test
  void quotedFieldsAreRead() {
    assertThat(Csv.parse("a,b\r\n\"x, \"\"y\"\"\",\n"))
        .containsExactly(Map.of("a", "x, \"y\"", "b", ""));
    assertThatThrownBy(() -> Csv.parse("a\n\"x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Csv.parse("a,b\nx\n")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Sheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }

  private static BigDecimal number(Sheet sheet, int row, int column) {
    var cell = sheet.getRow(row).getCell(column);
    return cell.getCellType() == CellType.STRING
        ? new BigDecimal(cell.getStringCellValue())
        : BigDecimal.valueOf(cell.getNumericCellValue());
  }
}
