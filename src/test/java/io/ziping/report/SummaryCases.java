package io.ziping.report;

import io.ziping.config.DeviationFile;
import io.ziping.season.DeviationCategories;
import io.ziping.season.SeasonFixtures;
import io.ziping.season.Submission;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the tests of the summary workbook share. */
final class SummaryCases {

  static final Path TEMPLATE = Path.of("templates/summary.xlsx");

  private SummaryCases() {}

  static SummaryWorkbook summary() {
    return new SummaryWorkbook(TEMPLATE, Messages.chinese(), "test");
  }

  static DeviationCategories categories() throws IOException {
    Path file = Path.of("watch-folder-config/deviation.yaml");
    return DeviationFile.parse("deviation.yaml", Files.readString(file)).categories();
  }

  /** What is assessed by the shipped deviation.yaml and the standard spot check. */
  static UnitRules rules() throws IOException {
    return new UnitRules(SeasonFixtures.pack(), categories(), SeasonFixtures.spotChecks());
  }

  static byte[] filled(SummaryWorkbook summary, UnitSeason season) throws IOException {
    return summary.write(season, rules(), List.of()).bytes();
  }

  static UnitSeason season(Submission... submissions) {
    return new UnitSeason("某镇", 2023, List.of(submissions));
  }
}
