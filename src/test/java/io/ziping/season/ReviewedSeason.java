package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.config.TestLexicon;
import io.ziping.season.review.UnitReviewer;
import java.util.List;

/** Seasons seen as a whole. */
public final class ReviewedSeason {

  private ReviewedSeason() {}

  /** Beside a library that knows the season's projects and no others. */
  public static UnitSeason of(UnitSeason season) {
    List<LibraryProject> projects =
        season.projects().stream().map(project -> listed(project.record())).toList();
    return new UnitReviewer(TestLexicon.shipped())
        .review(season, new Library.Known(projects, "1"), SeasonFixtures.pack());
  }

  private static LibraryProject listed(FormRecord record) {
    return new LibraryProject(
        record.projectCode(),
        record.projectName(),
        record.unit(),
        record.budgetInitial(),
        record.budget(),
        record.executed(),
        List.of());
  }
}
