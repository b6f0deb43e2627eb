package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * All that one unit has handed in for a year.
 *
 * @param unit the unit's name as outputs show it, for example 漕河镇
 * @param submissions in the order of their file names, report elements left out
 * @param review what only shows when all of the unit's forms are seen together
 */
public record UnitSeason(String unit, int year, List<Submission> submissions, UnitReview review) {
  public UnitSeason {
    submissions =
        submissions.stream().filter(submission -> !submission.isReportElements()).toList();
  }

  /** Not reviewed. */
  public UnitSeason(String unit, int year, List<Submission> submissions) {
    this(unit, year, submissions, UnitReview.none());
  }

  /** The same season, reviewed. */
  public UnitSeason with(UnitReview reviewed) {
    return new UnitSeason(unit, year, submissions, reviewed);
  }

  /** How many workbooks have scores that another rule pack gave, by the pack's name and hash. */
  public int scoredByOtherPacksThan(String label) {
    int count = 0;
    for (Submission submission : submissions) {
      boolean scored =
          submission.forms().stream().anyMatch(form -> form.verdict() != Verdict.NOT_SCORED);
      boolean known = !submission.rules().isEmpty();
      count += known && scored && !RuleVersion.of(submission.rules()).pack().equals(label) ? 1 : 0;
    }
    return count;
  }

  /** A form that counts as a project, with the workbook it stands in. */
  public record Project(Submission submission, FormRecord record) {}

  /**
   * The projects: every scored form, in the order of files and sheets; other forms are left out,
   * and so are those of whole departments, whose money would count twice.
   */
  public List<Project> projects() {
    List<Project> projects = new ArrayList<>();
    for (Submission submission : submissions) {
      for (FormRecord record : submission.forms()) {
        if (record.verdict() != Verdict.NOT_SCORED && record.isProject()) {
          projects.add(new Project(submission, record));
        }
      }
    }
    return List.copyOf(projects);
  }
}
