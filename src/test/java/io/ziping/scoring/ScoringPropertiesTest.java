package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Forms;
import io.ziping.fixtures.Packs;
import io.ziping.fixtures.RandomForms;
import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.RulePack.OvershootPolicy;
import io.ziping.rulepack.RulePack.Reverse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for any form under any pack, over generated ones; the seeds are fixed. */
class ScoringPropertiesTest {

  private static final List<RulePack.Cap> CAPS =
      List.of(new RulePack.Cap(new BigDecimal("0.8"), new BigDecimal(59)));

  private static Scorer scorer(Reverse reverse, OvershootPolicy policy) {
    return new Scorer(TestLexicon.shipped(), Packs.with(reverse, policy, CAPS));
  }

  private static IndicatorScore score(
      Scorer scorer, String level2, String target, String actual, String self) {
    String name = level2.equals("时效指标") ? "完成时间" : "指标合格率";
    IndicatorRow row =
        Forms.row(
            1, List.of("产出指标", level2, name), List.of("", target, "", actual, "10", self, ""));
    BudgetTable money = Forms.money(List.of("", "1", "1", "10", "", ""));
    return scorer.score(Forms.form("（2023年度）", money, List.of(row), "")).indicators().get(0);
  }

  @ParameterizedTest
  @EnumSource
  void pointsAreWithinTheWeightAndScoresWithinTheirEnds(OvershootPolicy policy) {
    RandomForms forms = new RandomForms(policy.ordinal());
    Scorer scorer = scorer(Reverse.RATIO, policy);
    for (int i = 0; i < 500; i++) {
      ScoreCard card = scorer.score(forms.next());
      for (IndicatorScore score : card.indicators()) {
        BigDecimal most = score.weight() == null ? BigDecimal.ZERO : Points.round(score.weight());
        assertThat(score.low()).isBetween(BigDecimal.ZERO, score.high());
        assertThat(score.high()).as(score.toString()).isLessThanOrEqualTo(most);
        if (score.score() != null) {
          assertThat(score.score()).isEqualTo(score.low()).isEqualTo(score.high());
        }
        boolean takesOff = policy == OvershootPolicy.DEDUCT || policy == OvershootPolicy.SCALE;
        boolean words = score.explanation().rule().startsWith("quality-");
        if (Boolean.TRUE.equals(score.met()) && !takesOff && !words) {
          assertThat(score.score()).as("met: " + score).isEqualTo(most);
        }
      }
      assertThat(card.low()).isBetween(BigDecimal.ZERO, card.high());
      assertThat(card.high()).isLessThanOrEqualTo(new BigDecimal(100));
    }
  }

  /** A step towards the good side never costs points, as long as no policy punishes overshoot. */
  @ParameterizedTest
  @CsvSource({
    "≥, 1", ">, 1", "=, 1", "'', 1", "≤, -1", "<, -1",
  })
  void aBetterActualNeverScoresLower(String sign, int better) {
    Random random = new Random(sign.hashCode());
    for (Reverse reverse : Reverse.values()) {
      for (OvershootPolicy policy : List.of(OvershootPolicy.WARN, OvershootPolicy.IGNORE)) {
        Scorer scorer = scorer(reverse, policy);
        for (int i = 0; i < 300; i++) {
          String target = sign + decimal(random, 40).toPlainString() + "个";
          BigDecimal a = decimal(random, 100);
          BigDecimal b = a.add(decimal(random, 20));
          BigDecimal atA = score(scorer, "数量指标", target, a + "个", "").low();
          BigDecimal atB = score(scorer, "数量指标", target, b + "个", "").low();
          assertThat((better > 0 ? atB : atA).compareTo(better > 0 ? atA : atB))
              .as(target + " " + a + " " + b)
              .isGreaterThanOrEqualTo(0);
        }
      }
    }
  }

  /** Where a policy takes points for overshoot, more is better up to the edge and worse from it. */
  @ParameterizedTest
  @CsvSource({"DEDUCT, 1.2", "SCALE, 1.3"})
  void overshootCostsPointsOnlyBeyondItsEdge(OvershootPolicy policy, BigDecimal edge) {
    Scorer scorer = scorer(Reverse.RATIO, policy);
    BigDecimal before = BigDecimal.ZERO;
    boolean beyond = false;
    for (int tenths = 0; tenths <= 400; tenths += 3) {
      BigDecimal a = BigDecimal.valueOf(tenths, 1);
      BigDecimal now = score(scorer, "数量指标", "≥10个", a + "个", "").low();
      boolean past = a.compareTo(edge.multiply(BigDecimal.TEN)) >= 0;
      if (past == beyond) {
        assertThat(now.compareTo(before) * (past ? -1 : 1))
            .as(policy + " at " + a)
            .isGreaterThanOrEqualTo(0);
      }
      beyond = past;
      before = now;
    }
  }

  @Test
  void earlierIsNeverWorseAndNeitherIsABetterWording() {
    Scorer scorer = scorer(Reverse.RATIO, OvershootPolicy.WARN);
    IndicatorScore before = score(scorer, "时效指标", "2023年8月15日前", "2023年1月1日", "7");
    for (int month = 2; month <= 12; month++) {
      IndicatorScore now = score(scorer, "时效指标", "2023年8月15日前", "2023年" + month + "月15日", "7");
      assertThat(now.low()).isLessThanOrEqualTo(before.low());
      assertThat(now.high()).isLessThanOrEqualTo(before.high());
      before = now;
    }
    for (int self = 0; self <= 12; self++) {
      BigDecimal not = wording(scorer, "未达成年度指标且效果较差", self);
      BigDecimal partly = wording(scorer, "部分达成年度指标并具有一定效果", self);
      BigDecimal full = wording(scorer, "达成年度指标", self);
      assertThat(not).isLessThanOrEqualTo(partly);
      assertThat(partly).isLessThanOrEqualTo(full);
    }
  }

