package io.ziping.daemon;

import io.ziping.assessment.Verdict;
import io.ziping.ledger.Ledger;
import io.ziping.season.Submission;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One run over a root: passes until two in a row brought nothing new (two, because absence takes
 * two to prove), then the summaries.
 */
final class SinglePass {

  private static final int MOST_ROUNDS = 10;

  private final RootWatch watch;
  private final Path root;
  private final Ledger ledger;

  SinglePass(RootWatch watch, Path root, Ledger ledger) {
    this.watch = watch;
    this.root = root;
    this.ledger = ledger;
  }

  RunCounts run() throws InterruptedException {
    int quietRounds = 0;
    for (int round = 0; quietRounds < 2 && round < MOST_ROUNDS; round++) {
      int before = handled();
      int passes = watch.completePasses();
      watch.passSoon();
      watch.step();
      if (watch.completePasses() == passes) {
        return new RunCounts(Map.of(), 0, List.of(), List.of(), List.of(), List.of(root));
      }
      untilQuiet();
      quietRounds = handled() == before ? quietRounds + 1 : 0;
    }
    RootWork work = watch.work();
    if (work == null) {
      return new RunCounts(Map.of(), 0, List.of(), List.of(), List.of(), List.of(root));
    }
    watch.refreshAll(work);
    untilQuiet();
    // The bureau's outputs follow those of the units.
    watch.refreshAll(work);
    untilQuiet();
    work.rescoring().takeUp();
    work.leaveRest();
    return new RunCounts(
        verdicts(work.share().id()),
        work.handledCount(),
        List.copyOf(work.waiting()),
        work.conflictCopies(),
        StatusTeller.outside(ledger, work.share().id()),
        List.of());
  }

  private int handled() {
    RootWork work = watch.work();
    return work == null ? 0 : work.handledCount();
  }

  private void untilQuiet() throws InterruptedException {
    while (!watch.isQuiet() && !watch.isStopping()) {
      watch.stepAndAwait();
    }
  }

  private Map<Verdict, Integer> verdicts(UUID id) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (String unit : ledger.units(id)) {
      for (Submission submission : ledger.submissions(id, unit)) {
        if (!submission.isReportElements()) {
          counts.merge(submission.verdict(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
