package io.ziping.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.measure.Lexicon;
import io.ziping.measure.WordList;
import io.ziping.strictyaml.YamlDocument;
import io.ziping.strictyaml.YamlProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconSectionTest {

  @Test
  void theShippedListsAreAllThere() {
    Lexicon lexicon = TestLexicon.shipped();
    for (WordList list : WordList.values()) {
      assertThat(lexicon.words(list)).as(list.key()).isNotEmpty();
    }
    assertThat(lexicon.units()).containsEntry("名", "人").containsEntry("m2", "平方米");
  }

  /** A file from before these lists goes on with the words that stood in the program. */
  @Test
  void listsThatMayBeLeftOutHaveTheProgramsWords() {
    YamlDocument older = YamlDocument.parse("labels.yaml", "words: {}\nunits:\n  人: [名]\n");
    Lexicon lexicon = LexiconSection.read(older.root());
    Lexicon shipped = TestLexicon.shipped();
    assertThat(lexicon.words(WordList.PLACE_UNITS)).containsExactly("名", "位", "强");
    for (WordList list : WordList.values()) {
      if (!list.builtIn().isEmpty()) {
        assertThat(shipped.words(list)).as(list.key()).isEqualTo(lexicon.words(list));
        assertThat(older.finish()).noneMatch(one -> one.key().equals("words." + list.key()));
      }
    }
    assertThat(problems("words: {place-units: []}\n"))
        .noneMatch(one -> one.key().startsWith("words.place-"));
  }

  @Test
  void unknownAndMissingListsAreProblems() {
    List<YamlProblem> problems =
        problems("words:\n  none: [无]\n  negativ: [事故]\nunits:\n  人: [名]\n");
    assertThat(problems)
        .anySatisfy(
            problem -> {
              assertThat(problem.key()).isEqualTo("words.negativ");
              assertThat(problem.kind()).isEqualTo("unknown-key");
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.args()).containsExactly("negative");
            })
        .anySatisfy(
            problem -> {
              assertThat(problem.key()).isEqualTo("words.attained");
              assertThat(problem.kind()).isEqualTo("missing-key");
            });
    assertThat(problems).noneMatch(problem -> problem.key().equals("words.none"));
  }

  @Test
  void aUnitStandsUnderOneUnitOnly() {
    assertThat(problems("words: {}\nunits:\n  人: [名]\n  个: [名, '']\n"))
        .filteredOn(problem -> problem.key().startsWith("units"))
        .extracting(YamlProblem::kind)
        .containsExactlyInAnyOrder("unit-twice", "empty-word");
  }

  @Test
  void missingUnitsAreAProblem() {
    assertThat(problems("words: {}\n")).anyMatch(problem -> problem.key().startsWith("units"));
  }

  private static List<YamlProblem> problems(String yaml) {
    YamlDocument document = YamlDocument.parse("labels.yaml", yaml);
    LexiconSection.read(document.root());
    return document.finish();
  }
}
