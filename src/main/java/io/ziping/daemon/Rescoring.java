package io.ziping.daemon;

import io.ziping.ledger.FilePlace;
import io.ziping.ledger.LedgerEntry;
import io.ziping.pipeline.OlderResults;
import io.ziping.pipeline.WatchedShare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests to rescore that concern one root; used by the root's own thread. */
final class Rescoring {

  private static final Logger log = LoggerFactory.getLogger(Rescoring.class);

  private final WatchedShare share;
  private final OlderResults older;
  private final KnownFiles known;
  private final Path stateDirectory;
  private final BooleanSupplier templatesChanged;
  private final LibraryWatch libraries;
  private final RecheckWatch rechecks;

  Rescoring(
      WatchedShare share,
      OlderResults older,
      KnownFiles known,
      Path stateDirectory,
      BooleanSupplier templatesChanged) {
    this.share = share;
    this.older = older;
    this.known = known;
    this.stateDirectory = stateDirectory;
    this.templatesChanged = templatesChanged;
    this.libraries = new LibraryWatch(older::rules);
    this.rechecks = new RecheckWatch(share);
  }

  /**
   * Units whose outputs may be behind without a file of theirs having changed: all when a template
   * is another one, those with another project library, whose files are read again.
   */
  List<String> behind(List<String> units) {
    List<String> changed = libraries.changed(units);
    if (!changed.isEmpty()) {
      known.review(older::stands);
    }
    return templatesChanged.getAsBoolean() ? units : changed;
  }

  /**
   * Whether somebody filled in a re-check form, or a draw that was asked for is due.
   *
   * @param quiet whether all that was handed in is assessed
   */
  boolean otherRechecks(boolean quiet) {
    return rechecks.isChanged(quiet);
  }

  /** Another configuration is in force: what could not be read before may be now. */
  void reconfigured() {
    known.review(older::stands);
  }

  /** Has the requested files read again; ends requests of which nothing is left. */
  void resume() {
    for (RescoreRequest request : RescoreRequest.pending(stateDirectory, share.root())) {
      Predicate<String> unit = folder -> request.means(folder, share.unitName(folder));
      Map<String, Integer> counts = new TreeMap<>();
      older.find(unit).stream()
          .map(LedgerEntry::unit)
          .forEach(folder -> counts.merge(folder, 1, Integer::sum));
      List<FilePlace> fresh = request.onlyCount() ? List.of() : older.ask(unit);
      if (!fresh.isEmpty() || request.onlyCount()) {
        log.info("asked to rescore {} files of {}", fresh.size(), counts.keySet());
        request.answer(stateDirectory, counts);
      }
      if (counts.isEmpty() || request.onlyCount()) {
        end(request, counts);
      }
      fresh.forEach(place -> known.lookAgain(share.pathOf(place)));
    }
  }

  private void end(RescoreRequest request, Map<String, Integer> counts) {
    try {
      request.withdraw(stateDirectory);
    } catch (IOException e) {
      log.warn("a request to rescore {} cannot be deleted: {}", counts.keySet(), e.toString());
    }
  }
}
