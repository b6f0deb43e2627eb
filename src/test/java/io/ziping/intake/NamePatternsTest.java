package io.ziping.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.IOCase;
import org.junit.jupiter.api.Test;

class NamePatternsTest {

  @Test
  void noPatternMatchesNothing() {
    assertThat(new NamePatterns(List.of()).matches("")).isFalse();
  }

  @Test
  void marksOfRegularExpressionsStandForThemselves() {
    NamePatterns patterns = new NamePatterns(List.of("~$*", "a+(1).xlsx", "\\E[x]"));
    assertThat(patterns.matches("~$评表.XLSX")).isTrue();
    assertThat(patterns.matches("A+(1).xlsx")).isTrue();
    assertThat(patterns.matches("aa(1)axlsx")).isFalse();
    assertThat(patterns.matches("\\e[X]")).isTrue();
  }

  /**
   * The patterns mean what they mean to commons-io, which is too slow for each name; but for "*?",
   * where that does not go back.
   */
  @Test
  void matchesAsCommonsIoDoes() {
    Random random = new Random(20);
    for (int i = 0; i < 20_000; i++) {
      String pattern = word(random, i % 2 == 0 ? "ab.*" : "ab.?", 6);
      String name = word(random, "abAB.", 6);
      assertThat(new NamePatterns(List.of(pattern)).matches(name))
          .as("%s over %s", pattern, name)
          .isEqualTo(FilenameUtils.wildcardMatch(name, pattern, IOCase.INSENSITIVE));
    }
  }

  private static String word(Random random, String letters, int most) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(most); n >= 0; n--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }
}
