package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Forms;
import io.ziping.fixtures.Packs;
import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The demo season: every indicator, execution score and total must come out exactly. */
class DemoSeasonScoresTest {

  private static final Scorer SCORER = new Scorer(TestLexicon.shipped(), Packs.xushui());

  @Test
  void everyScoreOfTheSeasonComesOut() throws IOException {
    Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    for (Map<String, String> row : table("indicators.csv")) {
      rows.computeIfAbsent(cell(row, "code"), code -> new ArrayList<>()).add(row);
    }
    Map<String, Integer> bands = new TreeMap<>();
    int full = 0;
    for (Map<String, String> project : table("projects.csv")) {
      List<Map<String, String>> indicators =
          Objects.requireNonNull(rows.get(cell(project, "code")));
      ScoreCard card = SCORER.score(form(project, indicators));
      for (int i = 0; i < indicators.size(); i++) {
        IndicatorScore score = card.indicators().get(i);
        assertThat(score.score())
            .as(cell(project, "name") + " " + indicators.get(i) + " " + score.reading())
            .isEqualByComparingTo(cell(indicators.get(i), "expected_score"));
      }
      assertThat(card.execution().score())
          .as(cell(project, "name"))
          .isEqualByComparingTo(cell(project, "expected_rate_score"));
      assertThat(card.total())
          .as(cell(project, "name"))
          .isEqualByComparingTo(cell(project, "expected_score"));
      assertThat(card.selfTotal()).isEqualByComparingTo(card.total());
      String band = Objects.requireNonNull(card.reportBand());
      assertThat(band).isEqualTo(cell(project, "expected_band").replace("–", "-"));
      bands.merge(band, 1, Integer::sum);
      full += new BigDecimal(100).compareTo(card.high()) == 0 ? 1 : 0;
    }
    assertThat(bands).isEqualTo(Map.of("≥90", 58, "60-90", 3, "<60", 1));
    assertThat(full).isEqualTo(48);
  }

  private static EvaluationForm form(
      Map<String, String> project, List<Map<String, String>> indicators) {
    List<IndicatorRow> rows = new ArrayList<>();
    for (Map<String, String> row : indicators) {
      rows.add(
          Forms.row(
              rows.size() + 1,
              List.of(cell(row, "level1"), cell(row, "level2"), cell(row, "level3")),
              List.of(
                  "",
                  cell(row, "target"),
                  "",
                  cell(row, "actual"),
                  cell(row, "weight"),
                  cell(row, "expected_score"),
                  cell(row, "deviation_reason"))));
    }
    return Forms.form(
        "（" + cell(project, "year") + "年度）",
        Forms.money(
            List.of(
                cell(project, "budget_initial"),
                cell(project, "budget"),
                cell(project, "executed"),
                "10",
                "",
                cell(project, "expected_rate_score"))),
        rows,
        cell(project, "expected_score"));
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  /** A plain CSV; no field of the season is quoted. */
  private static List<Map<String, String>> table(String name) throws IOException {
    String resource = "/io/ziping/demo/caohe-2023/" + name;
    try (InputStream in = DemoSeasonScoresTest.class.getResourceAsStream(resource)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      String[] lines = text.replace("\r", "").replace("\ufeff", "").split("\n", -1);
      String[] names = lines[0].split(",", -1);
      List<Map<String, String>> table = new ArrayList<>();
      for (int i = 1; i < lines.length; i++) {
        String[] cells = lines[i].split(",", -1);
        if (cells.length == names.length) {
          Map<String, String> row = new HashMap<>();
          for (int c = 0; c < names.length; c++) {
            row.put(names[c], cells[c]);
          }
          table.add(row);
        } else {
          assertThat(lines[i]).as("line " + i).isEmpty();
        }
      }
      return table;
    }
  }
}
