package io.ziping.season.review;

import io.ziping.assessment.DigestIndicator;
import io.ziping.checks.Digits;
import io.ziping.measure.Amounts;
import io.ziping.measure.Written;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** Everybody is satisfied with everything, to the last percent: nobody was asked. */
final class V13AllSatisfied implements UnitCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V13;
  }

  @Override
  public List<UnitComplaint> examine(UnitView view) {
    List<DigestIndicator> satisfaction =
        view.projects().stream()
            .flatMap(project -> project.digest().indicators().stream())
            .filter(view::isSatisfaction)
            .filter(indicator -> !indicator.actual().isEmpty())
            .toList();
    boolean all = satisfaction.stream().allMatch(V13AllSatisfied::isFull);
    return !all || satisfaction.size() < view.threshold("unit-count-min")
        ? List.of()
        : List.of(
            new UnitComplaint("", "", List.of(), List.of(Integer.toString(satisfaction.size()))));
  }

  private static boolean isFull(DigestIndicator indicator) {
    return Amounts.percent(Written.text(indicator.actual()))
        .filter(percent -> percent.compareTo(Digits.HUNDRED) == 0)
        .isPresent();
  }
}
