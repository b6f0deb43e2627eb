package io.ziping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LanguageChoiceTest {

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void anEnvironmentWithoutLanguageMeansChinese() {
    assertThat(LanguageChoice.of(Map.of())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(LanguageChoice.of(Map.of("LC_ALL", "C", "LANG", "POSIX", "ZIPING_LANG", "")))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(LanguageChoice.of(Map.of("LANG", "C.UTF-8"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void theFirstVariableThatNamesALanguageDecides() {
    assertThat(LanguageChoice.of(Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(LanguageChoice.of(Map.of("LC_ALL", "zh_CN.GBK", "LANG", "en_US.UTF-8")))
        .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(LanguageChoice.of(Map.of("ZIPING_LANG", "en", "LC_ALL", "zh_CN.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(LanguageChoice.of(Map.of("LC_MESSAGES", "de_DE", "LANG", "zh_CN.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
  }
}
