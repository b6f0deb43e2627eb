package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Forms;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.BudgetTable;
import io.ziping.form.IndicatorRow;
import io.ziping.rulepack.RulePack;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every option of a rule pack and every sentence of the rules, with numbers worked out by hand. */
class RuleTableTest {

  private static final String WARN = "source: s";
  private static final List<String> LEVELS = List.of("产出指标", "质量指标", "指标合格率");

  private static ScoreCard card(String option, BudgetTable money, IndicatorRow... rows) {
    RulePack pack = ShippedPacks.xushuiWith(option.replace("\\n", "\n"));
    return new Scorer(TestLexicon.shipped(), pack)
        .score(Forms.form("（2023年度）", money, List.of(rows), ""));
  }

  private static IndicatorScore score(String option, String level2, String cells) {
    String[] parts = cells.split("\\|", -1);
    String name = level2.equals("时效指标") ? "完成时间" : LEVELS.get(2);
    IndicatorRow row =
        Forms.row(
            1,
            List.of("产出指标", level2, name),
            List.of(
                "",
                parts[0].strip(),
                "",
                parts[1].strip(),
                parts[2].strip(),
                parts[3].strip(),
                ""));
    return card(option, money("1", "1"), row).indicators().get(0);
  }

  private static BudgetTable money(String budget, String executed) {
    return Forms.money(List.of("", budget, executed, "10", "", ""));
  }

  private static void check(IndicatorScore score, String expected, String rule) {
    String given =
        score.score() == null
            ? score.low().toPlainString() + ".." + score.high().toPlainString()
            : score.score().toPlainString();
    assertThat(given + " " + score.explanation().rule()).isEqualTo(expected + " " + rule);
  }

  /** Target, actual, weight, self score; then the points and the rule. */
  @ParameterizedTest
  @CsvSource({
    // positive: reached, in proportion, nothing, more than nothing
    "≥80个 | 80个 | 10 |, 10.00, met",
    "≥80个 | 79个 | 10 |, 9.88, ratio",
    "＞80个 | 80个 | 10 |, 10.00, met",
    "80个 | 60个 | 9.5 |, 7.13, ratio",
    "≥80个 | 0个 | 10 |, 0.00, ratio",
    "≥80个 | -5个 | 10 |, 0.00, ratio",
    // half-up, once: 2 ÷ 3 × 10 = 6.666…, 1 ÷ 8 × 9 = 1.125, 1 ÷ 3 × 0.01 = 0.0033…
    "≥3个 | 2个 | 10 |, 6.67, ratio",
    "≥8个 | 1个 | 9 |, 1.13, ratio",
    "≥3个 | 1个 | 0.01 |, 0.00, ratio",
    // exactly: under is in proportion, above is full with a remark
    "=4个 | 4个 | 10 |, 10.00, met",
    "=4个 | 3个 | 10 |, 7.50, ratio",
    "=4个 | 5个 | 10 |, 10.00, met-above-equal",
    // reverse, linear to double: 1 − (a − t) ÷ t
    "≤10天 | 10天 | 10 |, 10.00, met",
    "≤10天 | 12.5天 | 8 |, 6.00, reverse-linear",
    "＜10天 | 10天 | 10 |, 10.00, met",
    "≤10天 | 19.99天 | 10 |, 0.01, reverse-linear",
    "≤10天 | 20天 | 10 |, 0.00, reverse-double",
    "≤10天 | 99天 | 10 |, 0.00, reverse-double",
    // zero as a target: no division
    "≥0个 | 0个 | 10 |, 10.00, met",
    "≥0个 | 7个 | 10 |, 10.00, met",
    "≤0个 | 0个 | 10 |, 10.00, met-none",
    "=0个 | 0个 | 10 |, 10.00, met-none",
    "≤0个 | 1个 | 10 |, 0.00, none-exceeded",
    // ranges of a good thing: below in proportion to the lower end, above is reached
    "90%-95% | 90% | 10 |, 10.00, range-met",
    "90%-95% | 95% | 10 |, 10.00, range-met",
    "90%-95% | 45% | 10 |, 5.00, ratio",
    "90%-95% | 97% | 10 |, 10.00, range-above",
    // units converted, equal within 0.5%: 49.75 is, 49.7 is not
    "≥50万元 | 497500元 | 10 |, 10.00, met-within-tolerance",
    "≥50万元 | 497000元 | 10 |, 9.94, ratio",
    "≤50万元 | 502500元 | 10 |, 10.00, met-within-tolerance",
    "≤50万元 | 503000元 | 10 |, 9.94, reverse-linear",
    // a completion percentage in place of the value
    "5次 | 80% | 10 |, 8.00, completion",
    "5次 | 100% | 10 |, 10.00, completion-met",
    // what a person decides
    "≥5次 | | 10 |, 0.00..10.00, missing-actual",
    " | 5次 | 10 |, 0.00..10.00, missing-target",
    "≥5次 | 一般 | 10 |, 0.00..10.00, text-for-number",
    "有效提升 | 还可以吧 | 10 |, 0.00..10.00, unknown-wording",
    // what its weight may be is not known: at most what is left of 100 beside the execution
    "≥5次 | 5次 | |, 0..90.00, no-weight",
    // words: self score where it is in its band, else the nearest end, an open end 0.01 inside
    "有效提升 | 达成年度指标 | 10 | 9, 9.00, quality-full-self",
    "有效提升 | 达成年度指标 | 10 | 8, 8.00, quality-full-self",
    "有效提升 | 达成年度指标 | 10 | 7.99, 8.00, quality-full-clamped",
    "有效提升 | 达成年度指标 | 10 | 11, 10.00, quality-full-clamped",
    "有效提升 | 达成年度指标 | 10 |, 10.00, quality-full-weight",
    "有效提升 | 部分达成年度指标并具有一定效果 | 10 | 7, 7.00, quality-partly-self",
    "有效提升 | 部分达成年度指标并具有一定效果 | 10 | 10, 7.99, quality-partly-clamped",
    "有效提升 | 部分达成年度指标并具有一定效果 | 10 | 8, 7.99, quality-partly-clamped",
    "有效提升 | 部分达成年度指标并具有一定效果 | 10 | 5, 6.00, quality-partly-clamped",
    "有效提升 | 部分达成年度指标并具有一定效果 | 10 |, 6.00..7.99, quality-partly-open",
    "有效提升 | 未达成年度指标且效果较差 | 10 | 6, 5.99, quality-not-clamped",
    "有效提升 | 未达成年度指标且效果较差 | 10 | 0, 0.00, quality-not-self",
    "有效提升 | 未达成年度指标且效果较差 | 10 |, 0.00..5.99, quality-not-open",
    "≥5次 | 未开工 | 10 | 3, 3.00, quality-not-self",
  })
  void defaultRules(String cells, String expected, String rule) {
    check(score(WARN, "质量指标", cells), expected, rule);
  }

