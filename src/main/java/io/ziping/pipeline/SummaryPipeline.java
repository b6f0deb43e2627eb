package io.ziping.pipeline;

import io.ziping.assessment.Digest;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.OutputEntry;
import io.ziping.ledger.SummaryEntry;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.PublishResult;
import io.ziping.report.BrokenTemplateException;
import io.ziping.season.Submission;
import io.ziping.season.UnitSeason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the outputs of each unit current: its summary, its report. One thread at a time. */
public final class SummaryPipeline {

  private static final Logger log = LoggerFactory.getLogger(SummaryPipeline.class);

  /** What a refresh came to. */
  public enum Refreshed {
    WRITTEN,
    /** Nothing in it would change. */
    CURRENT,
    /** The unit has nothing any more; its outputs went into the history folder. */
    REMOVED,
    /** Open, or the share does not take it now: worth another try later. */
    NOT_NOW
  }

  private final WatchedShare share;
  private final Ledger ledger;
  private final OutputPress press;
  private final Supplier<UnitOutputs> units;
  private final Delivery delivery;
  private final Supplier<Instant> clock;
  private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

  public SummaryPipeline(
      WatchedShare share,
      Ledger ledger,
      Outbox outbox,
      Supplier<UnitOutputs> units,
      Supplier<Instant> clock) {
    this.share = share;
    this.ledger = ledger;
    this.press = new OutputPress(outbox);
    this.units = units;
    this.delivery = new Delivery(share, ledger, outbox, clock);
    this.clock = clock;
  }

  /** Writes a unit's outputs where they would change. Never throws. */
  public Refreshed refresh(String unit) {
    Set<Refreshed> all = EnumSet.noneOf(Refreshed.class);
    try {
      UnitOutputs now = units.get();
      Optional<UnitFacts> facts = facts(now, unit);
      now.outputs().forEach(output -> all.add(refresh(output, unit, facts)));
    } catch (RuntimeException fault) {
      log.error("outputs of '{}' failed, they will be tried again", unit, fault);
      all.add(Refreshed.NOT_NOW);
    }
    return List.of(Refreshed.NOT_NOW, Refreshed.WRITTEN, Refreshed.REMOVED).stream()
        .filter(all::contains)
        .findFirst()
        .orElse(Refreshed.CURRENT);
  }

  /** Where a unit's outputs lie now, relative to the root. */
  public List<String> results(String unit) {
    return units.get().outputs().stream()
        .flatMap(output -> ledger.summary(share.id(), unit, output.kind()).stream())
        .map(SummaryEntry::result)
        .toList();
  }

  /** Empty for a unit that has handed in nothing. */
  private Optional<UnitFacts> facts(UnitOutputs now, String unit) {
    List<Submission> submissions = ledger.submissions(share.id(), unit);
    int year = share.year() != 0 ? share.year() : yearOf(submissions);
    UnitSeason season = new UnitSeason(share.unitName(unit), year, submissions);
    return season.submissions().isEmpty()
        ? Optional.empty()
        : Optional.of(
            now.facts(
                unit,
                season,
                ElementsFile.read(share.pathOf(unit), submissions, share.names().messages())));
  }

  private Refreshed refresh(UnitOutput output, String unit, Optional<UnitFacts> facts) {
    Refreshed refreshed;
    try {
      refreshed =
          facts.isPresent() ? attempt(output, unit, facts.get()) : remove(output.kind(), unit);
    } catch (BrokenTemplateException broken) {
      log.warn(
          "{} of '{}' waits, its template has mistakes: {}",
          output.kind(),
          unit,
          broken.problems());
      refreshed = Refreshed.NOT_NOW;
    } catch (RuntimeException fault) {
      log.error("{} of '{}' failed, it will be tried again", output.kind(), unit, fault);
      refreshed = Refreshed.NOT_NOW;
    }
    log.info("{} of '{}': {}", output.kind(), unit, refreshed);
    if (refreshed != Refreshed.NOT_NOW) {
      waiting.remove(source(output.kind(), unit));
    }
    return refreshed;
  }

  private static String source(String kind, String unit) {
    return OutputEntry.unitSource(kind, unit);
  }

  private Refreshed attempt(UnitOutput output, String unit, UnitFacts facts) {
    String key = output.contentKey(facts);
    Optional<SummaryEntry> before = ledger.summary(share.id(), unit, output.kind());
    if (before.isPresent()
        && before.get().fingerprint().equals(key)
        && Files.exists(share.pathOf(before.get().result()))) {
      return Refreshed.CURRENT;
    }
    if (!Files.isDirectory(share.pathOf(unit))) {
      return Refreshed.NOT_NOW;
    }
    String current = before.map(SummaryEntry::result).orElse("");
    PublishResult result = press.publish(output, facts, place(output.kind(), unit, current));
    if (!(result instanceof PublishResult.Published published)) {
      log.info("{} of '{}' waits: {}", output.kind(), unit, result);
      return Refreshed.NOT_NOW;
    }
    String path = share.placeOf(published.path()).path();
    ledger.recordSummary(
        share.id(),
        unit,
        output.kind(),
        new SummaryEntry(key, path),
        delivery.keyOf(published.path()));
    delivery.retireAll(source(output.kind(), unit), path);
    return published.written() ? Refreshed.WRITTEN : Refreshed.CURRENT;
  }

  private OutputPress.Place place(String kind, String unit, String current) {
    String source = source(kind, unit);
    Instant since = waiting.computeIfAbsent(source, any -> clock.get());
    Path history = share.root().resolve(share.names().history());
    return new OutputPress.Place(
        share.pathOf(unit),
        unit.isEmpty() ? history : history.resolve(unit),
        new LedgerOwnership(ledger, share, source),
        current.substring(current.lastIndexOf('/') + 1),
        !clock.get().isBefore(since.plus(share.publish().numberedAfter())));
  }

  private Refreshed remove(String kind, String unit) {
    if (!delivery.retireAll(source(kind, unit), "")) {
      return Refreshed.NOT_NOW;
    }
    ledger.dropSummary(share.id(), unit, kind);
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
