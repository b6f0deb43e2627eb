package io.ziping.pipeline;

import io.ziping.checks.Library;
import io.ziping.report.SummaryWorkbook;
import io.ziping.rulepack.RulePack;
import io.ziping.season.DeviationCategories;
import io.ziping.season.UnitSeason;
import java.util.function.Function;

/**
 * The summaries of a season's units, each by its unit's rule pack.
 *
 * @param packs by the unit's folder relative to the root
 * @param libraries by the unit's folder relative to the root
 */
public record UnitSummaries(
    SummaryWorkbook workbook,
    Function<String, RulePack> packs,
    Function<String, Library> libraries,
    DeviationCategories categories)
    implements SummaryWriter {

  @Override
  public String contentKey(String unitFolder, UnitSeason season) {
    return workbook.contentKey(
        season.with(libraries.apply(unitFolder)), packs.apply(unitFolder), categories);
  }

  @Override
  public String fileName(UnitSeason season) {
    return workbook.fileName(season);
  }

  @Override
  public byte[] write(String unitFolder, UnitSeason season) {
    return workbook.write(
        season.with(libraries.apply(unitFolder)), packs.apply(unitFolder), categories);
  }
}