  @ParameterizedTest
  @CsvSource({
    "2023年6月30日前 | 2023年6月30日 | 10 |, 10.00, deadline-met",
    "2023年6月30日前 | 2023年7月1日 | 10 | 10, 6.00..7.99, deadline-late",
    "2023年6月30日前 | 未完成 | 10 | 4, 4.00, quality-not-self",
    "2023年6月30日前 | 未完成 | 10 |, 0.00..5.99, quality-not-open",
    "6月前 | 2023年6月30日 | 10 |, 10.00, deadline-met",
    "年底前 | 2023年12月31日 | 10 |, 10.00, deadline-met",
    "第三季度前 | 2023年10月1日 | 10 |, 6.00..7.99, deadline-late",
    "全年 | 完成 | 10 |, 10.00, deadline-window",
    "6月前 | 完成 | 10 |, 0.00..10.00, deadline-undated",
  })
  void deadlines(String cells, String expected, String rule) {
    check(score(WARN, "时效指标", cells), expected, rule);
  }

  @ParameterizedTest
  @CsvSource({
    // ratio: t ÷ a × w
    "reverse: ratio, ≤10天 | 12.5天 | 8 |, 6.40, reverse-ratio",
    "reverse: ratio, ≤10天 | 40天 | 10 |, 2.50, reverse-ratio",
    "reverse: ratio, ≤10天 | 9天 | 10 |, 10.00, met",
    // warn and ignore: full points
    "overshoot: {policy: warn}, 10个 | 30个 | 10 |, 10.00, met",
    "overshoot: {policy: ignore}, 10个 | 30个 | 10 |, 10.00, met",
    // deduct: from warn-at on, never below nothing
    "'overshoot: {policy: deduct, deduct: 2}', 10个 | 11.99个 | 10 |, 10.00, met",
    "'overshoot: {policy: deduct, deduct: 2}', 10个 | 12个 | 10 |, 8.00, overshoot-deduct",
    "'overshoot: {policy: deduct, deduct: 2}', 10个 | 12个 | 1.5 |, 0.00, overshoot-nothing",
    "'overshoot: {policy: deduct, deduct: 2, warn-at: 1.5}', 10个 | 12个 | 10 |, 10.00, met",
    "'overshoot: {policy: deduct, deduct: 2}', =10个 | 12个 | 10 |, 8.00, overshoot-deduct",
    // scale: w × (1 − (a ÷ t − edge)) beyond the edge
    "overshoot: {policy: scale}, 10个 | 13个 | 10 |, 10.00, met",
    "overshoot: {policy: scale}, 10个 | 15个 | 10 |, 8.00, overshoot-scale",
    "overshoot: {policy: scale}, 10个 | 22.9个 | 10 |, 0.10, overshoot-scale",
    "overshoot: {policy: scale}, 10个 | 23个 | 10 |, 0.00, overshoot-nothing",
    "'overshoot: {policy: scale, edge: 2}', 10个 | 22个 | 10 |, 8.00, overshoot-scale",
    // a reverse indicator is never far above its target in the good sense
    "overshoot: {policy: scale}, ≤10天 | 1天 | 10 |, 10.00, met",
    // Hubei's bands
    "'quality: {partly: {from: 50}, not: {to: 50}}', 有效提升 | 部分达成年度指标并具有一定效果 | 10 | 5, 5.00,"
        + " quality-partly-self",
    "'quality: {partly: {from: 50}, not: {to: 50}}', 有效提升 | 未达成年度指标且效果较差 | 10 | 5, 4.99,"
        + " quality-not-clamped",
    "tolerances: {equal-values: 1}, ≥50万元 | 495000元 | 10 |, 10.00, met-within-tolerance",
    "tolerances: {equal-values: 0}, ≥50万元 | 499900元 | 10 |, 10.00, ratio",
  })
  void options(String option, String cells, String expected, String rule) {
    check(score(option, "质量指标", cells), expected, rule);
  }

