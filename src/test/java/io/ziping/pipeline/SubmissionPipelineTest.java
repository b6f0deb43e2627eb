package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.fixtures.Shares;
import io.ziping.intake.CompletenessTest;
import io.ziping.intake.CompletionProof;
import io.ziping.intake.FileKey;
import io.ziping.intake.SettleWatch;
import io.ziping.intake.SettledFile;
import io.ziping.intake.Sighting;
import io.ziping.intake.Spool;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Job;
import io.ziping.ledger.JobState;
import io.ziping.ledger.LedgerKind;
import io.ziping.ledger.SqlLedger;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.ShareCalls;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.verify.ResultInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of one file over a real folder, ledger and spool, with assessors that misbehave. */
class SubmissionPipelineTest {

  private static final UUID ROOT = UUID.fromString("00000000-0000-0000-0000-000000000007");
  private static final FilePlace PLACE = new FilePlace(ROOT, "镇/修路.xlsx");

  @TempDir private Path scratch;
  private Path file;
  private Instant now = Instant.parse("2024-03-28T12:00:00Z");
  private final List<String> assessed = new ArrayList<>();
  private Supplier<Outcome> assessor = () -> unreadable("坏");
  private Runnable whileWriting = () -> {};
  private SqlLedger ledger;
  private Spool spool;
  private WorkLimit limit;
  private SubmissionPipeline pipeline;

  @BeforeEach
  void open() throws IOException {
    file = Files.createDirectories(scratch.resolve("share/镇")).resolve("修路.xlsx");
    Files.writeString(file, "content");
    spool = new Spool(scratch.resolve("state/spool"), 1 << 20);
    spool.open();
    ledger = SqlLedger.open(scratch.resolve("state"), LedgerKind.SQLITE, () -> now);
    limit = new WorkLimit(2, Duration.ofMillis(300));
    WatchedShare share =
        new WatchedShare(
            ROOT,
            scratch.resolve("share"),
            2023,
            UnitRule.standard(),
            new FolderNames(Messages.chinese(), "_财政局", "_历史"),
            PublishTimes.standard());
    pipeline =
        new SubmissionPipeline(
            share,
            new JobTools(
                ledger,
                new Outbox(() -> now, "test", this::beingWritten, new ShareCalls(() -> 0)),
                spool,
                limit,
                3,
                Archives.standard(ReadLimits.standard()),
                new ResultInspector(ReadLimits.standard()),
                () -> now),
            unit -> new FakeAssessor(),
            new OlderResults(ledger, ROOT, unit -> new FakeAssessor()));
  }

  @AfterEach
  void close() {
    limit.close();
    ledger.close();
  }

  /** Assesses by the test's word; everything else is real. */
  private final class FakeAssessor implements FileAssessor {
    @Override
    public String rules() {
      return "pack@1/2023/missing/test+words";
    }

    @Override
    public Outcome assess(Path copy, String path, String sha256) {
      assessed.add(path);
      return assessor.get();
    }

    @Override
    public Outcome.Crashed giveUp(Finding fault, String fileName) {
      return new Outcome.Crashed(fault.variant(), List.of(fault), "放到一边：" + fault.variant());
    }

    @Override
    public Outcome.Unreadable refuse(ReadResult refusal, String fileName) {
      return unreadable("不收");
    }
  }

  /** The outbox asks after the choice of a name, before it writes. */
  private boolean beingWritten(Path folder) {
    whileWriting.run();
    return true;
  }

  private static Outcome.Unreadable unreadable(String note) {
    return new Outcome.Unreadable(List.of(), note);
  }

  private Processed process() throws IOException {
    Sighting sighting =
        new Sighting(file, FileKey.of(Files.readAttributes(file, BasicFileAttributes.class)));
    CompletionProof proofs =
        new CompletionProof(spool, 1 << 20, copy -> new CompletenessTest.Whole());
    CompletionProof.Proof proof = proofs.attempt(new SettleWatch.Due(sighting, false));
    SettledFile settled = ((CompletionProof.Settled) proof).file();
    try {
      return pipeline.process(settled);
    } finally {
      proofs.release(settled);
    }
  }

  private Job job() {
    return ledger.jobs().history(PLACE).get(0);
  }

  private Path note() {
    return file.resolveSibling("修路_无法读取.txt");
  }

  @Test
  void aJudgeThatCrashesThreeTimesPutsTheFileAside() throws IOException {
    assessor = () -> new Outcome.Crashed("bug", List.of(OutcomeFindings.crash("bug")), "出了故障");
    assertThat(process()).isInstanceOf(Processed.Deferred.class);
    assertThat(job().state()).isEqualTo(JobState.DEFERRED);
    assertThat(note()).doesNotExist();
    assertThat(process()).isInstanceOf(Processed.Deferred.class);
    assertThat(process()).isInstanceOf(Processed.Finished.class);
    assertThat(job().state()).isEqualTo(JobState.QUARANTINED);
    assertThat(note()).hasContent("出了故障");
    assertThat(process()).isInstanceOf(Processed.Recognised.class);
    assertThat(assessed).hasSize(3);
  }

