package io.ziping.daemon;

import io.ziping.assessment.Verdict;
import io.ziping.intake.CompletionProof;
import io.ziping.intake.ScanResult;
import io.ziping.intake.SettleWatch;
import io.ziping.intake.Sighting;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.OutputEntry;
import io.ziping.pipeline.OutputSchedule;
import io.ziping.pipeline.Processed;
import io.ziping.pipeline.SubmissionPipeline;
import io.ziping.pipeline.SummaryPipeline;
import io.ziping.pipeline.WatchedShare;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known and waited for in one root, kept by the root's own thread: sightings in, attempts
 * out, reports back in.
 */
final class RootState {

  private static final Duration SUMMARY_RETRY = Duration.ofSeconds(30);

  private final WatchedShare share;
  private final Ledger ledger;
  private final SubmissionPipeline pipeline;
  private final SettleWatch settle;
  private final KnownFiles known;
  private final Progress progress;
  private final AbsenceTracker absences = new AbsenceTracker();
  private final OutputSchedule summaries;
  private final Rescoring rescoring;
  private final RehashQueue rehashes = new RehashQueue();
  private final OutdatedResults outdated;
  private final Set<FilePlace> withdrawn = new HashSet<>();
  private final Set<Path> handled = new HashSet<>();
  private final Set<String> waiting = new TreeSet<>();
  private List<Path> conflictCopies = List.of();
  private List<Path> unreadable = List.of();

  /** What is remembered between two passes. */
  record Memory(
      SettleWatch settle, KnownFiles known, OutputSchedule summaries, Rescoring rescoring) {}

  RootState(
      WatchedShare share,
      Ledger ledger,
      SubmissionPipeline pipeline,
      Memory memory,
      Progress progress) {
    this.share = share;
    this.ledger = ledger;
    this.pipeline = pipeline;
    this.settle = memory.settle();
    this.known = memory.known();
    this.summaries = memory.summaries();
    this.rescoring = memory.rescoring();
    this.progress = progress;
    this.outdated = new OutdatedResults(ledger, pipeline);
  }

  /** Summaries may be behind: the program may have been stopped before it wrote them. */
  void begin(long now) {
    ledger.units(share.id()).forEach(unit -> summaries.touch(unit, now));
    outdated.load(share.id());
  }

  Rescoring rescoring() {
    return rescoring;
  }

  /** Files that were seen, in a pass or in one folder. */
  void sighted(List<Sighting> candidates, long now) {
    for (Sighting sighting : candidates) {
      if (!known.isCurrent(sighting)) {
        settle.sight(sighting, now);
      }
    }
  }

  /** A complete pass: what is proven absent is withdrawn. */
  void passed(ScanResult.Listing listing, long now) {
    for (String unit : rescoring.behind(ledger.units(share.id()))) {
      summaries.touch(unit, now);
    }
    pipeline.takeLookAgain().forEach(place -> known.lookAgain(share.pathOf(place)));
    sighted(listing.candidates(), now);
    conflictCopies = listing.conflictCopies();
    unreadable = List.copyOf(listing.unknown());
    for (Path path : absences.count(known.paths(), path -> known.isAbsent(path, listing))) {
      absent(path, now);
    }
    if (rescoring.otherRechecks(settle.size() <= waiting.size())) {
      summaries.touch(share.names().bureau(), now);
    }
    withdrawn.removeIf(pipeline::withdraw);
    outdated.addAll(pipeline.takeUntidy());
    outdated.retire(place -> settle.holds(share.pathOf(place)));
  }

  private void absent(Path path, long now) {
    FilePlace place = share.placeOf(path);
    Optional<OutputEntry> output = ledger.output(place);
    known.forget(path);
    if (output.isPresent()) {
      outputVanished(output.get(), now);
    } else if (!settle.holds(path)) {
      withdrawn.add(place);
      summaries.touch(share.units().folderOf(place.path()), now);
    }
  }

  /** Somebody took an output of ours away: it is made again as long as its original is there. */
  private void outputVanished(OutputEntry output, long now) {
    ledger.dropOutput(output.place());
    if (output.isOfUnit()) {
      summaries.touch(share.ownerOf(output.place().path()), now);
    } else if (ledger.entry(new FilePlace(share.id(), output.source())).isPresent()) {
      known.lookAgain(share.pathOf(output.source()));
    }
  }

  /**
   * Files whose time has come. What we published meanwhile is known by now and needs no reading.
   */
  List<SettleWatch.Due> take(long now, int most) {
    List<SettleWatch.Due> due = new ArrayList<>(settle.take(now, most));
    due.removeIf(
        dueFile -> {
          boolean current = known.isCurrent(dueFile.sighting());
          if (current) {
            settle.done(dueFile.sighting().path(), now);
          }
          return current;
        });
    return due;
  }

  /** Files that were done lately and have to be hashed once more; only while nothing else waits. */
  List<Path> rehash(long now, int most) {
    return settle.size() > 0 ? List.of() : rehashes.take(now, most);
  }

