package io.ziping.workbook.annotate.splice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.safety.ZipDirectory;
import io.ziping.workbook.safety.ZipPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Splicing loses nothing and changes nothing but what it must, over a corpus: every feature alone
 * and mixtures of them. {@code -Dziping.splice.full=true} tries some hundreds.
 */
class SpliceProofTest {

  private static final int MIXTURES = SpliceCorpus.FULL ? 320 : 12;

  /** Column L, right of the samples' forms: where computed scores are written. */
  private static final int SIDE = 11;

  /** Of what POI unpacks without complaint: styles that are much alike pack better than that. */
  private static final double RATIO = ZipSecureFile.getMinInflateRatio();

  private static final List<SpliceCase> CASES = new ArrayList<>();
  private static final List<ResultFile> RESULTS = new ArrayList<>();
  private static final List<String> DECLINED = new ArrayList<>();

  @BeforeAll
  static void splice() {
    ZipSecureFile.setMinInflateRatio(RATIO / 10);
    List<SpliceCase> all = new ArrayList<>(SpliceCorpus.features());
    all.addAll(SpliceCorpus.mixtures(0, MIXTURES));
    for (SpliceCase each : all) {
      Optional<ResultFile> result = each.splice();
      if (result.isPresent()) {
        CASES.add(each);
        RESULTS.add(result.get());
      } else {
        DECLINED.add(each.name());
      }
    }
  }

  @AfterAll
  static void restore() {
    ZipSecureFile.setMinInflateRatio(RATIO);
  }

  private interface Proof {
    void difference(SpliceCase original, byte[] result, List<String> wrong) throws Exception;
  }

