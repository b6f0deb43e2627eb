package io.ziping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rules.FilePairs.Found;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every check there is. */
class AllChecksTest {

  private static final List<Messages> LANGUAGES =
      List.of(Messages.chinese(), new Messages(Locale.ENGLISH));

  @TempDir private Path scratch;

  private Stream<Found> filesAndUnits() {
    return Stream.concat(FilePairs.all(scratch).stream(), UnitPairs.all().stream());
  }

  private static Set<CheckCode> codes(List<Finding> findings) {
    Set<CheckCode> codes = EnumSet.noneOf(CheckCode.class);
    findings.forEach(finding -> codes.add(finding.code()));
    return codes;
  }

  @Test
  void everyCodeHasOnePair() {
    List<CheckCode> paired =
        Stream.concat(
                CheckPairs.all().stream().map(CheckPairs.Pair::code),
                filesAndUnits().map(Found::code))
            .toList();
    assertThat(paired).doesNotHaveDuplicates().containsExactlyInAnyOrder(CheckCode.values());
  }

  @Test
  void filesAndUnitsWithTheMistakeAreToldFromThoseThatNearlyHaveIt() {
    filesAndUnits()
        .forEach(
            found -> {
              assertThat(codes(found.trigger())).as(found.toString()).contains(found.code());
              assertThat(codes(found.nearMiss())).as(found.toString()).doesNotContain(found.code());
            });
  }

  @Test
  void everyFindingOfEveryPairHasItsSentenceInBothLanguages() {
    List<Finding> findings =
        Stream.concat(
                CheckPairs.all().stream()
                    .flatMap(pair -> Stream.of(pair.trigger(), pair.nearMiss()))
                    .flatMap(edits -> CheckCase.of(edits).findings().stream()),
                filesAndUnits().flatMap(found -> found.trigger().stream()))
            .toList();
    Set<String> wrong = new TreeSet<>();
    for (Messages messages : LANGUAGES) {
      for (Finding finding : findings) {
        String sentence = new FindingText(messages).sentence(finding);
        if (sentence.matches(".*\\{\\d.*")) {
          wrong.add(sentence);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(codes(findings)).hasSize(CheckCode.values().length);
  }

  @Test
  void everyCheckHasAShortNameInBothLanguages() {
    for (CheckCode code : CheckCode.values()) {
      LANGUAGES.forEach(messages -> assertThat(messages.get("check." + code)).isNotBlank());
    }
  }

  @Test
  void theBasePackGivesEveryCheckASeverity() {
    RulePack base = ShippedPacks.named("national-2020");
    assertThat(
            Arrays.stream(CheckCode.values())
                .filter(code -> code != CheckCode.X01 && base.severity(code) == null))
        .isEmpty();
  }
}
