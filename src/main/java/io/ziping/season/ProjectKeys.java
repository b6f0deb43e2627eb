package io.ziping.season;

import io.ziping.assessment.Digest;
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
      counts.merge(bare(project.digest()), 1, Integer::sum);
    }
  }

  /** A project's key, as readable text. */
  public String of(Submission submission, Digest digest) {
    String bare = bare(digest);
    return bare.isEmpty() || counts.getOrDefault(bare, 0) > 1
        ? bare + "\n" + submission.file() + "\n" + digest.sheet()
        : bare;
  }

  private static String bare(Digest digest) {
    return digest.projectCode().isBlank()
        ? digest.projectName().strip()
        : digest.projectCode().strip();
  }
}