  private static void prove(Proof proof) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < CASES.size(); i++) {
      List<String> found = new ArrayList<>();
      proof.difference(CASES.get(i), RESULTS.get(i).bytes(), found);
      String name = CASES.get(i).name();
      found.forEach(text -> wrong.add(name + ": " + text));
    }
    assertThat(wrong.stream().limit(12)).as("%d differences", wrong.size()).isEmpty();
  }

  @Test
  void hardlyAnyIsDeclined() {
    assertThat(DECLINED).allMatch(name -> name.startsWith("mix-"));
    assertThat(DECLINED).hasSizeLessThanOrEqualTo((CASES.size() + DECLINED.size()) * 2 / 100);
  }

  @Test
  void untouchedPartsArePackedAsTheyWere() throws Exception {
    prove(
        (original, result, wrong) -> {
          ZipDirectory before = ZipDirectory.of(original.bytes(), 10_000);
          ZipDirectory after = ZipDirectory.of(result, 10_000);
          List<String> order = after.parts().stream().map(ZipPart::name).toList();
          List<String> expected = before.parts().stream().map(ZipPart::name).toList();
          if (!order.subList(0, expected.size()).equals(expected)) {
            wrong.add("order " + order);
          }
          Set<String> touched = touched(original, before);
          for (ZipPart part : before.parts()) {
            ZipPart now = after.find(part.name()).orElseThrow();
            boolean same =
                part.crc() == now.crc()
                    && part.method() == now.method()
                    && Arrays.equals(packed(original.bytes(), part), packed(result, now));
            if (!same && !touched.contains(part.name())) {
              wrong.add("changed " + part.name());
            }
          }
          for (String name : order.subList(expected.size(), order.size())) {
            if (!name.matches(
                "xl/worksheets/sheet\\d+\\.xml|xl/worksheets/_rels/sheet[12]\\.xml\\.rels"
                    + "|xl/comments\\d+\\.xml|xl/drawings/vmlDrawing\\d+\\.vml"
                    + "|docProps/custom\\.xml|xl/styles\\.xml")) {
              wrong.add("new part " + name);
            }
          }
        });
  }

  private static byte[] packed(byte[] zip, ZipPart part) {
    return Arrays.copyOfRange(zip, part.dataOffset(), part.dataOffset() + (int) part.packedSize());
  }

  private static String formPart(SpliceCase original) {
    return "xl/worksheets/sheet" + (original.name().startsWith("busy") ? 2 : 1) + ".xml";
  }

  /** The parts that may change: those that name others, styles, the form's, selected sheets. */
  private static Set<String> touched(SpliceCase original, ZipDirectory zip) {
    String form = formPart(original);
    String relations = SourcePackage.relationshipsOf(form);
    Set<String> touched =
        new HashSet<>(
            Set.of(
                "[Content_Types].xml",
                "_rels/.rels",
                "docProps/custom.xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                form,
                relations));
    ZipParts parts = ZipParts.of(original.bytes());
    for (ZipPart part : zip.parts()) {
      String name = part.name();
      boolean selected =
          name.matches("xl/(work|chart)sheets/.*") && parts.text(name).contains("tabSelected");
      String file = name.substring(name.lastIndexOf('/') + 1);
      boolean comments =
          name.matches("xl/comments.*|xl/drawings/vml.*")
              && parts.has(relations)
              && parts.text(relations).contains(file);
      if (selected || comments) {
        touched.add(name);
      }
    }
    return touched;
  }

  @Test
  void withoutOurAdditionsTheOriginalComesOut() throws Exception {
    prove(
        (original, result, wrong) -> {
          ZipParts before = ZipParts.of(original.bytes());
          ZipParts after = ZipParts.of(result);
          for (String name : before.parts.keySet()) {
            if (!Arrays.equals(before.parts.get(name), after.parts.get(name))) {
              String difference = Stripper.difference(name, before.text(name), after.text(name));
              if (!difference.isEmpty()) {
                wrong.add(difference);
              }
            }
          }
        });
  }

  @Test
  void partsAreValid() throws Exception {
    Optional<SchemaCheck> schema = SchemaCheck.open();
    assumeTrue(schema.isPresent(), "the schemas are put in place by the build");
    prove(
        (original, result, wrong) -> {
          ZipParts before = ZipParts.of(original.bytes());
          ZipParts after = ZipParts.of(result);
          for (String name : after.parts.keySet()) {
            if (name.matches("xl/(.*/)?[^/]*\\.xml") && !original.name().contains("strict")) {
              Collection<String> errors = new TreeSet<>(schema.get().errors(after.text(name)));
              if (before.has(name)) {
                errors.removeAll(schema.get().errors(before.text(name)));
              }
              errors.forEach(error -> wrong.add(name + " " + error));
            }
          }
        });
  }

  @Test
  void ourReaderReadsTheSameForm() throws Exception {
    prove(
        (original, result, wrong) -> {
          Map<String, String> before = cells(original.bytes());
          Map<String, String> after = cells(result);
          before.forEach(
              (sheet, cells) -> {
                if (!cells.equals(after.get(sheet))) {
                  wrong.add(sheet + "\n" + cells + "\n" + after.get(sheet));
                }
              });
        });
  }

  private static Map<String, String> cells(byte[] bytes) {
    GridResult.Read read = (GridResult.Read) new GridReader(ReadLimits.standard()).read(bytes);
    Map<String, String> sheets = new LinkedHashMap<>();
    for (SheetGrid sheet : read.grid().sheets()) {
      StringBuilder cells = new StringBuilder();
      cells.append(sheet.hidden()).append(sheet.merges()).append(new TreeSet<>(sheet.hiddenRows()));
      boolean form = sheet.name().equals(SpliceCase.SHEET);
      sheet
          .cells()
          .forEach(
              (row, line) ->
                  line.forEach(
                      (column, value) -> {
                        if (!form || column < SIDE) {
                          cells.append(row).append(' ').append(column).append(' ').append(value);
                        }
                      }));
      sheets.put(sheet.name(), cells.toString());
    }
    return sheets;
  }

  @Test
  void poiReadsTheSame() throws Exception {
    prove(
        (original, result, wrong) -> {
          if (!original.name().contains("strict")) {
            PoiValues.differences(original.bytes(), result, SIDE, wrong);
          }
        });
  }

  @Test
  void twiceGivesTheSameBytes() throws Exception {
    prove(
        (original, result, wrong) -> {
          if (!Arrays.equals(original.splice().orElseThrow().bytes(), result)) {
            wrong.add("other bytes");
          }
        });
  }

  @Test
  void extensionsFollowTheContentType() throws IOException {
    for (int i = 0; i < CASES.size(); i++) {
      String expected = CASES.get(i).name().contains("macros") ? ".xlsm" : ".xlsx";
      assertThat(RESULTS.get(i).extension()).as(CASES.get(i).name()).isEqualTo(expected);
    }
  }
}
