package io.ziping.pipeline;

import io.ziping.report.EarlierOutput;
import io.ziping.report.FilledOutput;
import io.ziping.report.SummaryWorkbook;
import java.nio.file.Path;
import java.util.List;

/** The unit's summary workbook. */
public record SummaryOutput(SummaryWorkbook workbook) implements UnitOutput {

  @Override
  public String kind() {
    return SummaryWorkbook.KIND;
  }

  @Override
  public String fileName(UnitFacts facts) {
    return workbook.fileName(facts.season());
  }

  @Override
  public Path template() {
    return workbook.template();
  }

  @Override
  public String contentKey(UnitFacts facts) {
    return workbook.contentKey(facts.season(), facts.rules());
  }

  @Override
  public boolean carriesOver() {
    return true;
  }

  @Override
  public FilledOutput write(UnitFacts facts, List<EarlierOutput> earlier) {
    return workbook.write(facts.season(), facts.rules(), earlier);
  }
}
