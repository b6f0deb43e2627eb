package io.ziping.pipeline;

import io.ziping.season.UnitSeason;

/** Writes the summary workbook of one unit. */
public interface SummaryWriter {

  /** Hash of all that goes into the summary. Same key, same workbook. */
  String contentKey(String unitFolder, UnitSeason season);

  /** The file name beside the unit's workbooks, with its extension. */
  String fileName(UnitSeason season);

  /** The summary's bytes (.xlsx). */
  byte[] write(String unitFolder, UnitSeason season);
}
