package io.ziping.season.review;

import io.ziping.assessment.IndicatorRecord;
import io.ziping.checks.DecimalText;
import io.ziping.measure.AmountParser;
import io.ziping.measure.CellValue;
import io.ziping.rulepack.CheckCode;
import java.util.List;

/** Everybody is satisfied with everything, to the last percent: nobody was asked. */
final class V13AllSatisfied implements UnitCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V13;
  }

  @Override
  public List<UnitComplaint> check(UnitView view) {
    List<IndicatorRecord> satisfaction =
        view.projects().stream()
            .flatMap(project -> project.record().indicators().stream())
            .filter(view::isSatisfaction)
            .filter(indicator -> !indicator.actual().isEmpty())
            .toList();
    boolean all = satisfaction.stream().allMatch(V13AllSatisfied::isFull);
    return !all || satisfaction.size() < view.threshold("unit-count-min")
        ? List.of()
        : List.of(
            new UnitComplaint("", "", List.of(), List.of(Integer.toString(satisfaction.size()))));
  }

  private static boolean isFull(IndicatorRecord indicator) {
    return AmountParser.percent(CellValue.text(indicator.actual()))
        .filter(percent -> percent.compareTo(DecimalText.HUNDRED) == 0)
        .isPresent();
  }
}
