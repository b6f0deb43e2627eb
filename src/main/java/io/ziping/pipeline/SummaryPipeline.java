package io.ziping.pipeline;

import io.ziping.assessment.Digest;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.OutputEntry;
import io.ziping.ledger.SummaryEntry;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.OutputName;
import io.ziping.outbox.PublishOrder;
import io.ziping.outbox.PublishResult;
import io.ziping.season.Submission;
import io.ziping.season.UnitSeason;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the summary workbook of each unit current. One thread at a time. */
public final class SummaryPipeline {

  private static final Logger log = LoggerFactory.getLogger(SummaryPipeline.class);

  /** The kind of this output, as the ledger names it. */
  public static final String SUMMARY = "summary";

  /** What a refresh came to. */
  public enum Refreshed {
    WRITTEN,
    /** Nothing in it would change. */
    CURRENT,
    /** The unit has nothing any more; its summary went into the history folder. */
    REMOVED,
    /** Open, or the share does not take it now: worth another try later. */
    NOT_NOW
  }

  private final WatchedShare share;
  private final Ledger ledger;
  private final Outbox outbox;
  private final SummaryWriter writer;
  private final Delivery delivery;
  private final Supplier<Instant> clock;
  private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

  public SummaryPipeline(
      WatchedShare share,
      Ledger ledger,
      Outbox outbox,
      SummaryWriter writer,
      Supplier<Instant> clock) {
    this.share = share;
    this.ledger = ledger;
    this.outbox = outbox;
    this.writer = writer;
    this.delivery = new Delivery(share, ledger, outbox, clock);
    this.clock = clock;
  }

  /** Writes a unit's summary where it would change. Never throws. */
  public Refreshed refresh(String unit) {
    try {
      Refreshed refreshed = attempt(unit);
      log.info("summary of '{}': {}", unit, refreshed);
      if (refreshed != Refreshed.NOT_NOW) {
        waiting.remove(unit);
      }
      return refreshed;
    } catch (RuntimeException fault) {
      log.error("summary of '{}' failed, it will be tried again", unit, fault);
      return Refreshed.NOT_NOW;
    }
  }

  private Refreshed attempt(String unit) {
    List<Submission> submissions = ledger.submissions(share.id(), unit);
    if (submissions.isEmpty()) {
      return remove(unit);
    }
    int year = share.year() != 0 ? share.year() : yearOf(submissions);
    UnitSeason season = new UnitSeason(share.unitName(unit), year, submissions);
    String key = writer.contentKey(unit, season);
    Optional<SummaryEntry> before = ledger.summary(share.id(), unit, SUMMARY);
    if (before.isPresent()
        && before.get().fingerprint().equals(key)
        && Files.exists(share.pathOf(before.get().result()))) {
      return Refreshed.CURRENT;
    }
    if (!Files.isDirectory(share.pathOf(unit))) {
      return Refreshed.NOT_NOW;
    }
    return publish(unit, season, key);
  }

  private Refreshed publish(String unit, UnitSeason season, String key) {
    String wanted = writer.fileName(season);
    int dot = wanted.lastIndexOf('.');
    OutputName name = OutputName.beside(wanted, "", wanted.substring(dot));
    String source = OutputEntry.unitSource(SUMMARY, unit);
    Instant since = waiting.computeIfAbsent(unit, any -> clock.get());
    boolean around = !clock.get().isBefore(since.plus(share.publish().numberedAfter()));
    PublishResult result =
        outbox.publish(
            new PublishOrder(
                share.pathOf(unit),
                name,
                writer.write(unit, season),
                new LedgerOwnership(ledger, share, source),
                around));
    if (!(result instanceof PublishResult.Published published)) {
      log.info("summary of '{}' waits: {}", unit, result);
      return Refreshed.NOT_NOW;
    }
    String path = share.placeOf(published.path()).path();
    ledger.recordSummary(
        share.id(), unit, SUMMARY, new SummaryEntry(key, path), delivery.keyOf(published.path()));
    delivery.retireAll(source, path);
    return published.written() ? Refreshed.WRITTEN : Refreshed.CURRENT;
  }

  private Refreshed remove(String unit) {
    if (!delivery.retireAll(OutputEntry.unitSource(SUMMARY, unit), "")) {
      return Refreshed.NOT_NOW;
    }
    ledger.dropSummary(share.id(), unit, SUMMARY);
    return Refreshed.REMOVED;
  }

  /** The latest year that the forms bear. */
  private static int yearOf(List<Submission> submissions) {
    return submissions.stream()
        .flatMap(submission -> submission.forms().stream())
        .mapToInt(Digest::year)
        .max()
        .orElse(0);
  }
}
