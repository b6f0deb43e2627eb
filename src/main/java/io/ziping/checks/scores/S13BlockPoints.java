package io.ziping.checks.scores;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.DecimalText;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Layouts without a column for weights print the points of a whole block beside or in its label:
 * 年度绩效目标1（40分）, 产出指标（40分）. The self scores of its rows add up to more than that, or to less
 * although every row was reached and no reason is given.
 */
final class S13BlockPoints implements ScoreCheck {

  private static final Pattern POINTS =
      Pattern.compile("[(\uff08\\[]([^)\uff09\\]]*\u5206[^)\uff09\\]]*)[)\uff09\\]]");
  private static final Pattern BRACKET = Pattern.compile("[(\uff08\\[].*$", Pattern.DOTALL);

  @Override
  public CheckCode code() {
    return CheckCode.S13;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    if (input.rows().stream().anyMatch(row -> row.row().weight().isPresent())) {
      return List.of();
    }
    List<Difference> told = new ArrayList<>();
    Stream.of(
            check(
                input,
                row -> row.row().level2(),
                row ->
                    Complaint.address(row.row().block())
                        + TextQuotes.of(row.row().level1().text())),
            check(input, row -> row.row().level1(), row -> Complaint.address(row.row().block())),
            check(input, row -> row.row().block(), row -> ""))
        .flatMap(differences -> differences)
        .forEach(
            difference -> {
              if (!difference.isToldBy(told)) {
                told.add(difference);
              }
            });
    return told.stream().map(Difference::complaint).toList();
  }

  /**
   * What a label's points and its rows' scores differ by.
   *
   * @param by the scores' sum less the points; never 0
   */
  private record Difference(List<IndicatorFacts> rows, BigDecimal by, Complaint complaint) {

    /** Whether labels inside this one, which come first, account for all of its difference. */
    boolean isToldBy(List<Difference> inner) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Difference other : inner) {
        if (rows.containsAll(other.rows)) {
          sum = sum.add(other.by);
        }
      }
      return sum.compareTo(by) == 0;
    }
  }

  /** One label's rows are those with the same words in the same block, merged or repeated. */
  private static Stream<Difference> check(
      CheckInput input,
      Function<IndicatorFacts, FormField> label,
      Function<IndicatorFacts, String> within) {
    Map<String, List<IndicatorFacts>> blocks = new LinkedHashMap<>();
    for (IndicatorFacts row : input.rows()) {
      String words = TextQuotes.of(label.apply(row).text());
      if (!words.isEmpty()) {
        String key = within.apply(row) + "/" + words;
        blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
      }
    }
    return blocks.values().stream()
        .flatMap(rows -> check(rows, label.apply(rows.get(0)), input).stream());
  }

  private static Optional<Difference> check(
      List<IndicatorFacts> rows, FormField label, CheckInput input) {
    BigDecimal told = told(label.text()).orElse(null);
    if (told == null || told.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean complete = true;
    for (IndicatorFacts row : rows) {
      BigDecimal self = row.score().selfScore();
      sum = sum.add(Totals.orZero(self));
      complete &= self != null || row.row().hasSelfScoreElsewhere();
    }
    BigDecimal tolerance = input.pack().tolerances().score();
    Complaint complaint =
        Complaint.at(
            rows.get(0).row().selfScore(),
            TextQuotes.quoted(BRACKET.matcher(label.text()).replaceAll("").strip()),
            DecimalText.plain(told),
            DecimalText.plain(sum));
    if (Totals.exceeds(sum, told, tolerance)) {
      return Optional.of(new Difference(rows, sum.subtract(told), complaint));
    }
    boolean isShort =
        complete
            && Totals.exceeds(told, sum, tolerance)
            && rows.stream().allMatch(row -> row.isMet() && row.wording().isEmpty())
            && rows.stream().noneMatch(IndicatorFacts::reasonGiven);
    return isShort
        ? Optional.of(new Difference(rows, sum.subtract(told), complaint.as("below")))
        : Optional.empty();
  }

  private static Optional<BigDecimal> told(String text) {
    Matcher points = POINTS.matcher(text);
    return points.find() ? AmountParser.points(CellValue.text(points.group(1))) : Optional.empty();
  }
}
