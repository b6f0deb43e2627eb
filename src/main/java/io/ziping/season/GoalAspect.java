package io.ziping.season;

import io.ziping.rulepack.CheckCode;
import io.ziping.text.Messages;
import java.util.List;
import java.util.Locale;

/** A way in which performance goals are badly set, and the checks that notice it. */
public enum GoalAspect {
  /** Budget adjusted without the project library, or goals other than approved. */
  LIBRARY_NOT_UPDATED(CheckCode.M09, CheckCode.V22),
  /** Units missing, mixed up, or unlike the target's. */
  UNIT_UNCLEAR(CheckCode.V04, CheckCode.V05, CheckCode.V06),
  /** Nothing that could be measured. */
  NOT_MEASURABLE(CheckCode.V17, CheckCode.V18),
  /** Under a second level where it does not belong, or a sign that points the wrong way. */
  MISPLACED(CheckCode.V15, CheckCode.V19),
  REPEATED(CheckCode.V20),
  /** From another project. */
  COPIED(CheckCode.V21),
  /** Left from the template. */
  UNFILLED(CheckCode.V02, CheckCode.V07),
  /** So low that it was overshot by far, or impossible. */
  UNREALISTIC(CheckCode.V09, CheckCode.V14),
  /** Weights that miss the rules or hang on one indicator. */
  WEIGHTS(
      CheckCode.W01,
      CheckCode.W02,
      CheckCode.W03,
      CheckCode.W04,
      CheckCode.W05,
      CheckCode.W08,
      CheckCode.M07),
  /** Required indicators are missing. */
  INCOMPLETE(CheckCode.W06),
  /** No goal in words. */
  GOAL_TEXT(CheckCode.B07);

  private final List<CheckCode> checks;

  GoalAspect(CheckCode... checks) {
    this.checks = List.of(checks);
  }

  public List<CheckCode> checks() {
    return checks;
  }

  /** The word that bundles use as key, for example "unit-unclear". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong, in words. */
  public String text(Messages messages) {
    return messages.get("quality.aspect." + word());
  }
}
