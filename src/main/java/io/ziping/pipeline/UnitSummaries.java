package io.ziping.pipeline;

import io.ziping.checks.Library;
import io.ziping.report.SummaryWorkbook;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.season.review.UnitReviewer;
import java.util.List;
import java.util.function.Function;

/**
 * The summaries of a season's units, each by its unit's rules.
 *
 * @param rules by the unit's folder relative to the root
 * @param libraries by the unit's folder relative to the root
 */
public record UnitSummaries(
    SummaryWorkbook workbook,
    Function<String, UnitRules> rules,
    Function<String, Library> libraries,
    UnitReviewer reviewer)
    implements SummaryWriter {

  @Override
  public String contentKey(String unitFolder, UnitSeason season) {
    return workbook.contentKey(reviewed(unitFolder, season), rules.apply(unitFolder));
  }

  @Override
  public String fileName(UnitSeason season) {
    return workbook.fileName(season);
  }

  @Override
  public byte[] write(String unitFolder, UnitSeason season) {
    return workbook.write(reviewed(unitFolder, season), rules.apply(unitFolder), List.of()).bytes();
  }

  private UnitSeason reviewed(String unitFolder, UnitSeason season) {
    return reviewer.review(season, libraries.apply(unitFolder), rules.apply(unitFolder).pack());
  }
}
