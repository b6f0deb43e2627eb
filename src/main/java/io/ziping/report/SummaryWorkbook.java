package io.ziping.report;

import io.ziping.rulepack.RulePack;
import io.ziping.season.UnitSeason;
import io.ziping.text.Messages;
import java.nio.file.Path;

/** The unit's summary workbook, filled from a JXLS template that people may restyle. */
public final class SummaryWorkbook {

  private final Path template;
  private final Messages messages;

  public SummaryWorkbook(Path template, Messages messages) {
    this.template = template;
    this.messages = messages;
  }

  /** The summary's bytes (.xlsx), stamped as ours. */
  public byte[] write(UnitSeason season, RulePack pack) {
    throw new UnsupportedOperationException(template + " " + messages + season + pack);
  }
}
