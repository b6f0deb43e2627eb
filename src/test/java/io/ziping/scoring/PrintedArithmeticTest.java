package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Packs;
import io.ziping.fixtures.RandomForms;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.measure.IndicatorReader;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.RulePack.OvershootPolicy;
import io.ziping.rulepack.RulePack.Reverse;
import io.ziping.text.ExplanationText;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever types what is printed into a pocket calculator gets the score, in both languages. */
class PrintedArithmeticTest {

  private static final int FORMS = 4000;
  private static final String NUMBER = "\\d+(?:\\.\\d+)?";
  private static final Pattern EQUATION =
      Pattern.compile("([(\\d][\\d.%‰()+−×÷ ]*) = (" + NUMBER + ")");
  private static final Pattern GIVEN =
      Pattern.compile("(?:得满分|得|按) (" + NUMBER + ") 分|(?:full |so |, )(" + NUMBER + ") points");

  private final ExplanationText chinese = new ExplanationText(Messages.chinese());
  private final ExplanationText english = new ExplanationText(new Messages(Locale.ENGLISH));
  private final Map<String, Integer> seen = new HashMap<>();

  private static List<RulePack> packs() {
    RulePack.Cap cap = new RulePack.Cap(new BigDecimal("0.8"), new BigDecimal(59));
    return List.of(
        ShippedPacks.xushui(),
        ShippedPacks.named("hubei"),
        Packs.with(Reverse.RATIO, OvershootPolicy.SCALE, List.of(cap)),
        Packs.with(Reverse.LINEAR_TO_DOUBLE, OvershootPolicy.DEDUCT, List.of()),
        Packs.with(Reverse.RATIO, OvershootPolicy.IGNORE, List.of()));
  }

  @Test
  void everyPrintedSumGivesItsScore() {
    RandomForms forms = new RandomForms(20231124);
    List<Scorer> scorers =
        packs().stream().map(pack -> new Scorer(TestLexicon.shipped(), pack)).toList();
    for (int i = 0; i < FORMS; i++) {
      EvaluationForm form = forms.next();
      ScoreCard card = scorers.get(i % scorers.size()).score(form);
      for (IndicatorScore score : card.indicators()) {
        check(score.explanation(), score.score());
      }
      check(card.execution().explanation(), card.execution().score());
      check(card.explanation(), card.total());
      checkRange(card);
    }
    assertThat(seen)
        .as("rules that occurred")
        .containsKeys("ratio", "reverse-linear", "reverse-ratio", "overshoot-scale", "completion")
        .containsKeys("overshoot-deduct", "overshoot-nothing", "reverse-double", "execution")
        .containsKeys("execution-from-initial", "total", "total-capped", "total-limited");
  }

  @Test
  void soDoTheKnownWaysToWriteValues() {
    IndicatorReader reader = TestLexicon.shipped().reader();
    for (RulePack pack : packs()) {
      IndicatorScorer scorer = new IndicatorScorer(pack);
      Stream.concat(ValueCasesTest.specified(), ValueCasesTest.further())
          .map(one -> scorer.score(reader.read(one.text()), one.weight(), one.self()))
          .forEach(points -> check(points.explanation(), points.score()));
    }
  }

  private void check(Explanation explanation, @org.jspecify.annotations.Nullable BigDecimal score) {
    seen.merge(explanation.rule(), 1, Integer::sum);
    check(chinese.sentence(explanation), explanation, score);
    check(english.sentence(explanation), explanation, score);
  }

  private static void check(
      String sentence,
      Explanation explanation,
      @org.jspecify.annotations.Nullable BigDecimal score) {
    Matcher equation = EQUATION.matcher(sentence);
    boolean sum = equation.find();
    BigDecimal printed = null;
    if (sum) {
      printed = new BigDecimal(equation.group(2));
      BigDecimal value = PocketCalculator.value(equation.group(1));
      assertThat(value.setScale(2, RoundingMode.HALF_UP))
          .as(sentence)
          .isEqualByComparingTo(printed);
    }
    Matcher given = GIVEN.matcher(sentence.replaceAll("“.*”|\".*\"", ""));
    while (given.find()) {
      printed = new BigDecimal(given.group(given.group(1) == null ? 2 : 1));
    }
    if (explanation.rule().startsWith("execution-from-initial")) {
      checkLimited(explanation);
    }
    boolean nothing = explanation.rule().matches("execution-(in-row|not-scored)");
    if (score != null && !nothing) {
      assertThat(printed).as(explanation.rule() + ": " + sentence).isNotNull();
      assertThat(printed).as(sentence).isEqualByComparingTo(score);
    }
  }

  /** 最多: the printed product, or the weight where it is more. */
  private static void checkLimited(Explanation explanation) {
    List<String> args = explanation.args();
    BigDecimal product =
        PocketCalculator.value(args.get(0) + " ÷ " + args.get(1) + " × " + args.get(2));
    assertThat(product.min(new BigDecimal(args.get(2))).setScale(2, RoundingMode.HALF_UP))
        .as(explanation.toString())
        .isEqualByComparingTo(args.get(3));
  }

  /** What is settled, and what is open, add up to the ends of the range. */
  private static void checkRange(ScoreCard card) {
    if (!card.explanation().rule().equals("total-open")) {
      return;
    }
    List<BigDecimal> figures =
        card.explanation().args().subList(1, 8).stream().map(BigDecimal::new).toList();
    BigDecimal most = figures.get(6);
    assertThat(card.low()).isEqualByComparingTo(figures.get(0).add(figures.get(2)).min(most));
    assertThat(card.high()).isEqualByComparingTo(figures.get(0).add(figures.get(3)).min(most));
    assertThat(card.low()).isEqualByComparingTo(figures.get(4));
    assertThat(card.high()).isEqualByComparingTo(figures.get(5));
  }
}
