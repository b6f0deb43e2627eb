package io.ziping.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNormalizerTest {

  /** What cells are made of, and what is at the borders of what is told apart quickly. */
  private static final String ALPHABET =
      "路桥完成率龥一鿿㐀 \u3000\u00a0%％（）()，,．.：:；≥>=＞＝≤～~—-－×*√·、。《》\"“”"
          + "AaＡａÀA\u0300e\u0301Åﬁ㎡㎏½…①⑴⑩❶ⅣÉ\ud842\udfb7\ufeff\u200b\uff00\uff5e\uff5f\uffe5￥";

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  @Test
  void spellingsOfOneTextAreOne() {
    Random random = new Random(20231126);
    for (int i = 0; i < 200_000; i++) {
      String text = random(random);
      String plain = TextNormalizer.of(text);
      assertThat(TextNormalizer.of(plain)).as(text).isEqualTo(plain);
      boolean counts = text.codePoints().anyMatch(c -> c >= 0x2460 && c <= 0x2793);
      if (!counts) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        assertThat(TextNormalizer.of(composed)).as(text).isEqualTo(plain);
      }
      assertThat(WordMatcher.fold(text)).as(text).isEqualTo(plain.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void wordsAreFoundInWhateverSpelling() {
    WordMatcher words = new WordMatcher(List.of("ＰＰＰ项目", "问卷 调查"));
    assertThat(words.anyIn("ppp项目两个")).isTrue();
    assertThat(words.anyIn("电话问卷\u3000调查，满意")).isTrue();
    assertThat(words.anyIn("调查问卷")).isFalse();
    assertThat(words.isOne("PPP项目。")).isTrue();
    assertThat(words.isOne("PPP项目等")).isFalse();
    assertThat(words.anyEnds("全部ppp项目")).isTrue();
    assertThat(WordMatcher.NONE.anyIn("任何")).isFalse();
  }
}
