package io.ziping.season;

import io.ziping.checks.Finding;
import java.util.List;

/**
 * Something about a unit as a whole, or about one project beside others.
 *
 * @param finding without a cell
 * @param project the project it concerns, empty for the whole unit
 * @param files the workbooks it concerns, the first being where to begin; may be empty
 */
public record UnitFinding(Finding finding, String project, List<String> files) {
  public UnitFinding {
    files = List.copyOf(files);
  }
}
