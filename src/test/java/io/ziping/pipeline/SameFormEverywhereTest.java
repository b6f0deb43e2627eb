package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.FamilyForms;
import io.ziping.fixtures.FormDump;
import io.ziping.fixtures.GridWorkbook;
import io.ziping.fixtures.ZipMaker;
import io.ziping.workbook.Archive;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.WorkbookReader;
import io.ziping.workbook.read.SheetGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A form reads the same in whatever it is handed in: five real layouts, every kind of file. */
class SameFormEverywhereTest {

  private static final List<String> LAYOUTS =
      List.of("national", "national-yongde", "hebei", "sichuan", "yinchuan");

  /**
   * What a form may be handed in as.
   *
   * @param addressed whether its cells have the addresses that they have in the .xlsx
   */
  private record Kind(String extension, Function<SheetGrid, byte[]> writer, boolean addressed) {}

  /** Further kinds are added here: each is tried alone and inside an archive. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(".xlsx", grid -> GridWorkbook.bytes(new XSSFWorkbook(), grid), true),
          new Kind(".xls", grid -> GridWorkbook.bytes(new HSSFWorkbook(), grid), true));

  private final WorkbookReader reader =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());

  static Stream<Arguments> layoutsAndKinds() {
    List<Arguments> all = new ArrayList<>();
    for (String layout : LAYOUTS) {
      KINDS.forEach(kind -> all.add(Arguments.of(layout, kind)));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("layoutsAndKinds")
  void readsTheSame(String layout, Kind kind) {
    SheetGrid grid = Objects.requireNonNull(FamilyForms.all().get(layout));
    byte[] file = kind.writer().apply(grid);
    Kind first = KINDS.get(0);

    assertThat(dump(file, kind)).isEqualTo(dump(first.writer().apply(grid), kind));
    assertThat(dump(unpacked(file, kind.extension()), kind)).isEqualTo(dump(file, kind));
  }

  private String dump(byte[] file, Kind kind) {
    ReadResult.Forms forms = (ReadResult.Forms) reader.read(file);
    return kind.addressed() ? FormDump.of(forms.forms()) : FormDump.withoutAddresses(forms.forms());
  }

  private static byte[] unpacked(byte[] file, String extension) {
    byte[] zip = new ZipMaker().add("上报/自评表" + extension, file).bytes();
    Archive.Opening opening = Archives.standard(ReadLimits.standard()).open(zip);
    Archive archive = ((Archive.Opened) opening).archive();
    return ((Archive.Bytes) archive.read(archive.members().get(0))).array();
  }
}
