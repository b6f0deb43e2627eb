package io.ziping.checks.weights;

import io.ziping.checks.Check;
import io.ziping.checks.CheckGroup;
import java.util.List;

/** Checks of the weights: the group's door. */
public final class WeightChecks {

  private WeightChecks() {}

  public static List<Check> all() {
    return CheckGroup.of(WeightCheck.class);
  }
}
