package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault 45: the hostile corpus dropped into the share of a running daemon with 512 MB of heap.
 * Every file gets an answer in time, the next good one is scored, nothing appears elsewhere.
 */
class HostileCorpusIT {

  private static final Duration MOST = Duration.ofSeconds(10);

  @TempDir private static Path scratch;
  private static HostileCorpus corpus;
  private static FaultBench bench;

  @BeforeAll
  static void start() throws Exception {
    corpus = new HostileCorpus(scratch);
    bench = new FaultBench(scratch, "hostile");
    bench
        .set("watch.incomplete-after", "1s")
        .set("work.summary-interval", "20s")
        .start(Launch.quick());
  }

  @AfterAll
  static void end() throws Exception {
    bench.close();
  }

  @Test
  void fault45EveryHostileFileIsAnsweredWithinTenSecondsAndHarmsNothing() throws Exception {
    Map<String, Long> slow = new TreeMap<>();
    Path elsewhere = Path.of("/tmp/ziping-evil.txt");
    assertThat(elsewhere).doesNotExist();
    for (Hostile file : corpus.named()) {
      byte[] bytes = file.bytes();
      bench.moveIn(bench.file(file.name()), bytes);
      long begun = System.nanoTime();
      bench.until(
          file.name(), () -> bench.audit().answered().contains(FaultBench.inUnit(file.name())));
      long took = System.nanoTime() - begun;
      if (took > MOST.toNanos()) {
        slow.put(file.name(), took / 1_000_000);
      }
      assertThat(bench.file(file.name())).as(file.name()).hasBinaryContent(bytes);
    }
    assertThat(slow).as("milliseconds").isEmpty();
    bench.drop("好的.xlsx", corpus.good());
    bench.awaitResult("好的.xlsx");
    assertThat(elsewhere).doesNotExist();
    assertThat(outside()).isEmpty();
    assertThat(notes()).noneMatch(text -> text.contains("Exception") || text.contains("root:"));
    assertThat(bench.daemon().err()).doesNotContain("OutOfMemory", "POIDocument");
  }

  @Test
  void fault45EveryMutantIsAnsweredOnce() throws Exception {
    List<Hostile> mutants = corpus.mutants();
    Path unit = Files.createDirectories(bench.share().resolve("08 变异镇"));
    for (Hostile mutant : mutants) {
      bench.moveIn(unit.resolve(mutant.name()), mutant.bytes());
    }
    long end = System.nanoTime() + MOST.toNanos() * mutants.size();
    while (answers("08 变异镇/") < mutants.size() && System.nanoTime() < end) {
      bench.daemonLives();
      // The whole audit log is read each time.
      LockSupport.parkNanos(MOST.toNanos() / 5);
    }
    assertThat(answers("08 变异镇/")).isEqualTo(mutants.size());
    try (Stream<Path> files = Files.list(unit)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      // Where two mutants differ by their extension, a note's name may tell the whole name.
      Map<String, Long> stems =
          mutants.stream()
              .collect(Collectors.groupingBy(mutant -> stem(mutant.name()), Collectors.counting()));
      Set<String> originals = mutants.stream().map(Hostile::name).collect(Collectors.toSet());
      stems.forEach(
          (stem, count) ->
              assertThat(
                      names.stream()
                          .filter(name -> !originals.contains(name))
                          .filter(
                              name ->
                                  name.startsWith(stem + "_")
                                      || name.startsWith(stem + ".") && name.contains("_")))
                  .as(stem)
                  .hasSize(count.intValue()));
    }
    bench.drop("也是好的.xlsx", corpus.good());
    bench.awaitResult("也是好的.xlsx");
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static long answers(String unit) {
    return bench.audit().answered().stream().filter(path -> path.startsWith(unit)).count();
  }

  /** Whatever was written that is neither share, state nor configuration. */
  private static List<Path> outside() throws IOException {
    try (Stream<Path> files = Files.walk(scratch)) {
      return files.filter(file -> file.getFileName().toString().contains("evil")).toList();
    }
  }

  private static List<String> notes() throws IOException {
    List<String> notes = new java.util.ArrayList<>();
    try (Stream<Path> files = Files.list(bench.unit())) {
      for (Path note : files.filter(file -> file.toString().endsWith(".txt")).toList()) {
        notes.add(Files.readString(note));
      }
    }
    return notes;
  }
}
