package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Forms;
import io.ziping.fixtures.Packs;
import io.ziping.form.BudgetTable;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.CellValue;
import io.ziping.measure.IndicatorReader;
import io.ziping.measure.IndicatorText;
import io.ziping.text.ExplanationText;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has its sentence, and the arithmetic is written out. */
class ExplanationsTest {

  private static final ExplanationText CHINESE = new ExplanationText(Messages.chinese());

  @Test
  void everyRuleHasItsSentenceAndNoSentenceIsLeftOver() {
    Set<String> rules =
        Arrays.stream(Rule.values())
            .map(rule -> "explain." + rule.key())
            .collect(Collectors.toCollection(TreeSet::new));
    for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "io.ziping.text.explanations",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      Set<String> keys = new TreeSet<>(bundle.keySet());
      // A rule may have another sentence for a cell whose formula has no result.
      Set<String> uncalculated =
          keys.stream()
              .filter(key -> key.startsWith("uncalculated."))
              .map(key -> key.replace("uncalculated.", "explain."))
              .collect(Collectors.toCollection(TreeSet::new));
      keys.removeIf(key -> key.startsWith("uncalculated."));
      assertThat(keys).as(locale + " keys").isEqualTo(rules).containsAll(uncalculated);
    }
  }

  @Test
  void noArgumentOfASentenceIsMissingInAnyCase() {
    ExplanationText english = new ExplanationText(new Messages(Locale.ENGLISH));
    Stream.concat(ValueCasesTest.specified(), ValueCasesTest.further())
        .map(ExplanationsTest::explanation)
        .forEach(
            explanation -> {
              assertThat(CHINESE.sentence(explanation)).doesNotContainPattern("\\{\\d}");
              assertThat(english.sentence(explanation)).doesNotContainPattern("\\{\\d}");
            });
  }

  @Test
  void theArithmeticIsWrittenOut() {
    assertThat(sentence("", "=3名", "2名")).isEqualTo("2 ÷ 3 × 10 = 6.67（未完成按比例计分，财预〔2020〕10号）");
    assertThat(sentence("", "≥95%", "92%"))
        .isEqualTo("92% ÷ 95% × 10 = 9.68（未完成按比例计分，财预〔2020〕10号）");
    assertThat(sentence("时效指标", "≤10天", "12天"))
        .isEqualTo("(1 − (12 − 10) ÷ 10) × 10 = 8（越小越好的指标，超出目标按比例扣分，财预〔2020〕10号）");
    assertThat(sentence("成本指标", "75元", "75元")).isEqualTo("实际 75元，目标 75元，已达成，得满分 10 分（财预〔2020〕10号）");
    assertThat(sentence("成本指标", "≤7.29万元", "72900元"))
        .isEqualTo("实际 7.29万元，目标 7.29万元，已达成，得满分 10 分（财预〔2020〕10号）");
    assertThat(sentence("", "1‰以内", "0.038‰"))
        .isEqualTo("实际 0.038‰，目标 1‰，已达成，得满分 10 分（财预〔2020〕10号）");
  }

  /** Six decimals would print 0.000001 ÷ 0.000001, which is 10 points and not 5. */
  @Test
  void figuresShowTheDigitsThatTheScoreNeeds() {
    assertThat(sentence("", "0.000001吨", "0.0000005吨"))
        .isEqualTo("0.0000005 ÷ 0.000001 × 10 = 5（未完成按比例计分，财预〔2020〕10号）");
    assertThat(sentence("", "3公顷", "40亩"))
        .isEqualTo("2.666667 ÷ 3 × 10 = 8.89（未完成按比例计分，财预〔2020〕10号）");
  }

  @Test
  void cellsThatWereReadAreNamed() {
    IndicatorRow row =
        Forms.row(1, List.of("产出指标", "数量指标", "场次"), List.of("", "=3场", "", "2场", "10", "", ""));
    BudgetTable money = Forms.money(List.of("", "3", "1", "10", "", ""));
    ScoreCard card =
        new Scorer(TestLexicon.shipped(), Packs.xushui())
            .score(Forms.form("2023", money, List.of(row), ""));
    assertThat(CHINESE.inputs(card.indicators().get(0).explanation()))
        .isEqualTo("取数：指标值 A1“=3场”，完成值 A1“2场”，分值 A1“10”");
    assertThat(CHINESE.inputs(card.execution().explanation()))
        .isEqualTo("取数：全年预算数 A1“3”，全年执行数 A1“1”");
    assertThat(CHINESE.sentence(card.explanation()))
        .isEqualTo("6.67 + 3.33 = 10（各项指标得分与预算执行得分之和，财预〔2020〕10号）");
  }

  private static String sentence(String level, String target, String actual) {
    IndicatorText text =
        new IndicatorText(
            "",
            level,
            "",
            CellValue.blank(),
            CellValue.text(target),
            CellValue.blank(),
            CellValue.text(actual),
            "",
            false,
            2023);
    return CHINESE.sentence(score(text, BigDecimal.TEN, null).explanation());
  }

  private static Explanation explanation(ValueCase one) {
    return score(one.text(), one.weight(), one.self()).explanation();
  }

  private static Points score(
      IndicatorText text, BigDecimal weight, @org.jspecify.annotations.Nullable BigDecimal self) {
    IndicatorReader reader = TestLexicon.shipped().reader();
    return new IndicatorScorer(Packs.xushui()).score(reader.read(text), weight, self);
  }
}
