package io.ziping.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The demo unit's report elements, typed into the blank workbook that is offered to units. */
final class DemoElements {

  private static final String LINE = "|";

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<Map<String, String>> stories;

  DemoElements(String folder) {
    Csv.resource(folder + "/elements.csv")
        .forEach(row -> values.put(row.getOrDefault("label", ""), row.getOrDefault("value", "")));
    this.stories = Csv.resource(folder + "/stories.csv");
  }

  byte[] fill(byte[] blank) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
      Sheet sheet = workbook.getSheetAt(0);
      int lastLabel = 0;
      for (Row row : sheet) {
        Cell label = row.getCell(0);
        String value = label == null ? null : values.get(label.toString());
        if (value != null) {
          row.getCell(1).setCellValue(value.replace(LINE, "\n"));
          lastLabel = row.getRowNum();
        }
      }
      // One empty row, the headings, then the stories.
      int at = lastLabel + 3;
      for (Map<String, String> story : stories) {
        int column = 0;
        for (String text : story.values()) {
          sheet.getRow(at).getCell(column).setCellValue(text);
          column++;
        }
        at++;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
