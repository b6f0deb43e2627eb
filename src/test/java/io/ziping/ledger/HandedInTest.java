package io.ziping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What summaries and the bureau's outputs are made of, in every database. */
class HandedInTest {

  private static final UUID ROOT = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final Instant NOON = Instant.parse("2024-03-28T12:00:00Z");
  private static final FilePlace FORM = new FilePlace(ROOT, "01 漕河镇/修路.xlsx");
  private static final String BYTES = "a".repeat(64);

  @TempDir private Path state;
  private Instant now = NOON;

  private SqlLedger open(LedgerKind kind) throws IOException {
    return SqlLedger.open(state, kind, () -> now);
  }

  @ParameterizedTest
  @EnumSource
  void aFormArrivedWhenItsPresentBytesWereJudgedFirst(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      judge(ledger, "0".repeat(64), "pack@1/2023/0.1", NOON);
      judge(ledger, BYTES, "pack@1/2023/0.1", NOON.plusSeconds(100));
      judge(ledger, BYTES, "pack@2/2023/0.1", NOON.plusSeconds(200));

      Instant first = NOON.plusSeconds(100);
      assertThat(ledger.arrivals(ROOT)).containsExactly(Map.entry(FORM.path(), first));
      assertThat(ledger.handedIn(ROOT, "01 漕河镇"))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.place()).isEqualTo(FORM);
                assertThat(each.content()).isEqualTo(BYTES);
                assertThat(each.arrived()).isEqualTo(first);
                assertThat(each.submission().file()).isEqualTo("修路.xlsx");
              });
    }
  }

  private void judge(SqlLedger ledger, String content, String rules, Instant moment) {
    now = moment;
    Job job = ledger.jobs().begin(new JobKey(FORM, content, rules), "01 漕河镇");
    LedgerEntry entry =
        new LedgerEntry(
            FORM,
            "01 漕河镇",
            content,
            rules,
            "k1",
            LedgerEntry.State.DONE,
            moment,
            Verdict.ACCEPTED,
            "",
            "");
    ledger
        .jobs()
        .finish(job, JobState.DONE, "", new RecordedOutcome(entry, "", List.of(), List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void theOutputsOfAUnitByKind(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      ledger.recordSummary(ROOT, "_财政局", "rollup", new SummaryEntry("f1", "_财政局/a.xlsx"), "k");
      ledger.recordSummary(ROOT, "_财政局", "export", new SummaryEntry("f2", "_财政局/a.csv"), "k");
      ledger.recordSummary(ROOT, "_财政局", "rollup", new SummaryEntry("f3", "_财政局/b.xlsx"), "k");

      assertThat(ledger.summaries(ROOT, "_财政局"))
          .containsExactly(
              Map.entry("export", new SummaryEntry("f2", "_财政局/a.csv")),
              Map.entry("rollup", new SummaryEntry("f3", "_财政局/b.xlsx")));
      ledger.dropSummary(ROOT, "_财政局", "export");
      assertThat(ledger.summaries(ROOT, "_财政局")).containsOnlyKeys("rollup");
    }
  }
}
