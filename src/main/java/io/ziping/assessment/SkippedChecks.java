package io.ziping.assessment;

import io.ziping.rulepack.CheckCode;
import java.util.List;

/**
 * Checks that were not made, so that nobody takes their silence for all being well.
 *
 * @param codes in the order of the checks; empty when nothing was skipped
 * @param reason bundle key below {@code skipped.}, empty when nothing was skipped
 * @param args ready strings for its sentence
 */
public record SkippedChecks(List<CheckCode> codes, String reason, List<String> args) {

  private static final SkippedChecks NONE = new SkippedChecks(List.of(), "", List.of());

  public SkippedChecks {
    codes = List.copyOf(codes);
    args = List.copyOf(args);
  }

  public static SkippedChecks none() {
    return NONE;
  }

  public boolean isEmpty() {
    return codes.isEmpty();
  }
}
