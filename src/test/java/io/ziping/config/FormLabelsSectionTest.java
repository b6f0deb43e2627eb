package io.ziping.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.ziping.strictyaml.YamlDocument;
import io.ziping.strictyaml.YamlProblem;
import io.ziping.workbook.FieldKind;
import io.ziping.workbook.FormLabels;
import io.ziping.workbook.detect.TextWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormLabelsSectionTest {

  private static String shipped() throws IOException {
    String text = Files.readString(Path.of("watch-folder-config/labels.yaml"));
    return text.substring(text.indexOf("\nforms:") + 1).split("\n(?=[a-z-]+:)", 2)[0] + "\n";
  }

  private static List<YamlProblem> problems(String text) {
    YamlDocument document = YamlDocument.parse("labels.yaml", text);
    FormLabelsSection.read(document.root());
    return document.finish();
  }

  @Test
  void theShippedSectionIsWholeAndWithoutMistakes() throws IOException {
    assertThat(problems(shipped())).isEmpty();
    FormLabels labels = ShippedLabels.forms();
    assertThat(labels.fields()).containsOnlyKeys(FieldKind.values());
    assertThat(labels.fields().values()).allSatisfy(list -> assertThat(list).isNotEmpty());
    assertThat(labels.families())
        .extracting(FormLabels.Family::key)
        .doesNotHaveDuplicates()
        .startsWith("national")
        .endsWith("by-header");
  }

  @Test
  void aMissingFieldAndAMisspeltOne() throws IOException {
    assertThat(problems(shipped().replace("    project-name:", "    projectname:")))
        .extracting(YamlProblem::key, YamlProblem::kind)
        .contains(
            tuple("forms.fields.project-name", "missing-key"),
            tuple("forms.fields.projectname", "unknown-key"));
  }

  @Test
  void anAnchorThatIsNoField() throws IOException {
    assertThat(problems(shipped().replace("[name, target, actual, level1-says]", "[nmae]")))
        .extracting(YamlProblem::kind, problem -> problem.args().get(0))
        .contains(tuple("not-allowed", "nmae"));
  }

  @Test
  void aMarkThatNoFamilyNames() throws IOException {
    assertThat(problems(shipped().replace("  marks:\n", "  marks:\n    stray: [杂项]\n")))
        .extracting(YamlProblem::key, YamlProblem::kind)
        .containsExactly(tuple("forms.marks.stray", "unknown-key"));
  }

  @Test
  void aKeyOfAFamilyThatDoesNotExist() throws IOException {
    assertThat(problems(shipped().replace("      least: 50", "      leest: 50")))
        .extracting(YamlProblem::kind, YamlProblem::args)
        .containsExactly(tuple("unknown-key", List.of("least")));
  }

  @Test
  void theShippedTextWordsAreTheBuiltInOnes() {
    assertThat(ShippedLabels.forms().textWords()).isEqualTo(TextWords.builtIn());
  }

  /** A file from before these lists goes on with the words that stood in the program. */
  @Test
  void aFileWithoutTextWordsHasTheBuiltInOnes() throws IOException {
    String older = shipped().replaceFirst("(?s)\n  text-words:\n(?:    [^\n]*\n)+", "\n");
    assertThat(older).doesNotContain("of-which");
    assertThat(problems(older)).isEmpty();
    YamlDocument document = YamlDocument.parse("labels.yaml", older);
    assertThat(FormLabelsSection.read(document.root()).textWords()).isEqualTo(TextWords.builtIn());
  }

  @Test
  void aListOfTextWordsIsTakenAsItStands() throws IOException {
    String own =
        shipped()
            .replace("of-which: [其中]", "of-which: [内含]")
            .replace("sums: [总额, 总金额, 合计]", "sums: []");
    YamlDocument document = YamlDocument.parse("labels.yaml", own);
    TextWords words = FormLabelsSection.read(document.root()).textWords();
    assertThat(words.ofWhich()).containsExactly("内含");
    assertThat(words.sums()).isEmpty();
  }

  @Test
  void aMisspeltListOfTextWordsAndABlankWord() throws IOException {
    assertThat(problems(shipped().replace("    of-which: [其中]", "    of-wich: ['']")))
        .extracting(YamlProblem::key, YamlProblem::kind)
        .containsExactly(tuple("forms.text-words.of-wich", "unknown-key"));
    assertThat(problems(shipped().replace("of-which: [其中]", "of-which: ['']")))
        .extracting(YamlProblem::key, YamlProblem::kind)
        .containsExactly(tuple("forms.text-words.of-which", "empty-word"));
  }

  @Test
  void nothingAtAllIsReportedAndStillGivesLabels() {
    assertThat(problems("words: {}\nforms: {}\n")).isNotEmpty();
  }
}
