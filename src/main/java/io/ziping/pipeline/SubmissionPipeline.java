package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.intake.FileKey;
import io.ziping.intake.SettledFile;
import io.ziping.ledger.Decision;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.outbox.Outbox;
import io.ziping.workbook.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The way of one settled file: ledger, evaluation, publishing, record. Safe for several workers, as
 * long as no two of them have the same file.
 */
public final class SubmissionPipeline {

  /** Why an entry of one of our own outputs is not scored. */
  static final String OWN_OUTPUT = "own-output";

  private static final Logger log = LoggerFactory.getLogger(SubmissionPipeline.class);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(30);

  private final WatchedShare share;
  private final Ledger ledger;
  private final Function<String, Evaluator> evaluators;
  private final Delivery delivery;
  private final Supplier<Instant> clock;

  /**
   * A pipeline for one share.
   *
   * @param evaluators by the unit's folder, relative to the root
   */
  public SubmissionPipeline(
      WatchedShare share,
      Ledger ledger,
      Outbox outbox,
      Function<String, Evaluator> evaluators,
      Supplier<Instant> clock) {
    this.share = share;
    this.ledger = ledger;
    this.evaluators = evaluators;
    this.clock = clock;
    this.delivery = new Delivery(share, ledger, outbox, clock);
  }

  /** Processes one file; never throws, whatever the file, the share or the database does. */
  public Processed process(SettledFile file) {
    FilePlace place = share.placeOf(file.sighting().path());
    String unit = share.units().folderOf(place.path());
    String content = file.content();
    try (MDC.MDCCloseable id =
        MDC.putCloseable("submission", content.substring(0, Math.min(12, content.length())))) {
      log.debug("{} begins, {}", place.path(), id);
      Processed processed = handle(file, place, unit);
      log.info("{}: {}", place.path(), processed);
      return processed;
    } catch (RuntimeException fault) {
      log.error("processing {} failed, it will be tried again", place.path(), fault);
      return new Processed.Deferred(place, unit, AFTER_A_FAULT, fault.toString());
    }
  }

  private Processed handle(SettledFile file, FilePlace place, String unit) {
    Evaluator evaluator = evaluators.apply(unit);
    boolean ourPlace = ledger.output(place).isPresent();
    Decision decision = ledger.decide(place, file.content(), evaluator.rules());
    if (decision == Decision.DONE && delivery.lies(place)) {
      ledger.touch(place, file.sighting().key().toString());
      return new Processed.Recognised(place);
    }
    if (decision == Decision.OURS && ourPlace) {
      return ownPlace(file, place);
    }
    Judged judged =
        decision == Decision.OURS
            ? new Judged(Verdict.NOT_SCORED, OWN_OUTPUT, List.of(), List.of(), null)
            : judge(file, place, evaluator);
    if (ourPlace && (judged.kind().equals(OWN_OUTPUT) || judged.isUnreadable())) {
      return ownPlace(file, place);
    }
    if (!isUnchanged(file)) {
      return new Processed.Superseded();
    }
    if (ourPlace) {
      ledger.dropOutput(place);
    }
    return delivery.deliver(judged, draft(file, place, unit, evaluator, judged));
  }

  /** A place where an output of ours lies: that it was edited there changes nothing. */
  private Processed ownPlace(SettledFile file, FilePlace place) {
    ledger.touchOutput(place, file.sighting().key().toString());
    return new Processed.Recognised(place);
  }

  private LedgerEntry draft(
      SettledFile file, FilePlace place, String unit, Evaluator evaluator, Judged judged) {
    return new LedgerEntry(
        place,
        unit,
        file.content(),
        evaluator.rules(),
        file.sighting().key().toString(),
        LedgerEntry.State.DEFERRED,
        clock.get(),
        judged.verdict(),
        judged.kind(),
        "");
  }

  private static Judged judge(SettledFile file, FilePlace place, Evaluator evaluator) {
    String name = file.sighting().name();
    Outcome outcome;
    if (file instanceof SettledFile.Whole whole) {
      outcome = evaluator.evaluate(whole.copy().path(), place.path(), whole.copy().sha256());
    } else if (file instanceof SettledFile.Oversized large) {
      outcome =
          evaluator.refuse(new ReadResult.TooLarge("bytes", large.bytes(), large.allowed()), name);
    } else if (file instanceof SettledFile.Torso torso) {
      outcome = evaluator.refuse(new ReadResult.Damaged("truncated", torso.reason()), name);
    } else {
      outcome = evaluator.refuse(new ReadResult.WrongFormat("empty"), name);
    }
    if (outcome instanceof Outcome.OwnOutput own) {
      // Somebody changed one of our results and handed it in: that has to be answered.
      Outcome.Unreadable answer = evaluator.refuse(new ReadResult.OwnOutput(own.stamp()), name);
      return new Judged(
          Verdict.NOT_SCORED, OWN_OUTPUT, List.of(), answer.findings(), Judged.note(answer.note()));
    }
    return Judged.of(outcome);
  }

  private static boolean isUnchanged(SettledFile file) {
    Path original = file.sighting().path();
    try {
      BasicFileAttributes now =
          Files.readAttributes(original, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return FileKey.of(now).equals(file.sighting().key());
    } catch (IOException e) {
      log.debug("{} is gone: {}", original, e.toString());
      return false;
    }
  }

  /**
   * The original is proven absent: its entry goes and its results go into the history folder. True
   * when nothing of it is left to be taken away.
   */
  public boolean withdraw(FilePlace original) {
    ledger.withdraw(original);
    return delivery.retireAll(original.path(), "");
  }

  /** Takes away results of other names that a file had before its current one. */
  public boolean retireOutdated(LedgerEntry entry) {
    return delivery.retireAll(entry.place().path(), entry.result());
  }
}
