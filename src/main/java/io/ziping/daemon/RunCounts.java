package io.ziping.daemon;

import io.ziping.assessment.Verdict;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Result of a single pass.
 *
 * @param verdicts of all that is in the roots now, also from earlier runs
 * @param handled files assessed or recognised in this run
 * @param waiting files whose result the share did not take, or that could not be read at all
 * @param conflictCopies copies of synchronising programs, which a person has to look at
 * @param outside files that lie in no unit's folder
 * @param offline roots that did not respond
 */
public record RunCounts(
    Map<Verdict, Integer> verdicts,
    int handled,
    List<String> waiting,
    List<Path> conflictCopies,
    List<String> outside,
    List<Path> offline) {

  public RunCounts {
    verdicts = Map.copyOf(verdicts);
    waiting = List.copyOf(waiting);
    conflictCopies = List.copyOf(conflictCopies);
    outside = List.copyOf(outside);
    offline = List.copyOf(offline);
  }

  /** Whether every file ended in its outcome. */
  public boolean isComplete() {
    return waiting.isEmpty() && offline.isEmpty();
  }

  RunCounts plus(RunCounts other) {
    Map<Verdict, Integer> sum = new EnumMap<>(Verdict.class);
    sum.putAll(verdicts);
    other.verdicts.forEach((verdict, count) -> sum.merge(verdict, count, Integer::sum));
    return new RunCounts(
        sum,
        handled + other.handled,
        joined(waiting, other.waiting),
        joined(conflictCopies, other.conflictCopies),
        joined(outside, other.outside),
        joined(offline, other.offline));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }
}
