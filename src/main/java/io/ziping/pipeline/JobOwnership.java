package io.ziping.pipeline;

import io.ziping.ledger.Job;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.OutputEntry;
import io.ziping.ledger.RecordedOutcome;
import io.ziping.outbox.Ownership;
import java.nio.file.Path;

/** Announces the result of a job in the same commit that keeps its outcome. One use only. */
final class JobOwnership implements Ownership {

  private final LedgerOwnership files;
  private final Ledger ledger;
  private final WatchedShare share;
  private final RecordedOutcome pending;
  private Job job;

  JobOwnership(Ledger ledger, WatchedShare share, Job job, RecordedOutcome pending) {
    this.ledger = ledger;
    this.share = share;
    this.job = job;
    this.pending = pending;
    this.files = new LedgerOwnership(ledger, share, pending.entry().place().path());
  }

  @Override
  public Owner ownerOf(Path file, String sha256) {
    return files.ownerOf(file, sha256);
  }

  @Override
  public void claim(Path target, String sha256, String previous) {
    OutputEntry output = new OutputEntry(share.placeOf(target), files.source(), sha256, "", false);
    job = ledger.jobs().publishing(job, output, previous, pending);
  }

  /** The present state of the job. */
  Job job() {
    return job;
  }
}
