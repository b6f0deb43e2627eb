package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of forms while the program is killed, and while they are replaced. */
class ArchiveFaultsIT {

  private static final int FORMS = 30;

  @TempDir private static Path scratch;
  private static Samples samples;

  @BeforeAll
  static void make() throws Exception {
    samples = Samples.make(scratch);
  }

  private static byte[] archive(int from, int count) throws Exception {
    RawZip zip = new RawZip();
    for (int i = from; i < from + count; i++) {
      zip.add("form" + i + ".xlsx", samples.distinct(700 + i));
    }
    return zip.bytes();
  }

  private static List<String> results(FaultBench bench) throws Exception {
    Path folder = bench.file("all.zip_结果");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".xlsx") && !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static void awaitResults(FaultBench bench, int count) {
    bench.until(count + " results", () -> results(bench).size() == count);
  }

  @Test
  void killedInTheMiddleOfAnArchiveEveryMemberIsAnsweredOnce() throws Exception {
    Random random = new Random(76);
    // A member that several kills hit by chance would be put aside, as any file is.
    try (FaultBench bench = new FaultBench(scratch, "archive-kills").set("work.attempts", "20")) {
      byte[] zip = archive(0, FORMS);
      bench.start();
      bench.moveIn(bench.file("all.zip"), zip);
      for (int kill = 0; kill < 6; kill++) {
        Thread.sleep(600 + random.nextInt(1200));
        bench.kill();
        bench.start();
      }
      awaitResults(bench, FORMS);
      bench.awaitQuiet();
      bench.until("no temporary files", () -> bench.temps().isEmpty());
      assertThat(results(bench)).hasSize(FORMS);
      assertThat(bench.file("all.zip")).hasBinaryContent(zip);
      assertThat(bench.audit().count("QUARANTINED")).isZero();
    }
  }

  @Test
  void replacedWhileItIsWorkedOnTheLastVersionCounts() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "archive-replaced")) {
      bench.start();
      for (int round = 0; round < 8; round++) {
        bench.moveIn(bench.file("all.zip"), archive(round, FORMS - round));
        Thread.sleep(500);
      }
      bench.moveIn(bench.file("all.zip"), archive(3, 5));
      awaitResults(bench, 5);
      bench.awaitQuiet();
      assertThat(results(bench)).hasSize(5).allMatch(name -> name.startsWith("form"));
    }
  }
}
