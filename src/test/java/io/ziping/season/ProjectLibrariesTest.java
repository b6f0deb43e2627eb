package io.ziping.season;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Library;
import io.ziping.config.ShippedLabels;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLibrariesTest {

  @TempDir private Path folder;

  private Path config = Path.of("");
  private Path unit = Path.of("");
  private ProjectLibraries libraries = libraries(config);
  private int written;

  @BeforeEach
  void folders() throws IOException {
    config = Files.createDirectory(folder.resolve("config"));
    unit = Files.createDirectory(folder.resolve("01 漕河镇"));
    libraries = libraries(config);
  }

  private static ProjectLibraries libraries(Path config) {
    return new ProjectLibraries(
        config, ShippedLabels.library(), ReadLimits.standard(), Messages.chinese());
  }

  /** Each row: name, unit, budget. */
  private void write(Path where, String... rows) throws IOException {
    Path file = where.resolve("项目库.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("项目");
      List<String> lines = List.of(rows);
      put(sheet.createRow(0), "项目名称,单位,预算数");
      for (int i = 0; i < lines.size(); i++) {
        put(sheet.createRow(i + 1), lines.get(i));
      }
      book.write(out);
    }
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + 1000L * written++));
  }

  private static void put(Row row, String line) {
    String[] cells = line.split(",", -1);
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        row.createCell(i).setCellValue(cells[i]);
      }
    }
  }

  private List<String> names() {
    Library library = libraries.of(unit, "漕河镇");
    assertThat(library).isInstanceOf(Library.Known.class);
    return ((Library.Known) library).projects().stream().map(project -> project.name()).toList();
  }

  private Library.Unknown unknown() {
    Library library = libraries.of(unit, "漕河镇");
    assertThat(library).isInstanceOf(Library.Unknown.class);
    return (Library.Unknown) library;
  }

  @Test
  void withoutAFileNothingIsKnown() {
    assertThat(unknown()).isEqualTo(Library.none());
  }

  @Test
  void theUnitsOwnFileCountsFirst() throws IOException {
    write(config, "大桥,漕河镇人民政府,5");
    assertThat(names()).containsExactly("大桥");
    write(unit, "村道,,40");
    assertThat(names()).containsExactly("村道");
  }

  @Test
  void ofTheCommonFileOnlyTheUnitsRows() throws IOException {
    write(config, "大桥,219017-漕河镇人民政府,5", "水渠,大王店镇人民政府,6", "村道,漕河镇,7");
    assertThat(names()).containsExactly("大桥", "村道");
    assertThat(libraries.of(folder, "")).isInstanceOf(Library.Known.class);
  }

  @Test
  void aUnitThatTheCommonFileDoesNotNameHasNoLibrary() throws IOException {
    write(config, "水渠,大王店镇人民政府,6");
    assertThat(unknown().reason()).isEqualTo("other-units");
  }

  @Test
  void inTheCommonFileEveryProjectNeedsAUnit() throws IOException {
    write(config, "水渠,,6", "大桥,漕河镇,5");
    assertThat(unknown()).isEqualTo(new Library.Unknown("no-unit", List.of("项目库.xlsx", "水渠")));
  }

  @Test
  void aChangedFileIsReadAgainAndHasAnotherVersion() throws IOException {
    write(unit, "村道,,40");
    String before = ((Library.Known) libraries.of(unit, "漕河镇")).version();
    assertThat(((Library.Known) libraries.of(unit, "漕河镇")).version()).isEqualTo(before);
    write(unit, "村道,,41");
    assertThat(((Library.Known) libraries.of(unit, "漕河镇")).version()).isNotEqualTo(before);
    Files.delete(unit.resolve("项目库.xlsx"));
    assertThat(unknown()).isEqualTo(Library.none());
  }

  @Test
  void aMistakeIsToldAndNothingIsCompared() throws IOException {
    write(unit, "村道,,四十");
    assertThat(unknown())
        .isEqualTo(new Library.Unknown("broken", List.of("项目库.xlsx 项目 C2：“四十”不是金额，请只填数字")));
    assertThat(libraries.problems()).isEmpty();
    write(config, "村道,漕河镇,四十");
    assertThat(libraries.problems()).hasSize(1);
  }

  @Test
  void whileItIsBeingSavedTheFormerContentHolds() throws IOException {
    write(unit, "村道,,40");
    assertThat(names()).containsExactly("村道");
    byte[] whole = Files.readAllBytes(unit.resolve("项目库.xlsx"));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    Files.write(unit.resolve("项目库.xlsx"), half);
    assertThat(names()).containsExactly("村道");
  }
}
