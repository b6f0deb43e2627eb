package io.ziping.checks.money;

import io.ziping.checks.Check;
import io.ziping.checks.CheckGroup;
import java.util.List;

/** Checks of the money block: the group's door. */
public final class MoneyChecks {

  private MoneyChecks() {}

  public static List<Check> all() {
    return CheckGroup.of(MoneyCheck.class);
  }
}
