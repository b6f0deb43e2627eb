package io.ziping.season;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ShippedLabels;
import io.ziping.workbook.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class UnitListTest {

  private static UnitList read(String[]... rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet();
      for (String[] texts : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.length; i++) {
          row.createCell(i).setCellValue(texts[i]);
        }
      }
      book.write(out);
      return UnitList.read(out.toByteArray(), ShippedLabels.library(), ReadLimits.standard());
    }
  }

  private static String[] row(String... texts) {
    return texts;
  }

  @Test
  void unitsStandBelowTheirHeading() throws IOException {
    UnitList list =
        read(
            row("徐水区预算单位"),
            row("序号", "主管部门", "单位名称"),
            row("1", "区政府", "漕河镇"),
            row("2", "", "大王店镇"),
            row("3", "区政府", "漕河镇"),
            row("4", "", "合计"));
    assertThat(list.units())
        .containsExactly(new UnitList.Unit("漕河镇", "区政府"), new UnitList.Unit("大王店镇", ""));
  }

  @Test
  void aWorkbookWithoutTheHeadingAndNoWorkbookNameNoUnit() throws IOException {
    assertThat(read(row("名字"), row("漕河镇")).units()).isEmpty();
    byte[] text = "单位名称".getBytes(StandardCharsets.UTF_8);
    assertThat(UnitList.read(text, ShippedLabels.library(), ReadLimits.standard()).units())
        .isEmpty();
  }
}
