package io.ziping.season.review;

import java.util.List;

/**
 * What a check over a unit has to say, before the rule pack adds the severity.
 *
 * @param variant which of the check's sentences is meant; empty for its only one
 * @param project empty for the whole unit
 */
record UnitComplaint(String variant, String project, List<String> files, List<String> args) {
  UnitComplaint {
    files = List.copyOf(files);
    args = List.copyOf(args);
  }
}
