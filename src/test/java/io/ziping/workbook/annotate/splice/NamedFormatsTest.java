package io.ziping.workbook.annotate.splice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.workbook.ResultFile;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Cells that name formats which are not there: they look plain, and stay so. */
class NamedFormatsTest {

  private static final Pattern NAMED = Pattern.compile("<c r=\"([A-Z]+\\d+)\" s=\"([1-9]\\d*)\"");

  private static final Consumer<ZipParts> NO_STYLES =
      parts -> {
        parts.parts.remove("xl/styles.xml");
        parts.edit(
            "xl/_rels/workbook.xml.rels",
            xml -> xml.replaceAll("<Relationship [^>]*/styles\"[^>]*/>", ""));
        parts.edit(
            "[Content_Types].xml",
            xml -> xml.replaceAll("<Override [^>]*styles\\+xml\"[^>]*/>", ""));
      };

  private static List<String> named(byte[] workbook) {
    String sheet = ZipParts.of(workbook).text("xl/worksheets/sheet1.xml");
    List<String> cells = new ArrayList<>();
    for (Matcher cell = NAMED.matcher(sheet); cell.find(); ) {
      cells.add(cell.group(1) + " " + cell.group(2));
    }
    return cells;
  }

  @Test
  void formatsOfOursTakeNoNumberThatCellsOfStaffName() throws Exception {
    SpliceCase each = SpliceCorpus.make("dangling", 0, List.of(), List.of(NO_STYLES));
    List<String> before = named(each.bytes());
    ResultFile result = each.splice().orElseThrow();
    List<String> kept = named(result.bytes());
    kept.retainAll(before);

    assertThat(kept).isNotEmpty();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      XSSFSheet sheet = workbook.getSheet(SpliceCase.SHEET);
      int looked = 0;
      for (Row row : sheet) {
        for (Cell cell : row) {
          String name = cell.getAddress() + " " + cell.getCellStyle().getIndex();
          if (kept.contains(name)) {
            assertThat(cell.getCellStyle().getFillPattern())
                .as(name)
                .isEqualTo(FillPatternType.NO_FILL);
            assertThat(cell.getCellStyle().getFontIndex()).as(name).isZero();
            looked++;
          }
        }
      }
      assertThat(looked).isEqualTo(kept.size());
    }
  }
}
