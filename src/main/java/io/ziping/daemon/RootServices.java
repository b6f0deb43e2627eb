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
 * What one root works with: its workers, its pipelines, its scan.
 *
 * @param state opens the root's state at a time in nanoseconds
 */
record RootServices(
    WatchedShare share,
    FolderScan scan,
    CompletionProof proofs,
    SubmissionPipeline submissions,
    SummaryPipeline summaries,
    ExecutorService workers,
    ExecutorService summaryWriter,
    ShareCalls calls,
    LongFunction<RootState> state) {

  private static final Logger log = LoggerFactory.getLogger(RootServices.class);

  RootState openState(long now) {
    return state.apply(now);
  }

  void submit(SettleWatch.Due due, Consumer<FileReport> done) {
    start(workers, () -> done.accept(safely(due)));
  }

  /**
   * Whatever happens, the loop gets a report: a file that is never reported would be in hand for
   * ever.
   */
  private FileReport safely(SettleWatch.Due due) {
    try {
      return attempt(due);
    } catch (RuntimeException | Error fault) {
      log.error("processing {} failed", due.sighting().path(), fault);
      return new FileReport(due, new CompletionProof.NotYet("fault"), null);
    }
  }

  private FileReport attempt(SettleWatch.Due due) {
    CompletionProof.Proof proof = calls.during(due.sighting().path(), () -> proofs.attempt(due));
    if (!(proof instanceof CompletionProof.Settled settled)) {
      return new FileReport(due, proof, null);
    }
    SettledFile file = settled.file();
    try {
      Processed processed = submissions.process(file);
      return new FileReport(due, proof, processed);
    } finally {
      proofs.release(file);
    }
  }

  /** Hashes a file that was done lately; reports when its bytes differ from those assessed. */
  void rehash(Path path, Consumer<Path> changed) {
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