  /** A file of the same size and time has other bytes. */
  void lookAgain(Path path) {
    known.lookAgain(path);
  }

  /** A person asks for something about a file. */
  OperatorRequest.Answer ask(OperatorRequest request, long now) {
    FilePlace place = share.placeOf(request.path());
    Path file = share.pathOf(place); // of a member, its archive's
    List<FilePlace> places = RequestClient.asked(ledger, place);
    switch (request.kind()) {
      case RETRY -> settle.soon(file, now);
      case RELEASE -> {
        if (!any(places, ledger.jobs()::release)) {
          return OperatorRequest.Answer.UNKNOWN_FILE;
        }
        known.lookAgain(file);
      }
      case IGNORE -> {
        if (!any(places, ledger.jobs()::ignore)) {
          return OperatorRequest.Answer.UNKNOWN_FILE;
        }
        pipeline.withdraw(place);
        summaries.touch(share.units().folderOf(place.path()), now);
      }
      case RESCAN_DEEP -> known.paths().forEach(known::lookAgain);
      case RESCAN -> {}
    }
    return OperatorRequest.Answer.DONE;
  }

  /** Whether there was one of which it could be done; it is done of all. */
  private static boolean any(List<FilePlace> places, Predicate<FilePlace> deed) {
    return places.stream().filter(deed).count() > 0;
  }

  /** A worker is done with an attempt; returns a folder to be listed, or null. */
  @Nullable Path report(FileReport report, boolean singlePass, long now) {
    Sighting sighting = report.due().sighting();
    Path path = sighting.path();
    CompletionProof.Proof proof = report.proof();
    if (proof instanceof CompletionProof.NotYet) {
      if (singlePass && report.due().last()) {
        finished(sighting, null, true, now);
      } else {
        settle.notYet(path, now);
      }
      return null;
    }
    if (proof instanceof CompletionProof.Moving moving) {
      settle.sight(moving.now(), now);
    }
    Processed processed = report.processed();
    if (processed == null) {
      settle.done(path, now);
      return null;
    }
    return processed(sighting, processed, singlePass, now);
  }

  private @Nullable Path processed(
      Sighting sighting, Processed processed, boolean singlePass, long now) {
    if (processed instanceof Processed.Finished done) {
      known.put(sighting);
      rehashes.done(sighting.path(), now);
      if (!done.result().isEmpty()) {
        known.putOutput(done.result());
      }
      if (!done.tidy()) {
        outdated.add(done.place());
      }
      summaries.touch(done.unit(), now);
      finished(sighting, done.verdict(), false, now);
    } else if (processed instanceof Processed.Opened opened) {
      known.put(sighting);
      rehashes.done(sighting.path(), now);
      opened.results().forEach(known::putOutput);
      opened.untidy().forEach(outdated::add);
      summaries.touch(opened.unit(), now);
      finished(sighting, null, false, now);
    } else if (processed instanceof Processed.Recognised) {
      known.put(sighting);
      finished(sighting, null, false, now);
    } else if (processed instanceof Processed.Deferred deferred) {
      summaries.touch(deferred.unit(), now);
      if (singlePass) {
        finished(sighting, null, true, now);
      } else {
        waiting.add(deferred.place().path());
        settle.later(sighting.path(), deferred.retry(), now);
      }
    } else {
      settle.done(sighting.path(), now);
      return Objects.requireNonNull(sighting.path().getParent());
    }
    return null;
  }

  private void finished(Sighting sighting, @Nullable Verdict verdict, boolean waits, long now) {
    String name = share.placeOf(sighting.path()).path();
    if (waits) {
      // A single pass does not come again: once is enough.
      known.put(sighting);
      waiting.add(name);
    } else {
      waiting.remove(name);
    }
    settle.done(sighting.path(), now);
    handled.add(sighting.path());
    progress.update(handled.size(), handled.size() + settle.size(), name, verdict);
  }

  /**
   * Outputs of a unit or the bureau were refreshed.
   *
   * @param results that exist now, relative to the root: seeing them is no change
   */
  void outputsDone(Signal.SummaryDone done, List<String> results, long now) {
    results.forEach(known::putOutput);
    summaries.done(done.unit(), done.took(), now);
    if (done.refreshed() == SummaryPipeline.Refreshed.NOT_NOW) {
      summaries.later(done.unit(), SUMMARY_RETRY, now);
    }
  }

  /** The end of a single pass: what could not be taken in comes at the next. */
  void leaveRest() {
    for (Path path : settle.paths()) {
      waiting.add(share.placeOf(path).path());
    }
  }

  OutputSchedule summaries() {
    return summaries;
  }

  SettleWatch settling() {
    return settle;
  }

  /** What is of interest to people just now. */
  RootObservation seen(long now) {
    return RootObservation.of(share, settle.ages(now), conflictCopies, unreadable);
  }

  WatchedShare share() {
    return share;
  }

  List<Path> conflictCopies() {
    return conflictCopies;
  }

  Set<String> waiting() {
    return waiting;
  }

  int handledCount() {
    return handled.size();
  }
}
