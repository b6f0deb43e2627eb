package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Forms;
import io.ziping.fixtures.Packs;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rows of published forms with and without their weight: what is reached does not depend on it. */
class WithoutWeightsTest {

  private static final Scorer SCORER = new Scorer(TestLexicon.shipped(), Packs.xushui());

  private static IndicatorScore score(IndicatorRow row) {
    return SCORER
        .score(
            Forms.form(
                "（2021年度）", Forms.money(List.of("", "1", "1", "10", "", "")), List.of(row), ""))
        .indicators()
        .get(0);
  }

  private static IndicatorRow withoutWeight(IndicatorRow row) {
    return new IndicatorRow(
        row.number(),
        row.level1(),
        row.level2(),
        row.name(),
        row.sign(),
        row.target(),
        row.unit(),
        row.actual(),
        FormField.absent(),
        row.selfScore(),
        row.reason());
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? "" : value.asText();
  }

  @Test
  void aMetTargetIsMetWithoutAWeight() throws Exception {
    ObjectMapper json = new ObjectMapper();
    int rows = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    WithoutWeightsTest.class.getResourceAsStream("/values/real-rows.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode row = json.readTree(line);
        IndicatorRow weighted =
            Forms.row(
                1,
                List.of(text(row, "level1"), text(row, "level2"), text(row, "level3")),
                List.of(
                    "",
                    text(row, "target"),
                    text(row, "unit"),
                    text(row, "actual"),
                    "10",
                    "8",
                    text(row, "note")));
        IndicatorScore with = score(weighted);
        IndicatorScore without = score(withoutWeight(weighted));
        assertThat(without.met()).as(line).isEqualTo(with.met());
        assertThat(without.score()).isNull();
        assertThat(without.explanation().rule()).startsWith("compared-");
        rows++;
      }
    }
    assertThat(rows).isGreaterThan(200);
  }

  @Test
  void anExecutionWeightCountsAsPrinted() {
    IndicatorRow row =
        Forms.row(1, List.of("产出指标", "数量指标", "次数"), List.of("", "3次", "", "3次", "80", "80", ""));
    ScoreCard card =
        SCORER.score(
            Forms.form(
                "（2021年度）",
                Forms.money(List.of("", "100", "90", "20", "90%", "18")),
                List.of(row),
                "98"));
    assertThat(card.execution().weight()).isEqualByComparingTo("20");
    assertThat(card.total()).isEqualByComparingTo("98");
  }
}