  @Test
  void aJudgeThatNeverEndsIsLeftAloneAndTheFilePutAside() throws IOException {
    assessor =
        () -> {
          while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
          }
          throw new IllegalStateException("interrupted");
        };
    process();
    process();
    process();
    assertThat(job().state()).isEqualTo(JobState.QUARANTINED);
    assertThat(job().reason()).isEqualTo("timeout");
    assertThat(note()).hasContent("放到一边：timeout");
    assessor = () -> unreadable("坏");
    Files.writeString(file, "other content");
    assertThat(process()).isInstanceOf(Processed.Finished.class);
    assertThat(note()).hasContent("坏");
  }

  @Test
  void attemptsThatEndedTheProgramCountAndTheFourthIsNotBegun() throws IOException {
    process();
    Job first = job();
    Files.delete(note());
    for (int i = 0; i < 3; i++) {
      // Begun and never heard of again, as after a kill.
      ledger.jobs().begin(first.key(), first.unit());
    }
    assessed.clear();
    assertThat(process()).isInstanceOf(Processed.Finished.class);
    assertThat(assessed).isEmpty();
    assertThat(job().state()).isEqualTo(JobState.QUARANTINED);
    assertThat(note()).hasContent("放到一边：file");
  }

  @Test
  void releasedWorkBeginsAnewAndIgnoredWorkDoesNot() throws IOException {
    assessor = () -> new Outcome.Crashed("bug", List.of(OutcomeFindings.crash("bug")), "出了故障");
    process();
    process();
    process();
    assessor = () -> unreadable("坏");
    assertThat(ledger.jobs().release(PLACE)).isTrue();
    assertThat(process()).isInstanceOf(Processed.Finished.class);
    assertThat(note()).hasContent("坏");
    assertThat(job().attempts()).isEqualTo(1);
    ledger.jobs().ignore(PLACE);
    pipeline.withdraw(PLACE);
    assertThat(note()).doesNotExist();
    assertThat(process()).isInstanceOf(Processed.Recognised.class);
    assertThat(note()).doesNotExist();
  }

  @Test
  void aResultThatIsOpenWaitsInTheSpoolAndIsNotJudgedAgain() throws IOException {
    process();
    Files.writeString(file, "second");
    assessor = () -> unreadable("坏二");
    Path lock = file.resolveSibling(".~lock.修路_无法读取.txt#");
    Files.createFile(lock);
    Files.setLastModifiedTime(lock, java.nio.file.attribute.FileTime.from(now));
    assertThat(process())
        .isInstanceOfSatisfying(
            Processed.Deferred.class,
            later -> assertThat(later.retry()).isEqualTo(Duration.ofSeconds(30)));
    assertThat(note()).hasContent("坏");
    assessor =
        () -> {
          throw new AssertionError("judged again");
        };
    now = now.plusSeconds(601);
    assertThat(process()).isInstanceOf(Processed.Finished.class);
    Path numbered = file.resolveSibling("修路_无法读取 (2).txt");
    assertThat(numbered).hasContent("坏二");
    assertThat(note()).hasContent("坏");
    Files.delete(lock);
    now = now.plusSeconds(10);
    assertThat(pipeline.retireOutdated(ledger.entry(PLACE).orElseThrow())).isTrue();
    assertThat(note()).hasContent("坏二");
    assertThat(numbered).doesNotExist();
    assertThat(ledger.entry(PLACE).orElseThrow().result()).isEqualTo("镇/修路_无法读取.txt");
    assertThat(process()).isInstanceOf(Processed.Recognised.class);
  }

  @Test
  void aResultThatIsClosedWhileTheNumberedOneIsWrittenLeavesItsName() throws IOException {
    process();
    Files.writeString(file, "second");
    assessor = () -> unreadable("坏二");
    Path lock = Files.createFile(file.resolveSibling(".~lock.修路_无法读取.txt#"));
    Files.setLastModifiedTime(lock, java.nio.file.attribute.FileTime.from(now));
    assertThat(process()).isInstanceOf(Processed.Deferred.class);
    now = now.plusSeconds(601);
    whileWriting = () -> assertThat(lock.toFile().delete()).isTrue();

    assertThat(process())
        .isInstanceOfSatisfying(
            Processed.Finished.class,
            done -> {
              assertThat(done.result()).isEqualTo("镇/修路_无法读取.txt");
              assertThat(done.tidy()).isTrue();
            });

    assertThat(note()).hasContent("坏二");
    assertThat(file.resolveSibling("修路_无法读取 (2).txt")).doesNotExist();
    assertThat(ledger.entry(PLACE).orElseThrow().result()).isEqualTo("镇/修路_无法读取.txt");
    assertThat(process()).isInstanceOf(Processed.Recognised.class);
  }

  @Test
  void whatAPersonEditedStaysAndTheNewResultTakesTheNextName() throws IOException {
    process();
    Files.writeString(note(), "我改过");
    Files.writeString(file, "second");
    assessor = () -> unreadable("坏二");
    assertThat(process()).isInstanceOf(Processed.Finished.class);
    assertThat(note()).hasContent("我改过");
    assertThat(file.resolveSibling("修路_无法读取 (2).txt")).hasContent("坏二");
  }

  @Test
  void aFolderThatWasMovedAwayIsNotMadeAgain() throws IOException {
    assessor =
        () -> {
          try {
            Files.move(file.getParent(), scratch.resolve("share/镇二"));
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return unreadable("坏");
        };
    assertThat(process()).isInstanceOf(Processed.Superseded.class);
    assertThat(file.getParent()).doesNotExist();
    assertThat(Shares.hashes(scratch.resolve("share/镇二"), name -> true)).hasSize(1);
    assertThat(job().state()).isEqualTo(JobState.SUPERSEDED);
  }

  @Test
  void evidenceIsWhatWasScored() throws IOException {
    String sha256 = Shares.sha256(file);
    process();
    assertThat(spool.evidence(sha256).orElseThrow()).hasContent("content");
    spool.sweep(Instant.now().plusSeconds(60));
    assertThat(spool.evidence(sha256)).isEmpty();
  }
}
