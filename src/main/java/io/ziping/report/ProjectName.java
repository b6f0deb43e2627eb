package io.ziping.report;

import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;

/** What a running text calls a project. */
final class ProjectName {

  private ProjectName() {}

  /** Its name; where the form has none, that it has none and which file it is. */
  static String of(Project project, Messages messages) {
    String name = project.record().projectName().strip();
    return name.isEmpty() ? messages.get("report.no-name", project.submission().file()) : name;
  }
}
