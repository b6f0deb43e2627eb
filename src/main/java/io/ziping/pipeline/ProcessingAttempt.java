package io.ziping.pipeline;

import io.ziping.checks.Finding;
import io.ziping.intake.SettledFile;
import io.ziping.ledger.Job;
import io.ziping.ledger.JobKey;
import io.ziping.ledger.Jobs;
import io.ziping.ledger.RecordedOutcome;
import io.ziping.workbook.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at processing a file: counted before it begins, held to its time. What an earlier
 * attempt rendered is used and not assessed again.
 */
record ProcessingAttempt(
    JobTools tools, FileAssessor assessor, SettledFile file, JobKey key, String unit) {

  private static final Logger log = LoggerFactory.getLogger(ProcessingAttempt.class);

  /** Result of an attempt. */
  sealed interface Result {}

  /** There is an outcome for the share. */
  record Ready(Job job, FileVerdict fileVerdict) implements Result {}

  /** It crashed or took too long; another begins after a while. */
  record Again(Duration pause, String reason) implements Result {}

  /**
   * Runs it; never throws for content.
   *
   * @param before the job as it was, if there was one
   */
  Result run(Optional<Job> before) {
    // What was begun and never came to an end may have ended the program: never beside others.
    boolean alone = before.filter(job -> !job.state().isFinal() && !job.isRendered()).isPresent();
    return tools.limit().attempt(alone, this::run);
  }

  private Result run() {
    Jobs jobs = tools.ledger().jobs();
    Job job = jobs.begin(key, unit);
    if (job.isRendered()) {
      Optional<FileVerdict> pending = pending(job);
      if (pending.isPresent()) {
        return new Ready(job, pending.get());
      }
      job = jobs.restart(job);
    }
    if (job.attempts() > tools.attempts()) {
      log.error("{} was started {} times and never finished", key.place().path(), tools.attempts());
      String incident = key.content().substring(0, Math.min(8, key.content().length()));
      return new Ready(job, gaveUp(OutcomeFindings.crash(incident)));
    }
    FileVerdict fileVerdict = assess();
    if (fileVerdict.isCrashed() && job.attempts() < tools.attempts()) {
      Duration pause = Retry.afterCrash(job.attempts());
      String reason = fileVerdict.findings().get(0).variant();
      jobs.defer(job, reason, tools.clock().get().plus(pause));
      return new Again(pause, reason);
    }
    return new Ready(job, fileVerdict);
  }

  private FileVerdict gaveUp(Finding fault) {
    return FileVerdict.of(assessor.giveUp(fault, key.place().path()));
  }

  /** The outcome of a job that waits for the share; empty when a part of it was lost. */
  private Optional<FileVerdict> pending(Job job) {
    try {
      Optional<byte[]> bytes = tools.spool().outgoing(job.id(), job.output());
      Optional<RecordedOutcome> recorded =
          tools.ledger().outcome(key.place()).filter(this::isAboutThis);
      if (bytes.isPresent() && recorded.isPresent()) {
        return Optional.of(FileVerdict.pending(recorded.get(), job.target(), bytes.get()));
      }
    } catch (IOException e) {
      log.warn("the rendered result of {} cannot be read: {}", key.place().path(), e.toString());
    }
    return Optional.empty();
  }

  private boolean isAboutThis(RecordedOutcome recorded) {
    return recorded.entry().content().equals(key.content())
        && recorded.entry().rules().equals(key.rules());
  }

  private FileVerdict assess() {
    String path = key.place().path();
    if (!(file instanceof SettledFile.Whole whole)) {
      return FileVerdict.of(assessor.refuse(refusal(), path));
    }
    Optional<Outcome> outcome =
        tools
            .limit()
            .run(
                () ->
                    assessor
                        .withOriginals(this::evidence)
                        .assess(whole.copy().path(), path, whole.copy().sha256()));
    if (outcome.isEmpty()) {
      return gaveUp(OutcomeFindings.timeout(tools.limit().limit()));
    }
    if (outcome.get() instanceof Outcome.OwnOutput own) {
      // Somebody changed one of our results and handed it in: that has to be answered.
      Outcome.Unreadable answer = assessor.refuse(new ReadResult.OwnOutput(own.stamp()), path);
      return FileVerdict.ownOutput(answer.findings(), answer.note());
    }
    return FileVerdict.of(outcome.get());
  }

  /** What was scored before, by its hash; without it a mended result only looks plainer. */
  private Optional<byte[]> evidence(String sha256) {
    Optional<Path> kept = tools.spool().evidence(sha256);
    try {
      return kept.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(kept.get()));
    } catch (IOException e) {
      log.info("evidence {} cannot be read: {}", sha256, e.toString());
      return Optional.empty();
    }
  }

  private ReadResult refusal() {
    if (file instanceof SettledFile.Oversized large) {
      return new ReadResult.TooLarge("bytes", large.bytes(), large.allowed());
    }
    if (file instanceof SettledFile.Torso torso) {
      return new ReadResult.Damaged("truncated", torso.reason());
    }
    if (file instanceof SettledFile.Refused refused) {
      return new ReadResult.Damaged(refused.reason(), refused.content());
    }
    return new ReadResult.WrongFormat("empty");
  }
}
