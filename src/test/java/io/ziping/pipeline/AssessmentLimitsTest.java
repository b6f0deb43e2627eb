package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.Assessor;
import io.ziping.config.Configuration;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.SampleResult;
import io.ziping.rulepack.CheckCode;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.WorkbookReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of ziping.yaml hold from reading a file to writing its result. */
class AssessmentLimitsTest {

  /** More than the standard limits allow. */
  private static final int MANY = 600;

  private final Configuration.Loaded loaded =
      (Configuration.Loaded) Configuration.load(Path.of("watch-folder-config"));

  @TempDir private Path scratch;

  private static ReadLimits limits(long fileBytes, int entries) {
    ReadLimits usual = ReadLimits.standard();
    return new ReadLimits(
        fileBytes,
        entries,
        usual.inflatedBytes(),
        usual.ratio(),
        usual.rows(),
        usual.cells(),
        usual.textCharacters(),
        usual.sheets());
  }

  private Outcome evaluate(byte[] workbook, ReadLimits limits) throws IOException {
    AssessmentSteps steps =
        new AssessmentSteps(
            new WorkbookReader(loaded.formLabels(), limits),
            new Assessor(loaded.lexicon()),
            Messages.chinese(),
            "test");
    Path copy = Files.write(scratch.resolve("copy"), workbook);
    AssessmentBasis basis =
        AssessmentBasis.of(loaded.rulePacks().find("hebei-xushui-2023").orElseThrow(), 2023);
    return steps.assess(copy, "村道硬化工程.xlsx", "ab".repeat(32), basis);
  }

  private static SampleResult sample() {
    return SampleResult.of(new XSSFWorkbook(), AssessmentSamples::returned);
  }

  /** The zip with parts that no program asks for. */
  private static byte[] withParts(byte[] zip, int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(out);
      }
      for (int i = 0; i < number; i++) {
        out.putNextEntry(new ZipEntry("other/part" + i + ".xml"));
        out.write("<part/>".getBytes(StandardCharsets.US_ASCII));
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void aFileOverTheSizeIsRefusedUnread() throws IOException {
    byte[] form = sample().original();

    Outcome outcome = evaluate(form, limits(form.length - 1, 500));

    assertThat(outcome).isInstanceOf(Outcome.Unreadable.class);
    assertThat(((Outcome.Unreadable) outcome).findings())
        .extracting(finding -> finding.code())
        .containsExactly(CheckCode.F01);
    assertThat(evaluate(form, limits(form.length, 500))).isInstanceOf(Outcome.Scored.class);
  }

  @Test
  void whatMayBeReadIsSplicedToo() throws IOException {
    byte[] form = withParts(sample().original(), MANY);
    assertThat(evaluate(form, ReadLimits.standard())).isInstanceOf(Outcome.Unreadable.class);

    Outcome outcome = evaluate(form, limits(1 << 20, MANY + 100));

    assertThat(outcome).isInstanceOf(Outcome.Scored.class);
    assertThat(names(((Outcome.Scored) outcome).result().bytes()))
        .containsAll(names(form))
        .contains("other/part0.xml");
  }

  @Test
  void whatMayBeReadIsRecognisedAsMendedToo() throws IOException {
    byte[] edited =
        SampleResult.edit(
            sample().result(), SampleResult.typing(SampleResult.SHEET, 6, 10, "8.62"));
    byte[] large = withParts(edited, MANY);

    Outcome outcome = evaluate(large, limits(1 << 20, MANY + 100));

    assertThat(outcome).isInstanceOf(Outcome.Scored.class);
    assertThat(((Outcome.Scored) outcome).mended()).isNotNull();
  }
}
