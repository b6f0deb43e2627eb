package io.ziping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FormBuilder;
import io.ziping.fixtures.ShippedPacks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit that no list knows is one all the same. */
class UnknownUnitTest {

  private static List<String> codes(FormBuilder form) {
    return CheckedForm.of(form.build(), ShippedPacks.xushui()).codes();
  }

  @ParameterizedTest
  @CsvSource({
    "≥50万尾, 52万尾, false",
    "≥50万尾以上, 52万尾, false",
    "≥500羽, 600羽, false",
    "≥30畦, 31畦, false",
    "30户次, 30户次, false",
    "≥50, 52, true",
    "≥50以上, 52, true"
  })
  void aNumberWithAnyUnitHasOne(String target, String actual, boolean missing) {
    FormBuilder form = FormBuilder.clean().set("F14", target).set("G14", actual);
    assertThat(codes(form).stream().anyMatch(code -> code.startsWith("V05"))).isEqualTo(missing);
  }
}
