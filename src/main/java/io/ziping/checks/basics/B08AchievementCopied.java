package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.EvaluationForm.Goal;
import io.ziping.form.FormField;
import io.ziping.measure.WordList;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.stream.Stream;

/** What was achieved is blank, a copy of the goal, or still the template's hint. */
final class B08AchievementCopied implements BasicCheck {

  @Override
  public CheckCode code() {
    return CheckCode.B08;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    return input.form().goals().stream().flatMap(goal -> check(goal, input)).toList();
  }

  private static Stream<Complaint> check(Goal goal, CheckInput input) {
    FormField achieved = goal.achieved();
    if (goal.expected().isBlank() || B07GoalMissing.isAmount(goal.expected())) {
      return Stream.empty();
    }
    if (IndicatorFacts.isEmpty(achieved)) {
      return Stream.of(Complaint.at(achieved).as("blank"));
    }
    String text = TextQuotes.lettersOf(achieved.text());
    if (text.isEmpty()) {
      return Stream.empty();
    }
    if (input.lexicon().plain(WordList.HINT_TEXTS).anyIn(achieved.text())) {
      return Stream.of(Complaint.at(achieved).as("hint"));
    }
    return text.equals(TextQuotes.lettersOf(goal.expected().text()))
        ? Stream.of(Complaint.at(achieved))
        : Stream.empty();
  }
}
