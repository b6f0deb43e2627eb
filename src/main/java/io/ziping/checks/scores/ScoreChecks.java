package io.ziping.checks.scores;

import io.ziping.checks.Check;
import io.ziping.checks.CheckGroup;
import java.util.List;

/** Checks of the self scores: the group's door. */
public final class ScoreChecks {

  private ScoreChecks() {}

  public static List<Check> all() {
    return CheckGroup.of(ScoreCheck.class);
  }
}
