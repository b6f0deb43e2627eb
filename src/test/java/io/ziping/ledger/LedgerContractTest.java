package io.ziping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.assessment.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every database that keeps a ledger has to do: the same tests for each. */
class LedgerContractTest {

  private static final UUID ROOT = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final Instant NOON = Instant.parse("2024-03-28T12:00:00Z");
  private static final FilePlace FORM = new FilePlace(ROOT, "01 漕河镇/修路.xlsx");
  private static final FilePlace RESULT = new FilePlace(ROOT, "01 漕河镇/修路_评分.xlsx");
  private static final String BYTES = "a".repeat(64);
  private static final String OUTPUT = "b".repeat(64);

  @TempDir private Path state;
  private Instant now = NOON;

  private SqlLedger open(LedgerKind kind) throws IOException {
    return SqlLedger.open(state, kind, () -> now);
  }

  private static JobKey key(String content) {
    return new JobKey(FORM, content, "pack@1/2023/0.1");
  }

  private static RecordedOutcome answer(LedgerEntry.State entryState, String result) {
    LedgerEntry entry =
        new LedgerEntry(
            FORM,
            "01 漕河镇",
            BYTES,
            "pack@1/2023/0.1",
            "k1",
            entryState,
            NOON,
            Verdict.ACCEPTED,
            "",
            result);
    return new RecordedOutcome(entry, "k2", List.of(), List.of());
  }

  private static OutputEntry output() {
    return new OutputEntry(RESULT, FORM.path(), OUTPUT, "", false);
  }

