package io.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.Configuration;
import io.ziping.demo.DemoSeason;
import io.ziping.templates.ElementsTemplateMaker;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportElementsTest {

  private static final Path BLANK = Path.of("templates/报告要素.xlsx");

  @TempDir Path folder;

  private static ReportElements read(byte[] bytes) {
    return ReportElements.read(bytes, Messages.chinese());
  }

  private static ReadResult recognised(byte[] bytes) {
    Configuration.Loaded loaded =
        (Configuration.Loaded) Configuration.load(Path.of("watch-folder-config"));
    return new WorkbookReader(loaded.formLabels(), ReadLimits.standard()).read(bytes);
  }

  @Test
  void theBlankOneSaysNothingAndIsNeverScored() throws IOException {
    byte[] blank = Files.readAllBytes(BLANK);

    assertThat(read(blank)).isEqualTo(ReportElements.none());
    assertThat(recognised(blank)).isEqualTo(new ReadResult.OtherForm("report-elements", "报告要素"));
  }

  @Test
  void theCommittedOneIsTheMakers() throws IOException {
    assertThat(texts(Files.readAllBytes(BLANK))).isEqualTo(texts(ElementsTemplateMaker.make()));
  }

  private static List<String> texts(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      workbook
          .getSheetAt(0)
          .forEach(row -> row.forEach(cell -> texts.add(cell.getAddress() + " " + cell)));
    }
    return texts;
  }

  @Test
  void theDemosAreComplete() throws IOException {
    DemoSeason.write(folder, Path.of("templates"));
    byte[] bytes = Files.readAllBytes(folder.resolve("01 漕河镇").resolve("报告要素.xlsx"));

    ReportElements elements = read(bytes);

    assertThat(elements.notice()).contains("徐水区财政局");
    assertThat(elements.workingGroup()).contains("财政所");
    assertThat(elements.measures()).hasSize(3);
    assertThat(elements.goals()).contains("项目库");
    assertThat(elements.useOfResults()).isNotBlank();
    assertThat(elements.date()).isNotBlank();
    assertThat(elements.stories())
        .extracting(ReportElements.Story::name)
        .containsExactly("漕河镇政府房顶维修费用", "乡村振兴驻村工作队经费", "选任专职人民调解员经费");
    assertThat(elements.stories().get(1).basis()).contains("冀办〔2021〕17号", "保组明字〔2021〕31号");
    assertThat(recognised(bytes)).isInstanceOf(ReadResult.OtherForm.class);
  }

  @Test
  void aMovedTableAndMoreRowsAreRead() throws IOException {
    byte[] moved;
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(BLANK)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = workbook.getSheetAt(0);
      sheet.getRow(2).getCell(1).setCellValue(" 某通知 ");
      sheet.shiftRows(10, 20, 2);
      for (int r = 13; r < 16; r++) {
        sheet.getRow(r).getCell(0).setCellValue("项目" + r);
      }
      workbook.write(out);
      moved = out.toByteArray();
    }

    assertThat(read(moved).notice()).isEqualTo("某通知");
    assertThat(read(moved).stories()).hasSize(3);
  }

  @Test
  void whatCannotBeReadCountsAsEmpty() {
    assertThat(read("no workbook".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ReportElements.none());
    assertThat(read(new byte[0])).isEqualTo(ReportElements.none());
  }
}
