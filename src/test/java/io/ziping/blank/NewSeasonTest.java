package io.ziping.blank;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.blank.NewSeason.Form;
import io.ziping.blank.NewSeason.Unit;
import io.ziping.checks.LibraryProject;
import io.ziping.checks.LibraryProject.ApprovedIndicator;
import io.ziping.config.ShippedLabels;
import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Next year's forms as our own reader sees them. */
class NewSeasonTest {

  private static final WorkbookReader READER =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());

  @TempDir private Path folder;

  private static ApprovedIndicator indicator(String level1, String level2, String name) {
    return new ApprovedIndicator(level1, level2, name, "≥62个", new BigDecimal("5"));
  }

  private static LibraryProject project(String name, List<ApprovedIndicator> indicators) {
    return new LibraryProject(
        "13060924P001",
        name,
        "219017-漕河镇人民政府",
        new BigDecimal("30"),
        new BigDecimal("28.5"),
        null,
        indicators);
  }

  private List<Form> write(LibraryProject... projects) throws IOException {
    byte[] blank = Files.readAllBytes(Path.of("templates/项目支出绩效自评表.xlsx"));
    return new NewSeason(blank, 2024).write(folder, new Unit("漕河镇", "徐水区政府", List.of(projects)));
  }

  /** More rows than the blank form has, in a block of many rows and in one of a single row. */
  private static List<ApprovedIndicator> many() {
    List<ApprovedIndicator> indicators = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      indicators.add(indicator("产出指标", "数量指标", "数量" + i));
    }
    indicators.add(indicator("产出指标", "成本指标", "成本"));
    for (int i = 1; i <= 3; i++) {
      indicators.add(indicator("满意度指标", "服务对象满意度指标", "满意度" + i));
    }
    return indicators;
  }

  /** Somebody begins: one actual is enough to make it a form that is scored. */
  private static EvaluationForm filledIn(Path file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheetAt(0).getRow(13).getCell(6).setCellValue("62个");
      book.write(out);
      ReadResult read = READER.read(out.toByteArray());
      assertThat(read).isInstanceOf(ReadResult.Forms.class);
      return ((ReadResult.Forms) read).forms().get(0);
    }
  }

  @Test
  void whatTheLibraryKnowsIsFilledIn() throws IOException {
    Form form = write(project("房顶维修费用", many())).get(0);
    assertThat(form.written()).isTrue();
    assertThat(form.leftOut()).isEmpty();
    assertThat(form.file()).hasFileName("房顶维修费用.xlsx");
    EvaluationForm read = filledIn(form.file());
    assertThat(read.identityCells().projectCode().text()).isEqualTo("13060924P001");
    assertThat(read.identityCells().projectName().text()).isEqualTo("房顶维修费用");
    assertThat(read.identityCells().department().text()).isEqualTo("徐水区政府");
    assertThat(read.identityCells().yearNumber()).isEqualTo(2024);
    assertThat(read.budget().lines().get(0).budget().text()).startsWith("28.5");
    assertThat(read.budget().lines().get(0).executed().isBlank()).isTrue();
    List<IndicatorRow> named =
        read.indicators().stream().filter(row -> !row.name().isBlank()).toList();
    assertThat(named).hasSize(many().size());
    for (ApprovedIndicator approved : many()) {
      IndicatorRow row =
          named.stream()
              .filter(one -> one.name().text().equals(approved.name()))
              .findFirst()
              .orElseThrow();
      assertThat(row.level1().text().replaceAll("\\s|（.*", "")).isEqualTo(approved.level1());
      assertThat(row.level2().text().replaceAll("\\s", "")).isEqualTo(approved.level2());
      assertThat(row.target().text()).isEqualTo("≥62个");
      assertThat(row.weight().text()).startsWith("5");
      assertThat(row.selfScore().isBlank()).isTrue();
    }
  }

  @Test
  void sumsAndListsReachOverTheRowsThatWerePutIn() throws IOException {
    Path file = write(project("房顶维修费用", many())).get(0).file();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheetAt(0);
      // Four more rows for 数量, two for 满意度: rows 14 to 30, the total in row 31.
      assertThat(sheet.getRow(30).getCell(8).getCellFormula())
          .contains("SUM(I14:I30,K7)")
          .contains("COUNT(I14:I30)");
      assertThat(sheet.getMergedRegions())
          .extracting(CellRangeAddress::formatAsString)
          .contains("A13:A30", "B14:B23", "B24:B27", "B28:B30", "D30:E30", "J30:K30", "A31:G31")
          .doesNotHaveDuplicates();
      assertThat(sheet.getDataValidations())
          .flatExtracting(list -> List.of(list.getRegions().getCellRangeAddresses()))
          .extracting(CellRangeAddress::formatAsString)
          .contains("G14:G30", "F14:F30", "H14:I30");
    }
  }

  @Test
  void anUntouchedFormIsNoSubmissionYet() throws IOException {
    Path file = write(project("驻村经费", many())).get(0).file();
    assertThat(READER.read(Files.readAllBytes(file)))
        .isEqualTo(new ReadResult.OtherForm("handout", "项目支出绩效自评表"));
  }

  @Test
  void aFormThatIsThereStaysAsItIs() throws IOException {
    Path mine = folder.resolve("驻村经费.xlsx");
    Files.writeString(mine, "mine");
    Form form = write(project("驻村经费", List.of())).get(0);
    assertThat(form.written()).isFalse();
    assertThat(mine).hasContent("mine");
  }

  @Test
  void twoProjectsOfOneNameGetAFileEach() throws IOException {
    assertThat(write(project("资金", List.of()), project("资金", List.of())))
        .extracting(form -> form.file().getFileName().toString())
        .containsExactly("资金.xlsx", "资金（2）.xlsx");
  }

  @Test
  void indicatorsWithoutLevelsAreNamedInsteadOfGuessed() throws IOException {
    ApprovedIndicator flat = new ApprovedIndicator("修路", "≥1公里", null);
    ApprovedIndicator odd = indicator("特别指标", "怪指标", "怪");
    assertThat(write(project("修路", List.of(flat, odd))).get(0).leftOut())
        .containsExactly("修路", "怪");
  }

  @Test
  void textOfTheLibraryNeverBecomesAFormulaOrAPath() throws IOException {
    ApprovedIndicator formula =
        new ApprovedIndicator("产出指标", "数量指标", "=1+1", "=HYPERLINK(\"x\")", null);
    Path file = write(project("../=cmd|' /C'!A1", List.of(formula))).get(0).file();
    assertThat(file.getParent()).isEqualTo(folder);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFRow row = book.getSheetAt(0).getRow(13);
      assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(5).getCellType()).isEqualTo(CellType.STRING);
    }
  }
}
