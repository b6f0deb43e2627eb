package io.ziping.daemon;

import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.ledger.OutputEntry;
import io.ziping.pipeline.SubmissionPipeline;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Files of which an outdated result still exists in the share, because it was open when another
 * took its place. They are tried again with every pass. Not thread-safe.
 */
final class OutdatedResults {

  private final Ledger ledger;
  private final SubmissionPipeline pipeline;
  private final Set<FilePlace> sources = new HashSet<>();

  OutdatedResults(Ledger ledger, SubmissionPipeline pipeline) {
    this.ledger = ledger;
    this.pipeline = pipeline;
  }

  /** What an earlier run left behind. */
  void load(UUID root) {
    Map<String, String> current = new HashMap<>();
    for (LedgerEntry entry : ledger.entries(root)) {
      if (entry.state() == LedgerEntry.State.DONE) {
        current.put(entry.place().path(), entry.result());
      }
    }
    for (OutputEntry output : ledger.outputs(root)) {
      String result = current.get(output.source());
      if (result != null && !result.equals(output.place().path())) {
        sources.add(new FilePlace(root, output.source()));
      }
    }
  }

  void add(FilePlace source) {
    sources.add(source);
  }

  void addAll(Collection<FilePlace> more) {
    sources.addAll(more);
  }

  /** Takes away what can be taken now, unless the file itself is in hand. */
  void retire(Predicate<FilePlace> inHand) {
    sources.removeIf(
        source ->
            inHand.test(source) || ledger.entry(source).map(pipeline::retireOutdated).orElse(true));
  }
}
