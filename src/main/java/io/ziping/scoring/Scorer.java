package io.ziping.scoring;

import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.Actual;
import io.ziping.measure.AmountParser;
import io.ziping.measure.IndicatorReader;
import io.ziping.measure.IndicatorText;
import io.ziping.measure.Lexicon;
import io.ziping.measure.Reading;
import io.ziping.measure.Target;
import io.ziping.measure.TextNormalizer;
import io.ziping.measure.WordList;
import io.ziping.rulepack.RulePack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Points of one form by the rules of one pack. Make one and use it for all forms; it keeps no state
 * between them.
 */
public final class Scorer {

  private static final BigDecimal ALL = new BigDecimal(100);

  private final RulePack pack;
  private final IndicatorReader reader;
  private final IndicatorScorer indicators;
  private final TotalScore totals;
  private final GroupScore groups;
  private final Set<String> executionLevels;

  public Scorer(Lexicon lexicon, RulePack pack) {
    this.pack = pack;
    this.reader = lexicon.reader();
    this.indicators = new IndicatorScorer(pack);
    this.totals = new TotalScore(pack);
    this.groups = new GroupScore(pack);
    this.executionLevels = Set.copyOf(new HashSet<>(lexicon.words(WordList.EXECUTION_LEVELS)));
  }

  public ScoreCard score(EvaluationForm form) {
    ExecutionCalculation execution = new ExecutionCalculation(form, pack);
    List<IndicatorText> texts = IndicatorTexts.of(form);
    List<IndicatorScore> scores = new ArrayList<>();
    IndicatorScore inRow = null;
    BigDecimal weights = BigDecimal.ZERO;
    for (int i = 0; i < texts.size(); i++) {
      IndicatorRow row = form.indicators().get(i);
      boolean rate = isExecutionRow(row);
      IndicatorScore score =
          score(row, texts.get(i), rate && execution.hasMoney() ? execution : null);
      weights = score.weight() == null ? weights : weights.add(score.weight());
      inRow = rate && inRow == null ? score : inRow;
      scores.add(score);
    }
    groups.score(scores);
    // A whole department's form shares out its points itself.
    boolean full = weights.compareTo(ALL) >= 0 || form.layout().isWholeDepartment();
    boolean applies =
        form.layout().scored() && inRow == null && (execution.hasPlaceForPoints() || !full);
    ExecutionScore money = applies ? execution.scored() : execution.notScored(inRow);
    BigDecimal left = ALL.subtract(weights).subtract(applies ? money.weight() : BigDecimal.ZERO);
    BigDecimal most = Points.round(left.max(BigDecimal.ZERO));
    if (form.layout().scored()) {
      scores.replaceAll(score -> isWithoutWeight(score) ? score.upTo(most) : score);
    }
    return totals.card(money, scores, AmountParser.points(form.total().value()).orElse(null));
  }

  private static boolean isWithoutWeight(IndicatorScore score) {
    return score.weight() == null && !score.row().hasWeightElsewhere();
  }

  /** Hebei's 预算执行率 stands among the indicators, as a first level of its own. */
  private boolean isExecutionRow(IndicatorRow row) {
    return isExecutionLevel(row.level1().text()) || isExecutionLevel(row.level2().text());
  }

  private boolean isExecutionLevel(String level) {
    String plain = TextNormalizer.of(level);
    int bracket = plain.indexOf('(');
    return executionLevels.contains(bracket < 0 ? plain : plain.substring(0, bracket));
  }

  private IndicatorScore score(
      IndicatorRow row, IndicatorText text, @Nullable ExecutionCalculation execution) {
    Reading reading = reader.read(text);
    BigDecimal weight =
        AmountParser.points(row.weight().value()).filter(w -> w.signum() >= 0).orElse(null);
    BigDecimal self = AmountParser.points(row.selfScore().value()).orElse(null);
    Points points;
    if (weight == null || row.sharesWeight()) {
      // Compared first, weighed afterwards: by the group, by a person, or never.
      Points compared =
          execution == null ? indicators.compared(reading) : execution.points(BigDecimal.ONE);
      points = unweighed(row, reading, compared);
    } else if (execution != null) {
      points = execution.points(weight);
    } else {
      // A self score of several rows says nothing of one of them.
      boolean own = row.sharing().selfScore() == 0;
      points = indicators.score(reading, weight, own ? self : null);
    }
    List<Explanation.Input> inputs = new ArrayList<>(Inputs.of(row));
    if (execution != null) {
      inputs.addAll(execution.inputs());
    }
    Reading noted =
        indicators.isWithinTolerance(reading)
            ? reading.with(Reading.Oddity.EQUAL_WITHIN_TOLERANCE, "")
            : reading;
    return new IndicatorScore(
        row,
        noted,
        weight,
        self,
        points.score(),
        points.low(),
        points.high(),
        points.met(),
        points.ratio(),
        points.explanation().withInputs(inputs));
  }

  /** Whether the target is reached and how far, without points. */
  private Points unweighed(IndicatorRow row, Reading reading, Points compared) {
    return new Points(
        null,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        compared.met(),
        compared.ratio(),
        row.weight().isPresent() && !row.sharesWeight()
            ? Rule.NO_WEIGHT.with(pack.source())
            : comparison(row, reading, compared.met()));
  }

  private Explanation comparison(IndicatorRow row, Reading reading, @Nullable Boolean met) {
    String actual = IndicatorScorer.brief(row.actual().text());
    String target =
        IndicatorScorer.brief(row.sign().text() + row.target().text() + row.unit().text());
    boolean unfilled =
        reading.target() instanceof Target.Missing || reading.actual() instanceof Actual.Missing;
    if (row.hasWeightElsewhere()) {
      Rule rule = met == null ? Rule.IN_GROUP_OPEN : met ? Rule.IN_GROUP_MET : Rule.IN_GROUP_MISSED;
      return rule.with(actual, target, String.valueOf(row.sharing().weight()));
    }
    if (met == null) {
      return unfilled ? Rule.COMPARED_UNFILLED.with() : Rule.COMPARED_OPEN.with(actual, target);
    }
    return (met ? Rule.COMPARED_MET : Rule.COMPARED_MISSED).with(actual, target);
  }
}
