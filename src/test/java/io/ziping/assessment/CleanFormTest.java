package io.ziping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FormBuilder;
import org.junit.jupiter.api.Test;

/** A form without any mistake. */
class CleanFormTest {

  @Test
  void hasNoFindingAtAll() {
    CheckedForm checked = CheckedForm.of(FormBuilder.clean());
    assertThat(checked.codes()).as(checked.toString()).isEmpty();
    assertThat(checked.assessment().verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(checked.assessment().card().total()).isEqualByComparingTo("100");
  }
}
