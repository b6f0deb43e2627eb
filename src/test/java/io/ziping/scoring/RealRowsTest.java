package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Packs;
import io.ziping.measure.Actual;
import io.ziping.measure.CellValue;
import io.ziping.measure.IndicatorReader;
import io.ziping.measure.IndicatorText;
import io.ziping.measure.Reading;
import io.ziping.measure.Target;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 224 indicator rows of published forms, exactly as written, against their right reading. */
class RealRowsTest {

  private static final IndicatorReader READER = TestLexicon.shipped().reader();
  private static final IndicatorScorer SCORER = new IndicatorScorer(Packs.xushui());
  private static final BigDecimal TEN = BigDecimal.TEN;

  @Test
  void everyUnambiguousRowIsReadAndScoredRight() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<String> otherwise = new ArrayList<>();
    int binding = 0;
    int ambiguous = 0;
    for (JsonNode row : rows()) {
      String difference = difference(row);
      if (row.get("expected").get("ambiguous").asBoolean()) {
        ambiguous++;
        if (!difference.isEmpty()) {
          otherwise.add(difference);
        }
      } else {
        binding++;
        if (!difference.isEmpty()) {
          wrong.add(difference);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "real rows: %d of %d binding right, %d of %d ambiguous read alike%n",
        binding - wrong.size(),
        binding,
        ambiguous - otherwise.size(),
        ambiguous);
    otherwise.forEach(System.out::println);
    assertThat(binding).isGreaterThan(190);
    assertThat(wrong).isEmpty();
  }

  private static List<JsonNode> rows() throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    RealRowsTest.class.getResourceAsStream("/values/real-rows.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }

  private static String difference(JsonNode row) {
    IndicatorText text =
        new IndicatorText(
            text(row, "level1"),
            text(row, "level2"),
            text(row, "level3"),
            CellValue.blank(),
            CellValue.text(text(row, "target")),
            CellValue.text(text(row, "unit")),
            CellValue.text(text(row, "actual")),
            text(row, "note"),
            false,
            text(row, "year").isEmpty() ? 0 : Integer.parseInt(text(row, "year")));
    Reading reading = READER.read(text);
    Points points = SCORER.score(reading, TEN, null);
    JsonNode expected = row.get("expected");
    List<String> differences = new ArrayList<>();
    compare(differences, "operator", expected.get("operator").asText(), operator(reading.target()));
    BigDecimal wanted = number(text(expected, "target"));
    if (wanted != null) {
      differs(differences, "target", wanted, target(reading.target(), row));
    }
    BigDecimal reached = number(text(expected, "actual"));
    if (reached != null) {
      differs(differences, "actual", reached, actual(reading.actual(), row));
    }
    if (expected.get("score10").isNull()) {
      differs(differences, "low10", number(text(expected, "low10")), points.low());
      differs(differences, "high10", number(text(expected, "high10")), points.high());
      compare(differences, "score", "null", String.valueOf(points.score()));
    } else {
      differs(differences, "score10", number(text(expected, "score10")), points.score());
    }
    String met = expected.get("met").isNull() ? "null" : expected.get("met").asText();
    compare(differences, "met", met, String.valueOf(points.met()));
    return differences.isEmpty() ? "" : row.get("id") + " " + differences + " " + reading;
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? "" : value.asText();
  }

  private static void compare(List<String> differences, String what, String wanted, String got) {
    if (!wanted.equals(got)) {
      differences.add(what + " " + wanted + " but " + got);
    }
  }

  private static void differs(
      List<String> differences,
      String what,
      @Nullable BigDecimal wanted,
      @Nullable BigDecimal got) {
    if (wanted == null || got == null || wanted.compareTo(got) != 0) {
      differences.add(what + " " + wanted + " but " + got);
    }
  }

  /** Percentages as fractions; null for dates and words. */
  private static @Nullable BigDecimal number(String text) {
    if (text.matches("\\d+(\\.\\d+)?")) {
      return new BigDecimal(text);
    }
    if (text.matches("\\d+(\\.\\d+)?[%‰]")) {
      BigDecimal figure = new BigDecimal(text.substring(0, text.length() - 1));
      return figure.movePointLeft(text.endsWith("%") ? 2 : 3);
    }
    return null;
  }

  private static String operator(Target target) {
    if (target instanceof Target.Quantity quantity) {
      return switch (quantity.operator()) {
        case AT_LEAST, MORE_THAN -> "ge";
        case EQUAL -> "eq";
        case AT_MOST, LESS_THAN -> "le";
      };
    }
    return target instanceof Target.Deadline ? "by" : "none";
  }

  private static @Nullable BigDecimal target(Target target, JsonNode row) {
    return target instanceof Target.Quantity quantity
        ? asWritten(quantity.value(), quantity.unit(), text(row, "target"))
        : null;
  }

  private static @Nullable BigDecimal actual(Actual actual, JsonNode row) {
    if (actual instanceof Actual.Quantity quantity) {
      return asWritten(quantity.value(), quantity.unit(), text(row, "target"));
    }
    if (actual instanceof Actual.Completion completion) {
      return completion.share();
    }
    // a qualitative target answered by 100%
    return actual instanceof Actual.Wording wording && wording.text().contains("%")
        ? number(wording.text().replaceAll("[^0-9.%]", ""))
        : number(actual instanceof Actual.Unclear u ? u.text().replaceAll("[^0-9.%]", "") : "");
  }

  /** The rows give money as written, a reading in 万元. */
  private static BigDecimal asWritten(BigDecimal value, String unit, String target) {
    boolean yuan = unit.equals("万元") && !target.contains("万");
    return yuan && target.contains("元") ? value.movePointRight(4) : value;
  }
}
