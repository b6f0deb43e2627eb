package io.ziping.pipeline;

import io.ziping.intake.SettledFile;
import io.ziping.ledger.Decision;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Job;
import io.ziping.ledger.JobKey;
import io.ziping.ledger.JobState;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.StaleAttemptException;
import io.ziping.workbook.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Processes settled files: ledger, assessment, publishing, record. Safe for several workers, as
 * long as no two of them have the same file.
 */
public final class SubmissionPipeline {

  private static final Logger log = LoggerFactory.getLogger(SubmissionPipeline.class);

  private final WatchedShare share;
  private final JobTools tools;
  private final Ledger ledger;
  private final Function<String, FileAssessor> assessors;
  private final OlderResults older;
  private final Delivery delivery;
  private final ArchiveMembers archives;
  private final Versions versions;
  private final @Nullable Adoption adoption;
  private final Map<FilePlace, Instant> troubled = new ConcurrentHashMap<>();
  private final PendingPlaces lookAgain = new PendingPlaces();
  private final PendingPlaces untidy = new PendingPlaces();

  /**
   * A pipeline for one share.
   *
   * @param assessors by the unit's folder, relative to the root
   * @param older which scores of earlier rules stand
   */
  public SubmissionPipeline(
      WatchedShare share,
      JobTools tools,
      Function<String, FileAssessor> assessors,
      OlderResults older) {
    this.share = share;
    this.tools = tools;
    this.ledger = tools.ledger();
    this.assessors = assessors;
    this.versions = new Versions(share, ledger);
    this.older = older;
    this.delivery = new Delivery(share, ledger, tools.outbox(), tools.clock());
    this.archives = new ArchiveMembers(share, tools, assessors, delivery, new Single());
    this.adoption = ledger.isNew() ? new Adoption(tools.inspector(), tools.archives()) : null;
  }

  /** Processes one file; never throws, whatever the file, the share or the database does. */
  public Processed process(SettledFile file) {
    FilePlace place = share.placeOf(file.sighting().path());
    String unit = share.units().folderOf(place.path());
    return Archive.isNamed(place.name())
        ? guarded(file, place, unit, () -> archives.open(file, place, unit))
        : guarded(file, place, unit, () -> handle(file, place, unit));
  }

  /** One step of the work on a file. */
  private interface Step {
    Processed take() throws IOException;
  }

  private Processed guarded(SettledFile file, FilePlace place, String unit, Step step) {
    String content = file.content();
    try (MDC.MDCCloseable id =
        MDC.putCloseable("submission", content.substring(0, Math.min(12, content.length())))) {
      log.debug("{} begins, {}", place.path(), id);
      Processed processed = step.take();
      log.info("{}: {}", place.path(), processed);
      troubled.remove(place);
      return processed;
    } catch (StaleAttemptException stale) {
      log.info("{}: {}", place.path(), stale.getMessage());
      return new Processed.Superseded();
    } catch (RuntimeException | IOException fault) {
      Instant now = tools.clock().get();
      Instant since = troubled.computeIfAbsent(place, any -> now);
      Duration wait = Retry.transientTrouble(Duration.between(since, now));
      log.error("processing {} failed, again in {}", place.path(), wait, fault);
      return new Processed.Deferred(place, unit, wait, fault.toString());
    }
  }

  /** The way of one file, for the members of an archive. */
  private final class Single implements ArchiveMembers.FileWay {
    @Override
    public Processed process(SettledFile file, FilePlace place, String unit) {
      return guarded(file, place, unit, () -> handle(file, place, unit));
    }

    @Override
    public Processed handle(SettledFile file, FilePlace place, String unit) throws IOException {
      return SubmissionPipeline.this.handle(file, place, unit);
    }

    @Override
    public boolean withdraw(FilePlace place) {
      return withdrawFile(place);
    }
  }

  /** What the ledger has of a file. */
  public Optional<LedgerEntry> entry(Path path) {
    return ledger.entry(share.placeOf(path));
  }

  private Processed handle(SettledFile file, FilePlace place, String unit) throws IOException {
    FileAssessor assessor = assessors.apply(unit);
    JobKey key = new JobKey(place, file.content(), assessor.rules());
    boolean ownPlace = ledger.output(place).isPresent();
    Decision decision = ledger.decide(place, key.content(), key.rules());
    if (decision == Decision.OURS && ownPlace) {
      return ownPlace(file, place);
    }
    if (decision == Decision.OURS) {
      return delivery.note(
          delivery.draft(file, key, unit, FileVerdict.knownOutput()), FileVerdict.knownOutput());
    }
    boolean done = decision == Decision.DONE || decision == Decision.CHANGED && stands(key);
    if (done && delivery.lies(place)) {
      ledger.touch(place, file.sighting().key().toString());
      return new Processed.Recognised(place);
    }
    Optional<Job> before = ledger.jobs().find(key);
    if (before.filter(job -> job.state() == JobState.IGNORED).isPresent()) {
      if (ledger.entry(place).isPresent()) {
        withdraw(place); // asked for while no program was at work
      }
      return new Processed.Recognised(place);
    }
    SettledFile kept = keep(file);
    ProcessingAttempt.Result result =
        new ProcessingAttempt(tools, assessor, kept, key, unit).run(before);
    if (result instanceof ProcessingAttempt.Again again) {
      return new Processed.Deferred(place, unit, again.pause(), again.reason());
    }
    ProcessingAttempt.Ready ready = (ProcessingAttempt.Ready) result;
    if (ready.fileVerdict().isNoOriginal()
        && (ownPlace || decision == Decision.NEW && adopted(kept, place))) {
      ledger.jobs().drop(ready.job(), JobState.DUPLICATE, "own-output");
      return ownPlace(file, place);
    }
    if (!file.sighting().isCurrent()) {
      ledger.jobs().drop(ready.job(), JobState.SUPERSEDED, "changed");
      tools.spool().dropOutgoing(ready.job().id());
      return new Processed.Superseded();
    }
    if (ownPlace) {
      ledger.dropOutput(place);
    }
    if (kept instanceof SettledFile.Whole whole) {
      tools.spool().force(whole.copy());
    }
    return publish(file, key, unit, ready, decision == Decision.NEW);
  }