  private static BigDecimal wording(Scorer scorer, String actual, int self) {
    return score(scorer, "质量指标", "有效提升", actual, Integer.toString(self)).low();
  }

  @Test
  void whoeverSpendsMoreGetsNoLess() {
    Random random = new Random(5);
    Scorer scorer = scorer(Reverse.RATIO, OvershootPolicy.WARN);
    for (int i = 0; i < 300; i++) {
      BigDecimal budget = decimal(random, 90);
      BigDecimal spent = decimal(random, 100);
      BigDecimal more = spent.add(decimal(random, 5));
      assertThat(execution(scorer, budget, spent))
          .isLessThanOrEqualTo(execution(scorer, budget, more));
    }
  }

  private static BigDecimal execution(Scorer scorer, BigDecimal budget, BigDecimal executed) {
    BudgetTable money =
        Forms.money(List.of("", budget.toPlainString(), executed.toPlainString(), "10", "", ""));
    return scorer.score(Forms.form("（2023年度）", money, List.of(), "")).execution().low();
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    RandomForms forms = new RandomForms(77);
    Random random = new Random(77);
    Scorer scorer = scorer(Reverse.LINEAR_TO_DOUBLE, OvershootPolicy.SCALE);
    for (int i = 0; i < 300; i++) {
      EvaluationForm form = forms.next();
      ScoreCard card = scorer.score(form);
      List<IndicatorRow> rows = new ArrayList<>(form.indicators());
      Collections.shuffle(rows, random);
      ScoreCard shuffled = scorer.score(with(form, rows));
      assertThat(shuffled.low()).isEqualTo(card.low());
      assertThat(shuffled.high()).isEqualTo(card.high());
      assertThat(shuffled.total()).isEqualTo(card.total());
      assertThat(shuffled.indicators()).containsExactlyInAnyOrderElementsOf(card.indicators());
    }
  }

  @Test
  void theTotalsRangeHoldsEveryDecisionOfAPerson() {
    RandomForms forms = new RandomForms(99);
    Random random = new Random(99);
    Scorer scorer = scorer(Reverse.LINEAR_TO_DOUBLE, OvershootPolicy.WARN);
    for (int i = 0; i < 500; i++) {
      ScoreCard card = scorer.score(forms.next());
      BigDecimal sum = decided(random, card.execution().low(), card.execution().high());
      for (IndicatorScore score : card.indicators()) {
        sum = sum.add(decided(random, score.low(), score.high()));
      }
      String rule = card.explanation().rule();
      boolean limited = sum.compareTo(card.high()) > 0;
      if (limited) {
        assertThat(card.high()).as(rule).isIn(new BigDecimal("100.00"), new BigDecimal("59.00"));
      }
      assertThat(sum.min(card.high())).isBetween(card.low(), card.high());
      if (card.grade() != null) {
        BigDecimal total = sum.min(card.high());
        assertThat(Packs.xushui().gradeOf(total)).isEqualTo(card.grade());
      }
    }
  }

  private static BigDecimal decided(Random random, BigDecimal low, BigDecimal high) {
    int steps = high.subtract(low).movePointRight(2).intValueExact();
    return low.add(BigDecimal.valueOf(random.nextInt(steps + 1), 2));
  }

  /** The same again; and a form that takes over its computed scores keeps them. */
  @Test
  void scoringIsIdempotent() {
    RandomForms forms = new RandomForms(123);
    Scorer scorer = scorer(Reverse.RATIO, OvershootPolicy.DEDUCT);
    for (int i = 0; i < 300; i++) {
      EvaluationForm form = forms.next();
      ScoreCard card = scorer.score(form);
      assertThat(scorer.score(form)).isEqualTo(card);
      List<IndicatorRow> taken = new ArrayList<>();
      for (IndicatorScore score : card.indicators()) {
        taken.add(score.score() == null ? score.row() : withSelf(score.row(), score.score()));
      }
      ScoreCard again = scorer.score(with(form, taken));
      assertThat(again.low()).isEqualTo(card.low());
      assertThat(again.high()).isEqualTo(card.high());
      assertThat(again.indicators().stream().map(IndicatorScore::score).toList())
          .isEqualTo(card.indicators().stream().map(IndicatorScore::score).toList());
    }
  }

  private static IndicatorRow withSelf(IndicatorRow row, BigDecimal self) {
    return new IndicatorRow(
        row.number(),
        row.level1(),
        row.level2(),
        row.name(),
        row.sign(),
        row.target(),
        row.unit(),
        row.actual(),
        row.weight(),
        new FormField(CellValue.text(self.toPlainString()), row.selfScore().cell()),
        row.reason());
  }

  private static EvaluationForm with(EvaluationForm form, List<IndicatorRow> rows) {
    return Forms.form("（2023年度）", form.budget(), rows, form.total().text());
  }

  private static BigDecimal decimal(Random random, int most) {
    return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2);
  }
}
