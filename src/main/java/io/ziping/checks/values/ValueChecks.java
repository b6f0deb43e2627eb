package io.ziping.checks.values;

import io.ziping.checks.Check;
import io.ziping.checks.CheckGroup;
import java.util.List;

/** Checks of targets, actuals and reasons: the group's door. */
public final class ValueChecks {

  private ValueChecks() {}

  public static List<Check> all() {
    return CheckGroup.of(ValueCheck.class);
  }
}
