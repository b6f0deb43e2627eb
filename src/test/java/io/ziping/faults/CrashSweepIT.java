package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults 1 to 3, systematically: SIGKILL before every system call with which one file's way changes
 * anything, one run each; of blocks written to one file one after the other, before the first and
 * the last. {@code -Dsweep.from=20} goes on with a sweep that was broken off after twenty.
 */
class CrashSweepIT {

  /** So many rounds over the way, each a step further: a sweep broken off has seen all of it. */
  private static final int STRIDE = 7;

  @TempDir private static Path scratch;

  @Test
  @Tag("full")
  void killedAtEveryChangingSystemCall() throws Exception {
    Need.tracing();
    Map<CrashSweep.Hit, List<Call>> hits = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<Call> calls;
    try (CrashSweep sweep = new CrashSweep(scratch, Samples.make(scratch).distinct(1))) {
      calls = sweep.cleanRun();
      List<Call> points = inStrides(points(calls));
      for (Call call : points.subList(Integer.getInteger("sweep.from", 0), points.size())) {
        try {
          hits.computeIfAbsent(sweep.kill(call), any -> new ArrayList<>()).add(call);
        } catch (AssertionError fault) {
          wrong.add(call + ": " + fault.getMessage());
        }
        report(calls, points(calls).size(), hits, wrong);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(hits.getOrDefault(CrashSweep.Hit.RECOVERED, List.of())).isNotEmpty();
  }

  private static List<Call> points(List<Call> calls) {
    List<Call> points = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      boolean goesOn = i > 0 && calls.get(i).continues(calls.get(i - 1));
      boolean isGoneOnWith = i + 1 < calls.size() && calls.get(i + 1).continues(calls.get(i));
      if (!goesOn || !isGoneOnWith) {
        points.add(calls.get(i));
      }
    }
    return points;
  }

  private static List<Call> inStrides(List<Call> calls) {
    List<Call> ordered = new ArrayList<>();
    for (int first = 0; first < STRIDE; first++) {
      for (int i = first; i < calls.size(); i += STRIDE) {
        ordered.add(calls.get(i));
      }
    }
    return ordered;
  }

  private static void report(
      List<Call> calls, int points, Map<CrashSweep.Hit, List<Call>> hits, List<String> wrong)
      throws Exception {
    StringBuilder text = new StringBuilder();
    text.append(calls.size()).append(" changing system calls of one file's way, ");
    text.append(points).append(" points\n");
    hits.forEach((hit, list) -> text.append(hit).append(": ").append(list.size()).append('\n'));
    text.append("WRONG: ").append(wrong.size()).append("\n\n");
    hits.forEach(
        (hit, list) -> list.forEach(c -> text.append(hit).append(' ').append(c).append('\n')));
    wrong.forEach(line -> text.append("WRONG ").append(line).append('\n'));
    Files.writeString(Files.createDirectories(Path.of("target")).resolve("crash-sweep.txt"), text);
  }
}
