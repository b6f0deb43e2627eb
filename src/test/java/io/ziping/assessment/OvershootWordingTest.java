package io.ziping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.fixtures.FormBuilder;
import io.ziping.rulepack.CheckCode;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** V09 where a form has a place for reasons and where it has none, in both languages. */
class OvershootWordingTest {

  private static Finding overshoot(String target, boolean reasons) {
    FormBuilder form = FormBuilder.clean().set("F14", target).set("G14", "6公里");
    for (int row = 14; row <= 20 && !reasons; row++) {
      form.without("J" + row);
    }
    return CheckedForm.of(form).findings().stream()
        .filter(finding -> finding.code() == CheckCode.V09)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "≥3公里, true, '', 请在 J14 说明原因, explain in J14",
    "≥3公里, false, nowhere, 请核对 G14, check G14",
    "=3公里, true, equal, 请在 J14 说明原因, explain in J14",
    "=3公里, false, equal-nowhere, 请核对 G14, check G14"
  })
  void saysWhereToWrite(
      String target, boolean reasons, String variant, String chinese, String english) {
    Finding finding = overshoot(target, reasons);
    String said = new FindingText(Messages.chinese()).sentence(finding);
    String inEnglish = new FindingText(new Messages(Locale.ENGLISH)).sentence(finding);

    assertThat(finding.variant()).isEqualTo(variant);
    assertThat(said).contains("硬化里程", chinese);
    assertThat(inEnglish).contains("硬化里程", english);
    // Reasons written into the actual value would break its reading.
    assertThat(said.contains("另附")).isEqualTo(!reasons);
    assertThat(inEnglish.contains("enclose a note")).isEqualTo(!reasons);
    assertThat(said.contains("在 G14 说明")).isFalse();
  }
}
