package io.ziping.season.review;

import io.ziping.checks.DecimalText;
import io.ziping.rulepack.CheckCode;
import io.ziping.season.UnitSeason.Project;
import java.math.BigDecimal;
import java.util.List;

/** Nearly all projects of a unit rate themselves 100. */
final class S09AllFull implements UnitCheck {

  @Override
  public CheckCode code() {
    return CheckCode.S09;
  }

  @Override
  public List<UnitComplaint> check(UnitView view) {
    List<BigDecimal> totals =
        view.projects().stream()
            .map(Project::record)
            .flatMap(record -> java.util.stream.Stream.ofNullable(record.selfTotal()))
            .toList();
    long full = totals.stream().filter(total -> total.compareTo(DecimalText.HUNDRED) >= 0).count();
    int share = view.threshold("unit-full-score-share");
    return totals.size() < view.threshold("unit-count-min")
            || full * 100 < totals.size() * (long) share
        ? List.of()
        : List.of(
            new UnitComplaint(
                "", "", List.of(), List.of(Integer.toString(totals.size()), Long.toString(full))));
  }
}