  /** {@code first}: nothing is known of the place, so that a result may exist there from before. */
  private Processed publish(
      SettledFile file, JobKey key, String unit, ProcessingAttempt.Ready ready, boolean first)
      throws IOException {
    FileVerdict own = silent(key.place(), ready.fileVerdict());
    FileVerdict fileVerdict = compete(own, delivery.draft(file, key, unit, own));
    Processed processed =
        delivery.deliver(
            new ProcessingAttempt.Ready(ready.job(), fileVerdict),
            delivery.draft(file, key, unit, fileVerdict),
            tools.spool(),
            first ? adoption : null);
    if (fileVerdict.isVersion()) {
      // Another worker may have been at another version of the same project meanwhile.
      ledger.entry(key.place()).ifPresent(entry -> compete(fileVerdict, entry));
    }
    older.scoredAgain(key.place());
    return processed;
  }

  /** Results of ours that were packed along with the forms are nobody's concern. */
  private static FileVerdict silent(FilePlace place, FileVerdict fileVerdict) {
    boolean ours = place.isMember() && fileVerdict.kind().equals(FileVerdict.OWN_OUTPUT);
    return ours ? FileVerdict.knownOutput() : fileVerdict;
  }

  /**
   * Where a project has several versions, only the current one counts: this one steps back behind
   * it, or the others behind this one.
   */
  private FileVerdict compete(FileVerdict fileVerdict, LedgerEntry entry) {
    if (!fileVerdict.isVersion()) {
      release(entry.place());
      return fileVerdict;
    }
    Versions.Standing standing = versions.standing(entry);
    LedgerEntry current = standing.current();
    if (current != null) {
      if (MendedKind.isReplaced(current.kind())) {
        again(current.place());
      }
      if (entry.state() == LedgerEntry.State.DONE) {
        replace(entry, current);
      }
      return fileVerdict.replacedBy(nameOf(current.place()));
    }
    standing.replaced().forEach(rival -> replace(rival, entry));
    return fileVerdict;
  }

  private void replace(LedgerEntry replaced, LedgerEntry newer) {
    if (!delivery.replace(replaced, nameOf(newer.place()))) {
      untidy.add(replaced.place());
    }
  }

  /** A version went, or is none any more: those it had replaced are assessed again. */
  private void release(FilePlace place) {
    ledger.entry(place).map(versions::rivals).orElse(List.of()).stream()
        .filter(rival -> MendedKind.isReplaced(rival.kind()))
        .forEach(rival -> again(rival.place()));
  }

  private void again(FilePlace place) {
    ledger.withdraw(place);
    lookAgain.add(place);
  }

  /** Files that have to be assessed again although they did not change, each reported once. */
  public List<FilePlace> takeLookAgain() {
    return lookAgain.takeAll();
  }

  /** Places of which an outdated result could not be taken away yet, each reported once. */
  public List<FilePlace> takeUntidy() {
    return untidy.takeAll();
  }

  private static String nameOf(FilePlace place) {
    return place.name();
  }

  /** The same bytes, scored by earlier rules. */
  private boolean stands(JobKey key) {
    return ledger
        .entry(key.place())
        .filter(entry -> entry.content().equals(key.content()))
        .map(entry -> older.stands(entry, key.rules()))
        .orElse(false);
  }

  /** The bytes that are scored are kept as evidence, and are those that are read. */
  private SettledFile keep(SettledFile file) throws IOException {
    return file instanceof SettledFile.Whole whole
        ? new SettledFile.Whole(
            whole.sighting(), tools.spool().keep(whole.copy(), tools.clock().get()))
        : file;
  }

  /** With a lost ledger: whether it is an output of ours, which the ledger then knows again. */
  private boolean adopted(SettledFile file, FilePlace place) throws IOException {
    if (adoption == null || !(file instanceof SettledFile.Whole whole)) {
      return false;
    }
    Optional<String> source = adoption.sourceOf(share, place, whole.copy().path());
    source.ifPresent(of -> ledger.claim(place, of, whole.copy().sha256()));
    return source.isPresent();
  }

  /** A place where an output of ours is: that it was edited there changes nothing. */
  private Processed ownPlace(SettledFile file, FilePlace place) {
    ledger.touchOutput(place, file.sighting().key().toString());
    return new Processed.Recognised(place);
  }

  /**
   * The original is proven absent: its entry goes and its results go into the history folder. True
   * when nothing of it is left to be taken away.
   */
  public boolean withdraw(FilePlace original) {
    boolean tidy =
        !Archive.isNamed(original.name()) || archives.withdraw(original, Set.of()).isEmpty();
    tidy &= withdrawFile(original);
    if (original.isMember()) {
      String archive = FilePlace.fileOf(original.path());
      ResultFolders.removeEmpty(share, new FilePlace(original.root(), archive));
    }
    return tidy;
  }

  private boolean withdrawFile(FilePlace original) {
    release(original);
    ledger.withdraw(original);
    return delivery.retireAll(original.path(), "");
  }

  /**
   * Takes away results of other names that a file had before its current one. A current one that
   * had to take a number gets its plain name when the outdated one leaves it.
   */
  public boolean retireOutdated(LedgerEntry entry) {
    return delivery.tidy(entry);
  }
}
