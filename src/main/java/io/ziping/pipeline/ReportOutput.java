package io.ziping.pipeline;

import io.ziping.report.EarlierOutput;
import io.ziping.report.FilledOutput;
import io.ziping.report.ReportDraft;
import java.nio.file.Path;
import java.util.List;

/** The draft of the unit's annual report. */
public record ReportOutput(ReportDraft draft) implements UnitOutput {

  @Override
  public String kind() {
    return ReportDraft.KIND;
  }

  @Override
  public String fileName(UnitFacts facts) {
    return draft.fileName(facts.season());
  }

  @Override
  public Path template() {
    return draft.template();
  }

  @Override
  public String contentKey(UnitFacts facts) {
    return draft.contentKey(facts.season(), facts.rules(), facts.elements());
  }

  @Override
  public boolean carriesOver() {
    return false;
  }

  @Override
  public FilledOutput write(UnitFacts facts, List<EarlierOutput> earlier) {
    return draft.write(facts.season(), facts.rules(), facts.elements());
  }
}
