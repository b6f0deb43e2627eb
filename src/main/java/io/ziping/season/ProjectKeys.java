package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.season.UnitSeason.Project;
import java.util.HashMap;
import java.util.Map;

/**
 * What tells the projects of a season apart from one summary to the next: the code, else the name;
 * with the file's name where several share it.
 */
public final class ProjectKeys {

  private final Map<String, Integer> counts = new HashMap<>();

  /** The keys of a season's projects. */
  public ProjectKeys(UnitSeason season) {
    for (Project project : season.projects()) {
      counts.merge(bare(project.record()), 1, Integer::sum);
    }
  }

  /** A project's key, as readable text. */
  public String of(Submission submission, FormRecord record) {
    String bare = bare(record);
    return bare.isEmpty() || counts.getOrDefault(bare, 0) > 1
        ? bare + "\n" + submission.file() + "\n" + record.sheet()
        : bare;
  }

  private static String bare(FormRecord record) {
    return record.projectCode().isBlank()
        ? record.projectName().strip()
        : record.projectCode().strip();
  }
}
