package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.ledger.FilePlace;
import java.time.Duration;
import java.util.List;

/** Result of processing one settled file. */
public sealed interface Processed {

  /**
   * Assessed and, where it has a result, published.
   *
   * @param unit the unit's folder, whose summary has changed
   * @param result its path relative to the root, empty when there is none
   * @param tidy false when an outdated result could not be taken away yet
   */
  record Finished(FilePlace place, String unit, Verdict verdict, String result, boolean tidy)
      implements Processed {}

  /**
   * An archive was opened and each of its members processed.
   *
   * @param results of members that were assessed now, relative to the root
   * @param untidy members of which an outdated result could not be taken away yet
   */
  record Opened(FilePlace place, String unit, List<String> results, List<FilePlace> untidy)
      implements Processed {
    public Opened {
      results = List.copyOf(results);
      untidy = List.copyOf(untidy);
    }
  }

  /** Nothing was to be done: touched only, or an output of ours in its place. */
  record Recognised(FilePlace place) implements Processed {}

  /** Another version is on its way, or the file is gone; this one was dropped. */
  record Superseded() implements Processed {}

  /**
   * Assessed, but the share does not take the result now.
   *
   * @param retry when to come again @param reason for status and log
   */
  record Deferred(FilePlace place, String unit, Duration retry, String reason)
      implements Processed {}
}
