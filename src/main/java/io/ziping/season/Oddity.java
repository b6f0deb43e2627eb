package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.rulepack.RulePack;
import io.ziping.season.UnitSeason.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Something in a season's figures that a reader would stumble over, to be looked at before a report
 * goes out.
 *
 * @param kind bundle key {@code summary.oddity.<kind>}
 * @param args ready strings for its sentence, without the project's name
 */
public record Oddity(Project project, String kind, List<String> args) {

  private static final BigDecimal FULL = Standing.FULL;

  public Oddity {
    args = List.copyOf(args);
  }

  /** The oddities of a season, in the order of its projects. */
  public static List<Oddity> of(UnitSeason season, RulePack pack) {
    List<Oddity> oddities = new ArrayList<>();
    for (Project project : season.projects()) {
      moneyOnly(project, pack, oddities);
      unexplained(project, oddities);
    }
    return List.copyOf(oddities);
  }

  /**
   * Below the best grade, though the unspent money alone costs at most the points of 预算执行率: where
   * the reason speaks of money, points were lost elsewhere (S11 seen from the report). Only points
   * that indicators lost count: weights that don't add up to 100 are another matter (W01), and no
   * reason at all is the next oddity.
   */
  private static void moneyOnly(Project project, RulePack pack, List<Oddity> oddities) {
    FormRecord record = project.record();
    BigDecimal total = record.total();
    BigDecimal rateScore = record.rateScore();
    BigDecimal surplus = Money.surplus(record);
    if (total == null
        || rateScore == null
        || surplus == null
        || surplus.signum() <= 0
        || record.deviationReason().isBlank()) {
      return;
    }
    BigDecimal best = pack.grades().get(0).from();
    BigDecimal rateWeight = record.executionWeight(pack.executionWeight());
    BigDecimal byRate = rateWeight.subtract(rateScore);
    BigDecimal elsewhere =
        FULL.subtract(total).subtract(byRate).subtract(notShared(record, rateWeight));
    if (total.compareTo(best) < 0 && elsewhere.signum() > 0 && record.unmet() > 0) {
      oddities.add(
          new Oddity(
              project,
              "money-only",
              List.of(
                  plain(total), plain(byRate), plain(elsewhere), String.valueOf(record.unmet()))));
    }
  }

  /** Points of the hundred that the form gives to nothing; none where no weight is kept. */
  private static BigDecimal notShared(FormRecord record, BigDecimal rateWeight) {
    BigDecimal weights = BigDecimal.ZERO;
    for (IndicatorRecord indicator : record.indicators()) {
      BigDecimal weight = indicator.weight();
      weights = weight == null ? weights : weights.add(weight);
    }
    return weights.signum() == 0 ? weights : FULL.subtract(rateWeight).subtract(weights);
  }

  private static void unexplained(Project project, List<Oddity> oddities) {
    FormRecord record = project.record();
    BigDecimal total = record.total();
    if (total != null && total.compareTo(FULL) < 0 && record.deviationReason().isBlank()) {
      oddities.add(new Oddity(project, "unexplained", List.of(plain(total))));
    }
  }

  private static String plain(BigDecimal value) {
    return value.toPlainString();
  }
}