  /** Option, budget, executed; then the points of the execution and the total beside 90 points. */
  @ParameterizedTest
  @CsvSource({
    "source: s, 100, 86.2, 8.62, 98.62, 优, ≥90",
    "source: s, 100, 120, 10.00, 100.00, 优, ≥90",
    "source: s, 3, 1, 3.33, 93.33, 优, ≥90",
    "'execution-weight: 20\\nweights: {output: 40}', 100, 50, 5.00, 95.00, 优, ≥90",
    "'execution-cap: [{rate-below: 80, maximum: 89}, {rate-below: 70, maximum: 79}]', 100, 79.99,"
        + " 8.00, 89.00, 良, 60-90",
    "'execution-cap: [{rate-below: 80, maximum: 89}, {rate-below: 70, maximum: 79}]', 100, 69,"
        + " 6.90, 79.00, 中, 60-90",
    "'execution-cap: [{rate-below: 80, maximum: 89}, {rate-below: 70, maximum: 79}]', 100, 80,"
        + " 8.00, 98.00, 优, ≥90",
    "'execution-cap: [{rate-below: 50, maximum: 59}]', 100, 49.99, 5.00, 59.00, 差, <60",
    "'grades: [{name: A, from: 99}, {name: B, from: 0}]', 100, 86.2, 8.62, 98.62, B, ≥90",
    "'report-bands: [{name: hi, from: 99}, {name: lo, from: 0}]', 100, 86.2, 8.62, 98.62, 优, lo",
  })
  void executionAndTotals(
      String option,
      String budget,
      String executed,
      String points,
      String total,
      String grade,
      String band) {
    ScoreCard card = card(option, money(budget, executed), Forms.row(1, LEVELS, "≥5个", "5个", "90"));
    assertThat(card.execution().score()).isEqualTo(points);
    assertThat(card.total()).isEqualTo(total);
    assertThat(card.grade()).isEqualTo(grade);
    assertThat(card.reportBand()).isEqualTo(band);
  }

  /** Points of a row that is met, beside 10 of the execution and a row that a person decides. */
  @ParameterizedTest
  @CsvSource({
    "80, 5, 90.00, 95.00, 优, ≥90",
    "60, 15, 70.00, 85.00, -, 60-90",
    "60, 30, 70.00, 100.00, -, -",
    // never more than 100
    "90, 10, 100.00, 100.00, 优, ≥90",
  })
  void openPointsMakeARange(
      String met, String open, String low, String high, String grade, String band) {
    IndicatorRow reached = Forms.row(1, LEVELS, "≥5个", "5个", met);
    IndicatorRow undecided = Forms.row(2, LEVELS, "≥5个", "一般", open);
    ScoreCard card = card(WARN, money("1", "1"), reached, undecided);
    assertThat(card.total()).isNull();
    assertThat(card.low()).isEqualTo(low);
    assertThat(card.high()).isEqualTo(high);
    assertThat(String.valueOf(card.grade())).isEqualTo(grade.equals("-") ? "null" : grade);
    assertThat(String.valueOf(card.reportBand())).isEqualTo(band.equals("-") ? "null" : band);
  }
}
