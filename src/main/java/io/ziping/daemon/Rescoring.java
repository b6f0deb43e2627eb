package io.ziping.daemon;

import io.ziping.ledger.FilePlace;
import io.ziping.ledger.LedgerEntry;
import io.ziping.pipeline.OlderResults;
import io.ziping.pipeline.WatchedShare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wishes to rescore that concern one root; used by the root's own thread. */
final class Rescoring {

  private static final Logger log = LoggerFactory.getLogger(Rescoring.class);

  private final WatchedShare share;
  private final OlderResults older;
  private final Path stateDirectory;

  Rescoring(WatchedShare share, OlderResults older, Path stateDirectory) {
    this.share = share;
    this.older = older;
    this.stateDirectory = stateDirectory;
  }

  /** Files that have to be looked at because somebody asked since the last time. */
  List<FilePlace> wanted() {
    List<FilePlace> places = new ArrayList<>();
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
      places.addAll(fresh);
    }
    return places;
  }

  private void end(RescoreRequest request, Map<String, Integer> counts) {
    try {
      request.withdraw(stateDirectory);
    } catch (IOException e) {
      log.warn("a wish to rescore {} cannot be taken away: {}", counts.keySet(), e.toString());
    }
  }
}
