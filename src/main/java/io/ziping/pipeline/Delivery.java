package io.ziping.pipeline;

import io.ziping.intake.FileKey;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.OutputEntry;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.OutputName;
import io.ziping.outbox.PublishOrder;
import io.ziping.outbox.PublishResult;
import io.ziping.outbox.RetireResult;
import io.ziping.workbook.FormWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings answers to the share and keeps the ledger in step with what lies there. */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final Duration LAST_RETRY = Duration.ofMinutes(10);

  private final WatchedShare share;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Supplier<Instant> clock;

  Delivery(WatchedShare share, Ledger ledger, Outbox outbox, Supplier<Instant> clock) {
    this.share = share;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether the result that an entry names lies there, or it has none. */
  boolean lies(FilePlace place) {
    return ledger
        .entry(place)
        .map(entry -> entry.result().isEmpty() || Files.exists(share.pathOf(entry.result())))
        .orElse(false);
  }

  /** Publishes an answer and records the entry; deferred when the share does not take it. */
  Processed deliver(Judged judged, LedgerEntry draft) {
    FormWriter.Result answer = judged.answer();
    if (answer == null) {
      return finish(judged, draft, "", "");
    }
    Path original = share.pathOf(draft.place());
    OutputName name =
        OutputName.beside(
            original.getFileName().toString(),
            share.names().suffix(judged.verdict()),
            answer.extension());
    Instant since = waitingSince(draft);
    boolean around =
        Duration.between(since, clock.get()).compareTo(share.publish().numberedAfter()) >= 0;
    PublishResult result =
        outbox.publish(
            new PublishOrder(
                Objects.requireNonNull(original.getParent()),
                name,
                answer.bytes(),
                new LedgerOwnership(ledger, share, draft.place().path()),
                around));
    if (result instanceof PublishResult.Published published) {
      return finish(judged, draft, share.placeOf(published.path()).path(), keyOf(published.path()));
    }
    ledger.record(
        with(draft, LedgerEntry.State.DEFERRED, since, ""), "", judged.forms(), judged.findings());
    return new Processed.Deferred(
        draft.place(), draft.unit(), retry(result, since), result.toString());
  }

  private Processed finish(Judged judged, LedgerEntry draft, String result, String resultKey) {
    LedgerEntry done = with(draft, LedgerEntry.State.DONE, clock.get(), result);
    ledger.record(done, resultKey, judged.forms(), judged.findings());
    boolean tidy = retireAll(draft.place().path(), result);
    return new Processed.Finished(draft.place(), draft.unit(), judged.verdict(), result, tidy);
  }

  /** The key of an output that was just published; empty when it is gone already. */
  String keyOf(Path output) {
    try {
      return FileKey.of(Files.readAttributes(output, BasicFileAttributes.class)).toString();
    } catch (IOException e) {
      log.info("{} is gone already: {}", output, e.toString());
      return "";
    }
  }

  private static LedgerEntry with(
      LedgerEntry draft, LedgerEntry.State state, Instant since, String result) {
    return new LedgerEntry(
        draft.place(),
        draft.unit(),
        draft.content(),
        draft.rules(),
        draft.key(),
        state,
        since,
        draft.verdict(),
        draft.kind(),
        result);
  }

  /** Since when the same bytes wait for the share; now, if they do not yet. */
  private Instant waitingSince(LedgerEntry draft) {
    Optional<LedgerEntry> before = ledger.entry(draft.place());
    return before
        .filter(entry -> entry.state() == LedgerEntry.State.DEFERRED)
        .filter(entry -> entry.content().equals(draft.content()))
        .map(LedgerEntry::since)
        .orElseGet(clock);
  }

  /** Open results are asked after at a steady pace; everything else doubles from 5 s to 10 min. */
  private Duration retry(PublishResult result, Instant since) {
    if (result instanceof PublishResult.TargetOpen) {
      return share.publish().retry();
    }
    Duration waited = Duration.between(since, clock.get());
    Duration doubled = waited.compareTo(FIRST_RETRY) < 0 ? FIRST_RETRY : waited;
    return doubled.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : doubled;
  }

  /**
   * Moves all outputs of a source into the history folder, except the current one. Edited ones stay
   * and are a person's from then on. True when none is left that has to go.
   */
  boolean retireAll(String source, String current) {
    boolean all = true;
    for (OutputEntry output : ledger.outputsOf(share.id(), source)) {
      if (!output.place().path().equals(current)) {
        all &= retire(output);
      }
    }
    return all;
  }

  private boolean retire(OutputEntry output) {
    FilePlace place = output.place();
    Path history = share.root().resolve(share.names().history());
    String unit = share.units().folderOf(place.path());
    RetireResult result =
        outbox.retire(
            share.pathOf(place),
            unit.isEmpty() ? history : history.resolve(unit),
            new LedgerOwnership(ledger, share, output.source()));
    log.info("{} is outdated: {}", place.path(), result);
    if (result instanceof RetireResult.NotNow) {
      return false;
    }
    if (result instanceof RetireResult.KeptEdited) {
      ledger.disown(place);
    } else {
      ledger.dropOutput(place);
    }
    return true;
  }
}
