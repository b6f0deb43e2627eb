package io.ziping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.rules.CheckPairs.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One golden workbook that triggers each check of a form, and one near miss that doesn't. */
class FormCheckPairsTest {

  static List<Pair> pairs() {
    return CheckPairs.all();
  }

  private static List<String> codes(String edits) {
    return CheckCase.of(edits).findings().stream().map(Finding::code).map(Enum::name).toList();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isFound(Pair pair) {
    assertThat(codes(pair.trigger())).contains(pair.code().name());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void isNotFoundWhereItNearlyIs(Pair pair) {
    assertThat(codes(pair.nearMiss())).doesNotContain(pair.code().name());
  }

  @Test
  void theFormThatAllAreMadeOfIsClean() {
    assertThat(codes("")).isEmpty();
    assertThat(codes("library=村道硬化工程;38 | approved=clean")).isEmpty();
  }
}
