package io.ziping.report;

import static io.ziping.report.SummaryCases.rules;
import static io.ziping.report.SummaryCases.summary;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.LibreOffice;
import io.ziping.season.SeasonFixtures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formulas as another office program calculates them; skipped where there is none. */
class SummaryLibreOfficeTest {

  @TempDir Path folder;

  @Test
  void theKnownSeasonsFormulasComeOutWithLibreOffice() throws Exception {
    byte[] written = SummaryCases.filled(summary(), SeasonFixtures.demo());

    byte[] saved = LibreOffice.recalculated(written, folder);

    SummaryWorkbookTest.assertKnownSeason(new FilledSummary(saved));
    // Saved by another program, nothing but the bytes is different.
    FilledOutput next =
        summary()
            .write(
                SeasonFixtures.demo(),
                rules(),
                List.of(new EarlierOutput("summary.xlsx", saved, "saved")));
    assertThat(next.carriedOver()).containsExactly("saved");
  }
}
