package io.ziping.checks.basics;

import io.ziping.checks.Check;
import io.ziping.checks.CheckGroup;
import java.util.List;

/** Checks of identity, goals and completeness: the group's door. */
public final class BasicChecks {

  private BasicChecks() {}

  public static List<Check> all() {
    return CheckGroup.of(BasicCheck.class);
  }
}
