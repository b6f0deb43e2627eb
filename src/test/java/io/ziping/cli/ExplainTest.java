package io.ziping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.assessment.AssessmentBasis;
import io.ziping.config.ShippedLabels;
import io.ziping.fixtures.FamilyForms;
import io.ziping.fixtures.GridWorkbook;
import io.ziping.pipeline.Outcome;
import io.ziping.text.Messages;
import io.ziping.workbook.read.SheetGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ziping explain} says of forms, with the shipped configuration. */
class ExplainTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private static final LabelLines LINES = new LabelLines(ShippedLabels.forms());

  @TempDir Path folder;

  private Outcome outcome(String family, String fileName) throws IOException {
    SheetGrid grid = Objects.requireNonNull(FamilyForms.all().get(family));
    Path file = folder.resolve("copy");
    Files.write(file, GridWorkbook.bytes(new XSSFWorkbook(), grid));
    Installation installation = Installation.load(Path.of("watch-folder-config"));
    return installation
        .wiring()
        .assessmentSteps()
        .assess(file, fileName, "0".repeat(64), AssessmentBasis.of(installation.pack(null), 0));
  }

  private static String text(Outcome outcome, Messages messages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ExplainText(new PrintStream(bytes, true, StandardCharsets.UTF_8), messages, LINES)
        .write("表.xlsx", outcome);
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"national-yongde", "hebei", "overall", "by-header"})
  void tellsHowEachCellWasUnderstood(String family) throws IOException {
    String text = text(outcome(family, "表.xlsx"), Messages.chinese());
    Path golden = GOLDEN.resolve(family).resolve("explain.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void namesOutsideTheFormAreSaidToBeWhereTheyAre() throws IOException {
    Outcome outcome = outcome("by-header", "01 纪委监委/13060923P000000000001-办案（2023年度）.xlsx");
    assertThat(text(outcome, Messages.chinese()))
        .contains("项目编码：13060923P000000000001（文件名）", "年度：2023（文件名）", "主管部门：纪委监委（文件夹名）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"national", "transfer", "hubei", "sichuan", "chongqing", "yinchuan"})
  void englishHasNoChineseSentences(String family) throws IOException {
    String text = text(outcome(family, "a.xlsx"), new Messages(Locale.ENGLISH));
    assertThat(text).contains("Layout: ", "Whose form it is:").doesNotContain("（大小", "指标值 ");
    assertThat(text).doesNotContainPattern("(?m)^ +$");
  }

  @Test
  void jsonTellsTheSameToScripts() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ExplainJson(Messages.chinese(), LINES)
        .write(
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            "a.xlsx",
            "00",
            outcome("national-yongde", "a.xlsx"));
    JsonNode root = new ObjectMapper().readTree(bytes.toByteArray());
    JsonNode form = root.at("/forms/0");
    assertThat(form.at("/family/key").asText()).isEqualTo("national");
    assertThat(form.at("/family/confidence").asInt()).isEqualTo(100);
    assertThat(form.at("/family/found/0/cell").asText()).isEqualTo("公开14表!C12");
    assertThat(form.at("/identity/projectName/source").asText()).isEqualTo("cell");
    assertThat(form.at("/identity/projectCode/source").isNull()).isTrue();
    assertThat(form.at("/money/unit").asText()).isEqualTo("yuan");
    assertThat(form.at("/money/lines/0/budget/cell").asText()).isEqualTo("公开14表!E6");
    JsonNode reading = form.at("/indicators/0/reading");
    assertThat(reading.at("/target/kind").asText()).isEqualTo("quantity");
    assertThat(reading.at("/target/operator").asText()).isEqualTo("at-least");
    assertThat(reading.at("/target/value").asText()).isEqualTo("380");
    assertThat(reading.at("/target/unit").asText()).isEqualTo("人");
    assertThat(reading.at("/origins/unit").asText()).isEqualTo("unit-column");
    assertThat(reading.at("/origins/direction").asText()).isEqualTo("sign-column");
    assertThat(form.at("/indicators/0/actual/cell").asText()).isEqualTo("公开14表!G13");
  }
}
