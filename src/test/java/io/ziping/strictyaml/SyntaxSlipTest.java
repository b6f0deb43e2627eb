package io.ziping.strictyaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of people who do not know YAML are called by their names. */
class SyntaxSlipTest {

  /** In the texts | ends a line and > is a tab. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a:|>- b; syntax-tab",
        "a： b|c: d|; syntax-wide-colon",
        "a： b||# c: d|c: d|; syntax-wide-colon",
        "a: \"b|c: d|; syntax-quote",
        "a: [b|c: d; syntax-bracket",
        "a: {b: c|d: e; syntax-bracket",
        "a: b: c; syntax-colon",
        "a:b|c: d; syntax-colon",
        "- a|b: c; syntax-indent",
        "a: @b; syntax-other",
      })
  void slipsHaveNames(String text, String kind) {
    String yaml = text.replace('|', '\n').replace('>', '\t');
    YamlDocument document = YamlDocument.parse("x.yaml", yaml);
    assertThat(document.isBroken()).isTrue();
    assertThat(document.finish()).extracting(YamlProblem::kind).containsExactly(kind);
  }
}
