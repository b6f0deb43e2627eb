package io.ziping.season;

import io.ziping.assessment.Digest;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Library;
import java.util.ArrayList;
import java.util.List;

/**
 * All that one unit has handed in for a year.
 *
 * @param unit the unit's name as outputs show it, for example 漕河镇
 * @param submissions in the order of their file names
 * @param library what the project library says of the unit's projects
 */
public record UnitSeason(String unit, int year, List<Submission> submissions, Library library) {
  public UnitSeason {
    submissions = List.copyOf(submissions);
  }

  /** Without a project library. */
  public UnitSeason(String unit, int year, List<Submission> submissions) {
    this(unit, year, submissions, Library.none());
  }

  /** The same season beside a project library. */
  public UnitSeason with(Library known) {
    return new UnitSeason(unit, year, submissions, known);
  }

  /** A form that counts as a project, with the workbook it stands in. */
  public record Project(Submission submission, Digest digest) {}

  /**
   * The projects: every scored form, in the order of files and sheets; other forms are left out,
   * and so are those of whole departments, whose money would count twice.
   */
  public List<Project> projects() {
    List<Project> projects = new ArrayList<>();
    for (Submission submission : submissions) {
      for (Digest digest : submission.forms()) {
        if (digest.verdict() != Verdict.NOT_SCORED && digest.isProject()) {
          projects.add(new Project(submission, digest));
        }
      }
    }
    return List.copyOf(projects);
  }
}
