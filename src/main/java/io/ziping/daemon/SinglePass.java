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

  private final RootLoop loop;
  private final Path root;
  private final Ledger ledger;

  SinglePass(RootLoop loop, Path root, Ledger ledger) {
    this.loop = loop;
    this.root = root;
    this.ledger = ledger;
  }

  RunCounts run() throws InterruptedException {
    int quietRounds = 0;
    for (int round = 0; quietRounds < 2 && round < MOST_ROUNDS; round++) {
      int before = handled();
      int passes = loop.completePasses();
      loop.passSoon();
      loop.step();
      if (loop.completePasses() == passes) {
        return new RunCounts(Map.of(), 0, List.of(), List.of(), List.of(), List.of(root));
      }
      untilQuiet();
      quietRounds = handled() == before ? quietRounds + 1 : 0;
    }
    RootState state = loop.state();
    if (state == null) {
      return new RunCounts(Map.of(), 0, List.of(), List.of(), List.of(), List.of(root));
    }
    loop.refreshAll(state);
    untilQuiet();
    // The bureau's outputs follow those of the units.
    loop.refreshAll(state);
    untilQuiet();
    state.rescoring().resume();
    state.leaveRest();
    return new RunCounts(
        verdicts(state.share().id()),
        state.handledCount(),
        List.copyOf(state.waiting()),
        state.conflictCopies(),
        StatusPublisher.outside(ledger, state.share().id()),
        List.of());
  }

  private int handled() {
    RootState state = loop.state();
    return state == null ? 0 : state.handledCount();
  }

  private void untilQuiet() throws InterruptedException {
    while (!loop.isQuiet() && !loop.isStopping()) {
      loop.stepAndAwait();
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
