package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.Packs;
import io.ziping.measure.IndicatorReader;
import io.ziping.measure.IndicatorText;
import io.ziping.measure.Written;
import io.ziping.text.ExplanationText;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.Arrays;
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
      assertThat(new TreeSet<>(bundle.keySet())).as(locale + " keys").isEqualTo(rules);
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

  private static String sentence(String level, String target, String actual) {
    IndicatorText text =
        new IndicatorText(
            "",
            level,
            "",
            Written.blank(),
            Written.text(target),
            Written.blank(),
            Written.text(actual),
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
    IndicatorReader reader = new IndicatorReader(TestLexicon.shipped());
    return new IndicatorScorer(Packs.xushui()).score(reader.read(text), weight, self);
  }
}
