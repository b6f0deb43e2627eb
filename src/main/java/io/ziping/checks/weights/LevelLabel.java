package io.ziping.checks.weights;

import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first-level label that states its points, such as 产出指标(50分), and the rows under it.
 *
 * @param stated the points in the label @param sum the points of its rows
 */
record LevelLabel(FormField label, BigDecimal stated, BigDecimal sum, List<IndicatorFacts> rows) {

  private static final Pattern BRACKET = Pattern.compile("[(（\\[]([^)）\\]]*)[)）\\]]");

  /** All such labels of a form; one that stands in several cells counts once. */
  static List<LevelLabel> of(WeightFacts weights) {
    if (weights.reachOverLevels()) {
      return List.of();
    }
    Map<String, List<IndicatorFacts>> groups = new LinkedHashMap<>();
    for (IndicatorFacts row : weights.rows()) {
      String key = TextQuotes.of(row.row().level1().text());
      groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
    }
    return groups.values().stream().flatMap(rows -> of(rows).stream()).toList();
  }

  private static Optional<LevelLabel> of(List<IndicatorFacts> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    for (IndicatorFacts row : rows) {
      if (row.row().hasWeightElsewhere()) {
        continue;
      }
      BigDecimal weight = row.score().weight();
      if (weight == null) {
        return Optional.empty();
      }
      sum = sum.add(weight);
    }
    FormField label = rows.get(0).row().level1();
    BigDecimal all = sum;
    return stated(label.text()).map(told -> new LevelLabel(label, told, all, rows));
  }

  /** The points that a label states in brackets: 产出指标（50分）, 年度绩效目标1（40分）. */
  static Optional<BigDecimal> stated(String text) {
    Matcher bracket = BRACKET.matcher(text);
    return bracket.find()
        ? AmountParser.points(CellValue.text(bracket.group(1)))
        : Optional.empty();
  }

  /** The label with the sum in place of what it states. */
  String corrected() {
    Matcher bracket = BRACKET.matcher(label.text());
    if (!bracket.find()) {
      return label.text();
    }
    String inside = bracket.group(1).replaceFirst("[0-9０-９.]+", DecimalText.plain(sum));
    String text = label.text();
    return text.substring(0, bracket.start(1)) + inside + text.substring(bracket.end(1));
  }
}
