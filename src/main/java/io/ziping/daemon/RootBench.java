package io.ziping.daemon;

import io.ziping.intake.CompletionProof;
import io.ziping.intake.FolderScan;
import io.ziping.intake.SettleWatch;
import io.ziping.intake.SettledFile;
import io.ziping.intake.WorkingCopy;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.LedgerException;
import io.ziping.outbox.ShareCalls;
import io.ziping.pipeline.Processed;
import io.ziping.pipeline.SubmissionPipeline;
import io.ziping.pipeline.SummaryPipeline;
import io.ziping.pipeline.WatchedShare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the work of one root is done: its workers, its pipelines, its scan.
 *
 * @param work opens the root's memory at a time in nanoseconds
 */
record RootBench(
    WatchedShare share,
    FolderScan scan,
    CompletionProof proofs,
    SubmissionPipeline submissions,
    SummaryPipeline summaries,
    ExecutorService workers,
    ExecutorService summaryWriter,
    ShareCalls calls,
    LongFunction<RootWork> work) {

  private static final Logger log = LoggerFactory.getLogger(RootBench.class);

  RootWork openWork(long now) {
    return work.apply(now);
  }

  void submit(SettleWatch.Attempt attempt, Consumer<FileReport> done) {
    start(workers, () -> done.accept(safely(attempt)));
  }

  /**
   * Whatever happens, the loop is told: a file that is never reported would be in hand for ever.
   */
  private FileReport safely(SettleWatch.Attempt attempt) {
    try {
      return attempt(attempt);
    } catch (RuntimeException | Error fault) {
      log.error("looking at {} failed", attempt.sighting().path(), fault);
      return new FileReport(attempt, new CompletionProof.NotYet("fault"), null);
    }
  }

  private FileReport attempt(SettleWatch.Attempt attempt) {
    CompletionProof.Proof proof =
        calls.during(attempt.sighting().path(), () -> proofs.attempt(attempt));
    if (!(proof instanceof CompletionProof.Settled settled)) {
      return new FileReport(attempt, proof, null);
    }
    SettledFile file = settled.file();
    try {
      Processed processed = submissions.process(file);
      return new FileReport(attempt, proof, processed);
    } finally {
      proofs.release(file);
    }
  }

  /** Hashes a file that was done lately; tells when its bytes are others than those judged. */
  void recheck(Path path, Consumer<Path> changed) {
    start(
        workers,
        () -> {
          try {
            Optional<LedgerEntry> entry = submissions.entry(path);
            if (entry.isPresent() && !WorkingCopy.sha256(path).equals(entry.get().content())) {
              changed.accept(path);
            }
          } catch (IOException | LedgerException e) {
            log.debug("{} is not hashed again: {}", path, e.toString());
          }
        });
  }

  void refresh(String unit, Consumer<Signal.SummaryDone> done) {
    start(
        summaryWriter,
        () -> {
          long begun = System.nanoTime();
          SummaryPipeline.Refreshed refreshed = refreshed(unit);
          done.accept(new Signal.SummaryDone(unit, refreshed, System.nanoTime() - begun));
        });
  }

  /** Like a file, a unit that is never reported would be in hand for ever. */
  private SummaryPipeline.Refreshed refreshed(String unit) {
    try {
      return summaries.refresh(unit);
    } catch (Error fault) {
      log.error("outputs of '{}' failed, they will be tried again", unit, fault);
      return SummaryPipeline.Refreshed.NOT_NOW;
    }
  }

  private static void start(ExecutorService executor, Runnable job) {
    try {
      executor.execute(job);
    } catch (RejectedExecutionException stopping) {
      log.debug("stopping, a job is left for the next start");
    }
  }
}
