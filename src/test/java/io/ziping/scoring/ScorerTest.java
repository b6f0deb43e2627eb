package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Forms;
import io.ziping.fixtures.Packs;
import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.Reading.Oddity;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.RulePack.OvershootPolicy;
import io.ziping.rulepack.RulePack.Reverse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private static final Scorer SCORER = new Scorer(TestLexicon.shipped(), Packs.xushui());
  private static final List<String> QUANTITY = List.of("产出指标", "数量指标", "开展次数");

  private static BudgetTable money(String initial, String budget, String executed) {
    return Forms.money(List.of(initial, budget, executed, "10", "", ""));
  }

  private static EvaluationForm form(BudgetTable money, IndicatorRow... rows) {
    return Forms.form("（2023年度）", money, List.of(rows), "98分");
  }

  @Test
  void executionIsTheRateTimesTheWeightRoundedOnce() {
    ExecutionScore execution = SCORER.score(form(money("", "43.2", "37.24"))).execution();
    assertThat(execution.score()).isEqualTo("8.62");
    assertThat(execution.rate()).isEqualByComparingTo("86.2037037037");
    assertThat(execution.applies()).isTrue();
    assertThat(SCORER.score(form(money("", "10", "12"))).execution().score()).isEqualTo("10.00");
    assertThat(SCORER.score(form(money("", "10", "0"))).execution().score()).isEqualTo("0.00");
  }

  @Test
  void theInitialBudgetStandsInForABlankOne() {
    ExecutionScore execution = SCORER.score(form(money("50", "", "25"))).execution();
    assertThat(execution.budgetFromInitial()).isTrue();
    assertThat(execution.score()).isEqualTo("5.00");
    assertThat(execution.explanation().rule()).isEqualTo("execution-from-initial");
  }

  @Test
  void withoutABudgetAPersonDecides() {
    for (String budget : new String[] {"0", "约32万", "-1"}) {
      ScoreCard card = SCORER.score(form(money("50", budget, "25")));
      assertThat(card.execution().score()).as(budget).isNull();
      assertThat(card.execution().high()).isEqualTo("10.00");
      assertThat(card.total()).isNull();
    }
    assertThat(SCORER.score(form(money("", "", ""))).execution().score()).isNull();
  }

  @Test
  void anExecutionRowIsNotCountedTwice() {
    IndicatorRow rate = Forms.row(2, List.of("预算执行率（10分）", "预算执行率", "预算执行率"), "≥95%", "80%", "10");
    IndicatorRow other = Forms.row(1, QUANTITY, "≥10次", "10次", "90");
    ScoreCard card =
        SCORER.score(form(Forms.money(List.of("", "100", "80", "", "80", "")), other, rate));
    assertThat(card.execution().applies()).isFalse();
    assertThat(card.indicators().get(1).score()).isEqualTo("8.00");
    assertThat(card.execution().score()).isEqualTo("8.00");
    assertThat(card.execution().weight()).isEqualTo("10");
    assertThat(card.total()).isEqualTo("98.00");
  }

  @Test
  void placesInARankingAreNoNumbersOfPeople() {
    assertThat(score("前3名", "第2名")).isEqualTo("10.00");
    assertThat(score("全市前五位", "全市第五")).isEqualTo("10.00");
    assertThat(score("前3名", "1")).isEqualTo("10.00");
    assertThat(score("第一名", "第一名")).isEqualTo("10.00");
    // How much a missed place is worth is for a person.
    assertThat(score("前3名", "第4名")).isNull();
    assertThat(score("前3名", "名次上升")).isNull();
    assertThat(score("3名", "2名")).isEqualTo("6.67");
  }

  @Test
  void aLateFinishIsAMissWhosePointsAreOpen() {
    IndicatorRow late = Forms.row(1, List.of("产出指标", "时效指标", "完成时间"), "9月底前", "10月15日", "10");
    ScoreCard card = SCORER.score(form(BudgetTable.none(), late));
    assertThat(card.indicators().get(0).score()).isNull();
    assertThat(card.indicators().get(0).met()).isFalse();
  }

  private static @Nullable BigDecimal score(String target, String actual) {
    IndicatorRow row = Forms.row(1, List.of("效益指标", "社会效益指标", "考核名次"), target, actual, "10");
    return SCORER.score(form(BudgetTable.none(), row)).indicators().get(0).score();
  }

  @Test
  void aLayoutWithoutExecutionPointsIsNotGivenThem() {
    IndicatorRow all = Forms.row(1, QUANTITY, "≥10次", "9次", "100");
    ScoreCard card = SCORER.score(form(BudgetTable.none(), all));
    assertThat(card.execution().applies()).isFalse();
    assertThat(card.total()).isEqualTo("90.00");
    assertThat(card.grade()).isEqualTo("优");
  }

  @Test
  void openPointsMakeTheTotalARange() {
    IndicatorRow open = Forms.row(1, QUANTITY, "≥10次", "多次", "15");
    IndicatorRow met = Forms.row(2, QUANTITY, "≥10次", "10次", "75");
    ScoreCard card = SCORER.score(form(money("", "100", "100"), open, met));
    assertThat(card.total()).isNull();
    assertThat(card.low()).isEqualTo("85.00");
    assertThat(card.high()).isEqualTo("100.00");
    assertThat(card.grade()).isNull();
    assertThat(card.selfTotal()).isEqualByComparingTo("98");
  }

  @Test
  void aRowWithoutAWeightIsOpenAndWorthWhatTheOthersLeave() {
    for (String weight : new String[] {"", "若干", "-5"}) {
      IndicatorRow row = Forms.row(1, QUANTITY, "≥10次", "10次", weight);
      IndicatorScore score = SCORER.score(form(money("", "1", "1"), row)).indicators().get(0);
      assertThat(score.weight()).isNull();
      assertThat(score.isOpen()).isTrue();
      assertThat(score.low()).isEqualByComparingTo("0");
      assertThat(score.high()).isEqualByComparingTo("90");
    }
  }

  @Test
  void whatTheOthersLeaveCountsOnceInTheTotal() {
    IndicatorRow known = Forms.row(1, QUANTITY, "≥10次", "10次", "60");
    IndicatorRow one = Forms.row(2, QUANTITY, "≥10次", "10次", "");
    IndicatorRow other = Forms.row(3, QUANTITY, "≥10次", "10次", "");
    ScoreCard card = SCORER.score(form(money("", "100", "100"), known, one, other));
    assertThat(card.total()).isNull();
    assertThat(card.grade()).isNull();
    assertThat(card.low()).isEqualByComparingTo("70");
    assertThat(card.high()).isEqualByComparingTo("100");
    assertThat(card.indicators().get(2).high()).isEqualByComparingTo("30");
  }

  @Test
  void aLayoutWithoutWeightsGetsNoGrade() {
    IndicatorRow row = Forms.row(1, QUANTITY, "≥10次", "10次", "");
    ScoreCard card = SCORER.score(form(money("", "100", "98"), row));
    assertThat(card.low()).isEqualByComparingTo("9.8");
    assertThat(card.high()).isEqualByComparingTo("99.8");
    assertThat(card.grade()).isNull();
  }

  @Test
  void nearlyEqualAfterConvertingIsNoted() {
    IndicatorRow row = Forms.row(1, QUANTITY, "50亩", "3.33公顷", "10");
    IndicatorScore score = SCORER.score(form(money("", "1", "1"), row)).indicators().get(0);
    assertThat(score.score()).isEqualTo("10.00");
    assertThat(score.reading().has(Oddity.EQUAL_WITHIN_TOLERANCE)).isTrue();
  }

  @Test
  void overshootFollowsThePolicy() {
    assertThat(overshoot(OvershootPolicy.WARN, "20次")).isEqualTo("10.00");
    assertThat(overshoot(OvershootPolicy.IGNORE, "20次")).isEqualTo("10.00");
    // at 1.2 times the target 2 points go
    assertThat(overshoot(OvershootPolicy.DEDUCT, "11.9次")).isEqualTo("10.00");
    assertThat(overshoot(OvershootPolicy.DEDUCT, "12次")).isEqualTo("8.00");
    // 10 × (1 − (1.5 − 1.3))
    assertThat(overshoot(OvershootPolicy.SCALE, "15次")).isEqualTo("8.00");
    assertThat(overshoot(OvershootPolicy.SCALE, "13次")).isEqualTo("10.00");
    assertThat(overshoot(OvershootPolicy.SCALE, "50次")).isEqualTo("0.00");
  }

  private static BigDecimal overshoot(OvershootPolicy policy, String actual) {
    RulePack pack = Packs.with(Reverse.LINEAR_TO_DOUBLE, policy, List.of());
    IndicatorRow row = Forms.row(1, QUANTITY, "10次", actual, "10");
    ScoreCard card = new Scorer(TestLexicon.shipped(), pack).score(form(money("", "1", "1"), row));
    return card.indicators().get(0).high();
  }

  @Test
  void reverseMayBeARatio() {
    RulePack pack = Packs.with(Reverse.RATIO, OvershootPolicy.WARN, List.of());
    IndicatorRow row = Forms.row(1, List.of("", "时效指标", ""), "≤10天", "12天", "10");
    ScoreCard card = new Scorer(TestLexicon.shipped(), pack).score(form(money("", "1", "1"), row));
    assertThat(card.indicators().get(0).score()).isEqualTo("8.33");
  }

  @Test
  void aLowRateCapsTheTotal() {
    List<RulePack.Cap> caps =
        List.of(
            new RulePack.Cap(new BigDecimal("0.8"), new BigDecimal(89)),
            new RulePack.Cap(new BigDecimal("0.5"), new BigDecimal(59)));
    Scorer scorer =
        new Scorer(TestLexicon.shipped(), Packs.with(Reverse.RATIO, OvershootPolicy.WARN, caps));
    IndicatorRow row = Forms.row(1, QUANTITY, "10次", "10次", "90");
    assertThat(scorer.score(form(money("", "100", "80"), row)).total()).isEqualTo("98.00");
    assertThat(scorer.score(form(money("", "100", "79.99"), row)).total()).isEqualTo("89.00");
    assertThat(scorer.score(form(money("", "100", "40"), row)).total()).isEqualTo("59.00");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<IndicatorRow> rows = new ArrayList<>();
    String[][] values = {
      {"100", "98"}, {"≥95%", "92%"}, {"90%", "95%"}, {"95%", "95%"}, {"≥5次", "4次"}, {"有效", "有效"}
    };
    for (String[] value : values) {
      rows.add(Forms.row(rows.size() + 1, QUANTITY, value[0], value[1], "15"));
    }
    ScoreCard card = SCORER.score(form(money("", "1", "1"), rows.toArray(new IndicatorRow[0])));
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(rows, random);
      ScoreCard other = SCORER.score(form(money("", "1", "1"), rows.toArray(new IndicatorRow[0])));
      assertThat(other.total()).isEqualTo(card.total());
    }
  }
}
