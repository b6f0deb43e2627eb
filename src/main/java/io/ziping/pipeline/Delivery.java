package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.intake.FileKey;
import io.ziping.intake.SettledFile;
import io.ziping.intake.Spool;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Job;
import io.ziping.ledger.JobKey;
import io.ziping.ledger.JobState;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.OutputEntry;
import io.ziping.ledger.RecordedOutcome;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.OutputName;
import io.ziping.outbox.PublishOrder;
import io.ziping.outbox.PublishResult;
import io.ziping.outbox.RetireResult;
import io.ziping.workbook.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes outcomes to the share and keeps the ledger in step with what is there. */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);
  private static final Pattern NUMBERED = Pattern.compile(".* \\(\\d+\\)\\.\\w+");

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

  /** Whether the result that an entry names exists, or it has none. */
  boolean lies(FilePlace place) {
    return ledger
        .entry(place)
        .map(entry -> entry.result().isEmpty() || Files.exists(share.pathOf(entry.result())))
        .orElse(false);
  }

  /** What is to be recorded of a file, as long as it has no result. */
  LedgerEntry draft(SettledFile file, JobKey key, String unit, FileVerdict fileVerdict) {
    return new LedgerEntry(
        key.place(),
        unit,
        key.content(),
        key.rules(),
        file.sighting().key().toString(),
        LedgerEntry.State.DEFERRED,
        clock.get(),
        fileVerdict.verdict(),
        fileVerdict.kind(),
        "");
  }

  /** Records an outcome that puts nothing into the share and is no job. */
  Processed note(LedgerEntry draft, FileVerdict fileVerdict) {
    ledger.record(recorded(with(draft, LedgerEntry.State.DONE, clock.get(), ""), "", fileVerdict));
    boolean tidy = retireAll(draft.place().path(), "");
    return new Processed.Finished(draft.place(), draft.unit(), fileVerdict.verdict(), "", tidy);
  }

  /**
   * Publishes an outcome and records it; deferred when the share does not take it.
   *
   * @param adoption finds results of before the ledger was lost; null when it was not, and for a
   *     file that was assessed since: its new result may differ by what no stamp shows
   * @throws IOException when the spool does not take the rendered result
   */
  Processed deliver(
      ProcessingAttempt.Ready ready, LedgerEntry draft, Spool spool, @Nullable Adoption adoption)
      throws IOException {
    FileVerdict fileVerdict = ready.fileVerdict();
    ResultFile result = fileVerdict.result();
    if (result == null) {
      return finish(ready.job(), fileVerdict, fileVerdict.end(), draft, "");
    }
    Instant since = waitingSince(draft);
    PublishOrder made = order(result, draft, fileVerdict, since, adoption);
    PublishOrder order =
        adoption == null
            ? made
            : adoption.find(made.folder(), made.name(), draft).map(made::of).orElse(made);
    Job job = rendered(ready.job(), order, spool);
    RecordedOutcome pending =
        recorded(with(draft, LedgerEntry.State.DEFERRED, since, ""), "", fileVerdict);
    JobOwnership ownership = new JobOwnership(ledger, share, job, pending);
    PublishResult published =
        ResultFolders.make(share, draft.place(), outbox)
            .orElseGet(() -> outbox.publish(order.of(ownership)));
    if (published instanceof PublishResult.Published done) {
      // What is there already, without an attempt of ours to publish it, was done before.
      boolean before = !done.written() && !ready.job().isRendered() && !fileVerdict.isCrashed();
      JobState end = before ? JobState.DUPLICATE : fileVerdict.end();
      Processed processed = finish(ownership.job(), fileVerdict, end, draft, relative(done.path()));
      spool.dropOutgoing(job.id());
      return processed;
    }
    Duration wait = retry(published, since);
    ledger.jobs().defer(ownership.job(), published.word(), clock.get().plus(wait), pending);
    return new Processed.Deferred(draft.place(), draft.unit(), wait, published.toString());
  }

  private PublishOrder order(
      ResultFile result,
      LedgerEntry draft,
      FileVerdict fileVerdict,
      Instant since,
      @Nullable Adoption adoption) {
    Path folder = ResultFolders.of(share, draft.place());
    OutputName plain =
        plainName(draft.place(), fileVerdict.kind(), fileVerdict.verdict(), result.extension());
    boolean adopted = adoption != null && adoption.find(folder, plain, draft).isPresent();
    OutputName name =
        adopted
            ? plain
            : nameOf(draft.place(), fileVerdict.kind(), fileVerdict.verdict(), result.extension());
    Duration waited = Duration.between(since, clock.get());
    return new PublishOrder(
        folder,
        name,
        result.bytes(),
        new LedgerOwnership(ledger, share, draft.place().path()),
        waited.compareTo(share.publish().numberedAfter()) >= 0);
  }

  private OutputName plainName(FilePlace place, String kind, Verdict verdict, String extension) {
    return OutputName.beside(original(place, kind), share.names().suffix(verdict), extension);
  }

  /**
   * The original's name and the verdict. Where another original differs in its extension only, the
   * name shows which one it belongs to; the one that had its result first keeps the plain name.
   */
  private OutputName nameOf(FilePlace place, String kind, Verdict verdict, String extension) {
    String original = original(place, kind);
    boolean plain = !hasNamesake(place, original) || hasPlainName(place, original);
    return plain
        ? plainName(place, kind, verdict, extension)
        : OutputName.besideNamesake(original, share.names().suffix(verdict), extension);
  }

  /** What was mended on a result gets its result under the original's name. */
  private static String original(FilePlace place, String kind) {
    String own = place.path().substring(place.path().lastIndexOf('/') + 1);
    return MendedKind.of(kind)
        .map(MendedKind::source)
        .filter(source -> !source.isBlank())
        .map(source -> source.substring(source.lastIndexOf('/') + 1))
        .orElse(own);
  }

  /** {@code original} may be of a mended result, and so no name of a file that exists. */
  private boolean hasNamesake(FilePlace place, String original) {
    if (place.isMember()) {
      return hasNamesakeInside(place, original);
    }
    Path beside;
    try {
      beside = share.pathOf(place).resolveSibling(original);
    } catch (InvalidPathException e) {
      return false; // a name that came out of a file
    }
    return outbox.namesakes(beside).stream()
        .anyMatch(path -> ledger.output(share.placeOf(path)).isEmpty());
  }

  /** Of an archive's members those count that were assessed already. */
  private boolean hasNamesakeInside(FilePlace member, String original) {
    String folder = member.path().substring(0, member.path().lastIndexOf('/') + 1);
    String stem = OutputName.foldedStem(original);
    return ledger.inside(new FilePlace(member.root(), FilePlace.fileOf(member.path()))).stream()
        .filter(other -> !other.path().equals(member.path()))
        .filter(other -> other.path().equals(folder + other.name()))
        .anyMatch(other -> OutputName.foldedStem(other.name()).equals(stem));
  }

  /** Whether the present result is named after the original without extension. */
  private boolean hasPlainName(FilePlace place, String original) {
    String result = ledger.entry(place).map(LedgerEntry::result).orElse("");
    String name = result.substring(result.lastIndexOf('/') + 1);
    return !name.isEmpty() && !OutputName.folded(name).startsWith(OutputName.folded(original));
  }

  /** The rendered result is on local disk before anything is said of it. */
  private Job rendered(Job job, PublishOrder order, Spool spool) throws IOException {
    if (job.isRendered()) {
      return job;
    }
    spool.putOutgoing(job.id(), order.bytes());
    return job.withOutput(order.sha256(), relative(order.folder().resolve(order.name().choice(1))));
  }

  private String relative(Path path) {
    return share.placeOf(path).path();
  }

  private Processed finish(
      Job job, FileVerdict fileVerdict, JobState end, LedgerEntry draft, String result) {
    String key = result.isEmpty() ? "" : keyOf(share.pathOf(result));
    LedgerEntry done = with(draft, LedgerEntry.State.DONE, clock.get(), result);
    String reason = fileVerdict.isCrashed() ? fileVerdict.findings().get(0).variant() : "";
    RecordedOutcome kept = recorded(done, key, fileVerdict);
    ledger.jobs().finish(job, end, reason, kept);
    boolean tidy = retireAll(draft.place().path(), result);
    // An older result that was open may have gone between the choice of the number and now.
    String lies = tidy && isNumbered(result) ? takePlainName(done, kept) : result;
    return new Processed.Finished(draft.place(), draft.unit(), fileVerdict.verdict(), lies, tidy);
  }

  private static RecordedOutcome recorded(
      LedgerEntry entry, String resultKey, FileVerdict fileVerdict) {
    return new RecordedOutcome(entry, resultKey, fileVerdict.records(), fileVerdict.findings());
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

  /** Open results are retried at a steady pace. */
  private Duration retry(PublishResult result, Instant since) {
    if (result instanceof PublishResult.TargetOpen) {
      return share.publish().retry();
    }
    return Retry.transientTrouble(Duration.between(since, clock.get()));
  }

  /**
   * A version that another one has taken the place of: its results go, and it counts no more. False
   * when a result of it could not be taken away yet.
   */
  boolean replace(LedgerEntry replaced, String newer) {
    boolean tidy = retireAll(replaced.place().path(), "");
    FileVerdict fileVerdict =
        new FileVerdict(replaced.verdict(), replaced.kind(), List.of(), List.of(), null);
    FileVerdict instead = fileVerdict.replacedBy(newer);
    LedgerEntry entry =
        new LedgerEntry(
            replaced.place(),
            replaced.unit(),
            replaced.content(),
            replaced.rules(),
            replaced.key(),
            LedgerEntry.State.DONE,
            clock.get(),
            instead.verdict(),
            instead.kind(),
            "");
    ledger.record(recorded(entry, "", instead));
    return tidy;
  }

  /** See {@link SubmissionPipeline#retireOutdated}. */
  boolean tidy(LedgerEntry entry) {
    if (!retireAll(entry.place().path(), entry.result())) {
      return false;
    }
    Optional<RecordedOutcome> recorded = ledger.outcome(entry.place());
    if (isNumbered(entry.result())) {
      recorded.ifPresent(kept -> takePlainName(entry, kept));
    }
    return true;
  }

  private static boolean isNumbered(String result) {
    return NUMBERED.matcher(result).matches();
  }

  /** Returns where the result is now: under its plain name, where that is free. */
  private String takePlainName(LedgerEntry entry, RecordedOutcome recorded) {
    Path numbered = share.pathOf(entry.result());
    String source = entry.place().path();
    Optional<Path> plain =
        outbox.rename(
            numbered,
            nameOf(
                entry.place(),
                entry.kind(),
                entry.verdict(),
                entry.result().substring(entry.result().lastIndexOf('.'))),
            new LedgerOwnership(ledger, share, source));
    if (plain.isEmpty()) {
      return entry.result();
    }
    LedgerEntry now = with(entry, entry.state(), entry.since(), relative(plain.get()));
    ledger.record(
        new RecordedOutcome(now, keyOf(plain.get()), recorded.forms(), recorded.findings()));
    ledger.dropOutput(share.placeOf(numbered));
    return now.result();
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
