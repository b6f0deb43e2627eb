package io.ziping.season;

import static io.ziping.season.SeasonFixtures.finding;
import static io.ziping.season.SeasonFixtures.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.ziping.assessment.FormRecord;
import io.ziping.checks.Finding;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GoalQualityTest {

  private static FormRecord digest(String name, CheckCode... codes) {
    Finding[] findings =
        Arrays.stream(codes).map(code -> finding(code, Severity.WARNING)).toArray(Finding[]::new);
    return new RecordMaker(name).findings(findings).make();
  }

  private static List<GoalQuality> of(FormRecord... records) {
    List<Submission> submissions =
        Arrays.stream(records)
            .map(record -> submission(record.projectName() + ".xlsx", record))
            .toList();
    return GoalQuality.of(ReviewedSeason.of(new UnitSeason("漕河镇", 2023, submissions)));
  }

  @Test
  void findingsAboutGoalsDecide() {
    List<GoalQuality> qualities =
        of(
            digest("甲", CheckCode.M04, CheckCode.S06),
            digest("乙", CheckCode.V05, CheckCode.V05, CheckCode.M09),
            digest("丙", CheckCode.V17, CheckCode.V18, CheckCode.W05, CheckCode.V20));
    assertThat(qualities)
        .extracting(GoalQuality::level)
        .containsExactly(GoalQuality.Level.GOOD, GoalQuality.Level.FAIR, GoalQuality.Level.POOR);
    assertThat(qualities.get(1).reasons().keySet())
        .containsExactly(GoalAspect.LIBRARY_NOT_UPDATED, GoalAspect.UNIT_UNCLEAR);
    assertThat(qualities.get(1).reasons().get(GoalAspect.UNIT_UNCLEAR)).hasSize(2);
    assertThat(qualities.get(1).cells()).containsExactly("K7");
    assertThat(GoalQuality.levels(qualities))
        .containsExactly(
            entry(GoalQuality.Level.GOOD, 1),
            entry(GoalQuality.Level.FAIR, 1),
            entry(GoalQuality.Level.POOR, 1));
    assertThat(GoalQuality.aspects(qualities))
        .containsEntry(GoalAspect.NOT_MEASURABLE, 1)
        .doesNotContainKey(GoalAspect.COPIED);
  }

  @Test
  void everyCheckCountsOnce() {
    List<CheckCode> all =
        Arrays.stream(GoalAspect.values()).flatMap(aspect -> aspect.checks().stream()).toList();
    assertThat(all).doesNotHaveDuplicates().hasSameSizeAs(GoalQuality.checks());
    assertThat(all)
        .contains(
            CheckCode.V17,
            CheckCode.V18,
            CheckCode.V19,
            CheckCode.V20,
            CheckCode.V21,
            CheckCode.V22,
            CheckCode.M09,
            CheckCode.V05);
  }

  @Test
  void everyVerdictAndReasonHasItsWords() {
    for (Messages messages : List.of(Messages.chinese(), new Messages(Locale.ENGLISH))) {
      for (GoalQuality.Level level : GoalQuality.Level.values()) {
        assertThat(messages.has("quality." + level.word())).isTrue();
      }
      for (GoalAspect aspect : GoalAspect.values()) {
        assertThat(messages.has("quality.aspect." + aspect.word())).as(aspect.word()).isTrue();
      }
    }
  }
}
