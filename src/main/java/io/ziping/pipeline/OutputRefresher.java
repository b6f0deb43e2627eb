package io.ziping.pipeline;

import io.ziping.ledger.Ledger;
import io.ziping.ledger.OutputEntry;
import io.ziping.ledger.SummaryEntry;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.PublishResult;
import io.ziping.pipeline.SummaryPipeline.Refreshed;
import io.ziping.report.BrokenTemplateException;
import io.ziping.report.TemplateProblem;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps outputs of folders current, those of units and the bureau's: written only where their
 * content would change, recorded in the ledger, taken away when they are no longer wanted.
 */
final class OutputRefresher {

  private static final Logger log = LoggerFactory.getLogger(OutputRefresher.class);

  private final WatchedShare share;
  private final Ledger ledger;
  private final Delivery delivery;
  private final Supplier<Instant> clock;
  private final Map<String, Instant> waiting = new ConcurrentHashMap<>();
  private final Templates templates = new Templates();

  OutputRefresher(WatchedShare share, Ledger ledger, Outbox outbox, Supplier<Instant> clock) {
    this.share = share;
    this.ledger = ledger;
    this.delivery = new Delivery(share, ledger, outbox, clock);
    this.clock = clock;
  }

  Templates templates() {
    return templates;
  }

  /** An output that is wanted. */
  interface Wanted {

    String kind();

    String contentKey();

    /** Where it goes; made when {@link #makesFolder}, else it waits until it is there. */
    Path folder();

    /** Whether the folder is the program's own. */
    boolean makesFolder();

    PublishResult publish(OutputPublisher.Place place) throws IOException;
  }

  /** Writes an output of a folder if it would change. Never throws. */
  Refreshed keep(String owner, Wanted output) {
    return guarded(owner, output.kind(), () -> attempt(owner, output));
  }

  /** Moves an output of a folder into the history, unless somebody edited it. Never throws. */
  Refreshed remove(String owner, String kind) {
    return guarded(owner, kind, () -> retire(owner, kind));
  }

  /** Work that may fail because of the share. */
  private interface Attempt {
    Refreshed make() throws IOException;
  }

  private Refreshed guarded(String owner, String kind, Attempt attempt) {
    Refreshed refreshed;
    try {
      refreshed = attempt.make();
      templates.fine(source(kind, owner));
    } catch (BrokenTemplateException broken) {
      for (TemplateProblem problem : broken.problems()) {
        log.warn(
            "{} of '{}' waits: {} {}",
            kind,
            owner,
            problem.sentence(Messages.chinese()),
            problem.sentence(new Messages(Locale.ENGLISH)));
      }
      templates.broken(source(kind, owner), broken.problems());
      refreshed = Refreshed.NOT_NOW;
    } catch (IOException | RuntimeException fault) {
      log.error("{} of '{}' failed, it will be tried again", kind, owner, fault);
      refreshed = Refreshed.NOT_NOW;
    }
    log.info("{} of '{}': {}", kind, owner, refreshed);
    if (refreshed != Refreshed.NOT_NOW) {
      waiting.remove(source(kind, owner));
    }
    return refreshed;
  }

  private static String source(String kind, String owner) {
    return OutputEntry.unitSource(kind, owner);
  }

  private Refreshed attempt(String owner, Wanted output) throws IOException {
    String key = output.contentKey();
    String kind = output.kind();
    Optional<SummaryEntry> before = ledger.summary(share.id(), owner, kind);
    if (before.isPresent()
        && before.get().fingerprint().equals(key)
        && Files.exists(share.pathOf(before.get().result()))) {
      return Refreshed.CURRENT;
    }
    if (output.makesFolder() && Files.isDirectory(share.root())) {
      Files.createDirectories(output.folder());
    }
    if (!Files.isDirectory(output.folder())) {
      return Refreshed.NOT_NOW;
    }
    String current = before.map(SummaryEntry::result).orElse("");
    PublishResult result = output.publish(place(owner, output, current));
    if (!(result instanceof PublishResult.Published published)) {
      log.info("{} of '{}' waits: {}", kind, owner, result);
      return Refreshed.NOT_NOW;
    }
    String path = share.placeOf(published.path()).path();
    SummaryEntry now = new SummaryEntry(key, path);
    ledger.recordSummary(share.id(), owner, kind, now, delivery.keyOf(published.path()));
    delivery.retireAll(source(kind, owner), path);
    return published.written() ? Refreshed.WRITTEN : Refreshed.CURRENT;
  }

  private OutputPublisher.Place place(String owner, Wanted output, String current) {
    String source = source(output.kind(), owner);
    Instant since = waiting.computeIfAbsent(source, any -> clock.get());
    Path history = share.root().resolve(share.names().history());
    return new OutputPublisher.Place(
        output.folder(),
        owner.isEmpty() ? history : history.resolve(owner),
        new LedgerOwnership(ledger, share, source),
        current.substring(current.lastIndexOf('/') + 1),
        !clock.get().isBefore(since.plus(share.publish().numberedAfter())));
  }

  private Refreshed retire(String owner, String kind) {
    if (!delivery.retireAll(source(kind, owner), "")) {
      return Refreshed.NOT_NOW;
    }
    ledger.dropSummary(share.id(), owner, kind);
    return Refreshed.REMOVED;
  }
}
