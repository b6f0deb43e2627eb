package io.ziping.assessment;

import io.ziping.checks.Check;
import io.ziping.checks.Checks;
import io.ziping.checks.basics.BasicChecks;
import io.ziping.checks.money.MoneyChecks;
import io.ziping.checks.scores.ScoreChecks;
import io.ziping.checks.values.ValueChecks;
import io.ziping.checks.weights.WeightChecks;
import java.util.List;
import java.util.stream.Stream;

/** The checks of all five groups. */
final class AllChecks {

  private AllChecks() {}

  static List<Check> list() {
    return Stream.of(
            BasicChecks.all(),
            MoneyChecks.all(),
            WeightChecks.all(),
            ScoreChecks.all(),
            ValueChecks.all())
        .flatMap(List::stream)
        .toList();
  }

  static Checks runner() {
    return new Checks(list());
  }
}