  @ParameterizedTest
  @EnumSource
  void aJobGoesItsWayAndIsThereAfterARestart(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      assertThat(ledger.isNew()).isTrue();
      assertThat(ledger.decide(FORM, BYTES, "pack@1/2023/0.1")).isEqualTo(Decision.NEW);
      Job job = ledger.jobs().begin(key(BYTES), "01 漕河镇");
      assertThat(job.state()).isEqualTo(JobState.RUNNING);
      assertThat(job.attempts()).isEqualTo(1);
      job = ledger.jobs().publishing(job, output(), "", answer(LedgerEntry.State.DEFERRED, ""));
      assertThat(ledger.isPublished(OUTPUT)).isTrue();
      assertThat(ledger.output(RESULT).orElseThrow().settled()).isFalse();
      ledger.jobs().finish(job, JobState.DONE, "", answer(LedgerEntry.State.DONE, RESULT.path()));
    }
    try (SqlLedger ledger = open(kind)) {
      assertThat(ledger.isNew()).isFalse();
      assertThat(ledger.jobs().find(key(BYTES)).orElseThrow().state()).isEqualTo(JobState.DONE);
      assertThat(ledger.decide(FORM, BYTES, "pack@1/2023/0.1")).isEqualTo(Decision.DONE);
      assertThat(ledger.decide(RESULT, OUTPUT, "pack@1/2023/0.1")).isEqualTo(Decision.OURS);
      assertThat(ledger.output(RESULT).orElseThrow().key()).isEqualTo("k2");
      assertThat(ledger.output(RESULT).orElseThrow().settled()).isTrue();
      assertThat(ledger.jobs().open(ROOT)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void attemptsAreCountedAcrossRestartsAndAnewAfterAnEnd(LedgerKind kind) throws IOException {
    for (int attempt = 1; attempt <= 3; attempt++) {
      try (SqlLedger ledger = open(kind)) {
        ledger.jobs().recover(ROOT);
        Job job = ledger.jobs().begin(key(BYTES), "01 漕河镇");
        assertThat(job.attempts()).isEqualTo(attempt);
        // The program is killed here: nothing more is said of the attempt.
      }
    }
    try (SqlLedger ledger = open(kind)) {
      ledger.jobs().recover(ROOT);
      assertThat(ledger.jobs().open(ROOT))
          .singleElement()
          .satisfies(job -> assertThat(job.state()).isEqualTo(JobState.QUEUED));
      Job job = ledger.jobs().begin(key(BYTES), "01 漕河镇");
      ledger.jobs().finish(job, JobState.QUARANTINED, "file", answer(LedgerEntry.State.DONE, ""));
      assertThat(ledger.jobs().in(ROOT, JobState.QUARANTINED)).hasSize(1);
      assertThat(ledger.jobs().begin(key(BYTES), "01 漕河镇").attempts()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRenderedGoesOnAtItsPublishing(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      Job job = ledger.jobs().begin(key(BYTES), "01 漕河镇");
      ledger.jobs().publishing(job, output(), "old", answer(LedgerEntry.State.DEFERRED, ""));
    }
    try (SqlLedger ledger = open(kind)) {
      ledger.jobs().recover(ROOT);
      Job job = ledger.jobs().begin(key(BYTES), "01 漕河镇");
      assertThat(job.state()).isEqualTo(JobState.PUBLISHING);
      assertThat(job.attempts()).isEqualTo(1);
      assertThat(job.output()).isEqualTo(OUTPUT);
      assertThat(job.target()).isEqualTo(RESULT.path());
      assertThat(job.previous()).isEqualTo("old");
      assertThat(ledger.outcome(FORM)).isPresent();
      Job lost = ledger.jobs().restart(job);
      assertThat(lost.state()).isEqualTo(JobState.RUNNING);
      assertThat(lost.isRendered()).isFalse();
      assertThat(lost.attempts()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAttemptThatLostItsJobIsRefused(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      Job old = ledger.jobs().begin(key(BYTES), "01 漕河镇");
      Job newer = ledger.jobs().begin(key("c".repeat(64)), "01 漕河镇");
      assertThat(ledger.jobs().find(old.key()).orElseThrow().state())
          .isEqualTo(JobState.SUPERSEDED);
      assertThatThrownBy(
              () ->
                  ledger
                      .jobs()
                      .publishing(old, output(), "", answer(LedgerEntry.State.DEFERRED, "")))
          .isInstanceOf(StaleAttemptException.class);
      assertThat(ledger.isPublished(OUTPUT)).isFalse();
      ledger.withdraw(FORM);
      assertThat(ledger.jobs().find(newer.key()).orElseThrow().state())
          .isEqualTo(JobState.WITHDRAWN);
      assertThatThrownBy(() -> ledger.jobs().drop(newer, JobState.DONE, ""))
          .isInstanceOf(StaleAttemptException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatFailsInASharedCommitHarmsNoOther(LedgerKind kind)
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (SqlLedger ledger = open(kind)) {
      Job lost = ledger.jobs().begin(key("d".repeat(64)), "01 漕河镇");
      ledger.jobs().begin(key("e".repeat(64)), "01 漕河镇");
      List<Future<Job>> begun = new ArrayList<>();
      List<Future<?>> refused = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        FilePlace place = new FilePlace(ROOT, "镇/" + i + ".xlsx");
        begun.add(threads.submit(() -> ledger.jobs().begin(new JobKey(place, BYTES, "r"), "镇")));
        refused.add(threads.submit(() -> ledger.jobs().drop(lost, JobState.DONE, "")));
      }
      List<Long> ids = new ArrayList<>();
      for (Future<Job> job : begun) {
        ids.add(job.get().id());
      }
      assertThat(ids).doesNotHaveDuplicates().hasSize(100);
      for (Future<?> job : refused) {
        assertThatThrownBy(job::get).hasCauseInstanceOf(StaleAttemptException.class);
      }
      assertThat(ledger.jobs().open(ROOT)).hasSize(101);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPersonReleasesOrIgnoresTheNewestWork(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      assertThat(ledger.jobs().release(FORM)).isFalse();
      Job job = ledger.jobs().begin(key(BYTES), "01 漕河镇");
      ledger.jobs().finish(job, JobState.QUARANTINED, "file", answer(LedgerEntry.State.DONE, ""));
      assertThat(ledger.jobs().release(FORM)).isTrue();
      assertThat(ledger.jobs().begin(key(BYTES), "01 漕河镇").attempts()).isEqualTo(1);
      assertThat(ledger.jobs().ignore(FORM)).isTrue();
      assertThat(ledger.jobs().history(FORM))
          .singleElement()
          .satisfies(last -> assertThat(last.state()).isEqualTo(JobState.IGNORED));
    }
  }

  @ParameterizedTest
  @EnumSource
  void unitOutputsAreKeptByTheirKind(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      ledger.claim(RESULT, OutputEntry.unitSource("summary", "01 漕河镇"), OUTPUT);
      ledger.recordSummary(ROOT, "01 漕河镇", "summary", new SummaryEntry("f", RESULT.path()), "k");
      ledger.recordSummary(ROOT, "01 漕河镇", "report", new SummaryEntry("g", "x.docx"), "k");
      ledger.recordSummary(ROOT, "01 漕河镇", "report", new SummaryEntry("h", "x.docx"), "k");
      assertThat(ledger.summary(ROOT, "01 漕河镇", "summary").orElseThrow().fingerprint())
          .isEqualTo("f");
      assertThat(ledger.summary(ROOT, "01 漕河镇", "report").orElseThrow().fingerprint())
          .isEqualTo("h");
      assertThat(ledger.output(RESULT).orElseThrow().isOfUnit()).isTrue();
      assertThat(ledger.output(RESULT).orElseThrow().settled()).isTrue();
      assertThat(ledger.units(ROOT)).containsExactly("01 漕河镇");
      ledger.dropSummary(ROOT, "01 漕河镇", "report");
      assertThat(ledger.summary(ROOT, "01 漕河镇", "report")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oldEndedWorkIsForgottenAndOpenWorkIsNot(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      Job done = ledger.jobs().begin(key(BYTES), "01 漕河镇");
      ledger.jobs().drop(done, JobState.SUPERSEDED, "");
      ledger.jobs().begin(new JobKey(RESULT, BYTES, "r"), "01 漕河镇");
      ledger.jobs().forgetBefore(NOON.plusSeconds(1));
      assertThat(ledger.jobs().find(done.key())).isEmpty();
      assertThat(ledger.jobs().open(ROOT)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTornFileIsPutAsideAndANewOneBegun(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      ledger.rememberRoot(Path.of("/share"), ROOT);
    }
    Path file = LedgerFile.engine(kind).files(state).get(0);
    Files.writeString(file, "this is no database. ".repeat(1000));
    try (SqlLedger ledger = open(kind)) {
      assertThat(ledger.isNew()).isTrue();
      assertThat(ledger.rootAt(Path.of("/share"))).isEmpty();
    }
    assertThat(state.resolve("torn-" + file.getFileName())).exists();
  }

  @ParameterizedTest
  @EnumSource
  void theAuditLogTellsEachArrowAndHoldsTogether(LedgerKind kind) throws IOException {
    try (SqlLedger ledger = open(kind)) {
      Job job = ledger.jobs().begin(key(BYTES), "01 漕河镇");
      job = ledger.jobs().publishing(job, output(), "", answer(LedgerEntry.State.DEFERRED, ""));
      ledger.jobs().finish(job, JobState.DONE, "", answer(LedgerEntry.State.DONE, RESULT.path()));
    }
    try (SqlLedger ledger = open(kind)) {
      ledger.withdraw(FORM);
    }
    List<String> lines = Files.readAllLines(state.resolve(AuditTrail.FILE));
    assertThat(lines)
        .extracting(line -> line.replaceAll(".*\"event\":\"(\\w+)\".*", "$1"))
        .containsExactly(
            "SPOOLED", "QUEUED", "RUNNING", "RENDERED", "PUBLISHING", "DONE", "WITHDRAWN");
    AuditTrail trail = AuditTrail.check(state);
    assertThat(trail).isEqualTo(new AuditTrail(7, 7, null));
    assertThat(String.join("\n", lines)).contains("漕河镇");
  }
}
