package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files at once. {@code -Dfaults.drop=10000} for the whole of fault 30. */
class VolumeFaultsIT {

  @TempDir private static Path scratch;
  private static Samples samples;

  @BeforeAll
  static void make() throws Exception {
    samples = Samples.make(scratch);
  }

  @Test
  void fault29And30ManyFilesInManyFoldersOneResultEachAndNoneOfItsOwn() throws Exception {
    int files = Integer.getInteger("faults.drop", 400);
    int folders = Math.min(100, files / 20);
    try (FaultBench bench = new FaultBench(scratch, "fault30")) {
      bench.set("work.summary-interval", "20s").start(Launch.plain());
      for (int i = 0; i < files; i++) {
        Path unit = bench.share().resolve(String.format("%03d 单位%d", i % folders, i % folders));
        Files.createDirectories(unit);
        Files.write(unit.resolve("项目" + i + ".xlsx"), samples.distinct(i));
      }
      awaitResults(bench, files);
      // Its own outputs lie in the watched folders: they are no work, and the passes go quiet.
      bench.throughout(
          Duration.ofSeconds(3), "no more jobs", () -> bench.audit().count("DONE") == files);
      bench.until("no temporary files", () -> bench.temps().isEmpty());
      assertThat(bench.daemon().err()).doesNotContain("OutOfMemory");
    }
  }

  @Test
  void fault31TheKernelsEventQueueOverflows() throws Exception {
    int files = 300;
    try (FaultBench bench = new FaultBench(scratch, "fault31")) {
      // Holds for watchers that are made from now on.
      try (KernelLimit lowered = KernelLimit.lower("max_queued_events", 16)) {
        assertThat(lowered).isNotNull();
        bench.set("watch.scan-interval", "2s").start();
        bench.until("marked", () -> Files.exists(bench.share().resolve(".ziping-root.json")));
      }
      Shell.signal(bench.daemon().pid(), "STOP");
      for (int i = 0; i < files; i++) {
        bench.drop("项目" + i + ".xlsx", samples.distinct(i));
      }
      Thread.sleep(500);
      Shell.signal(bench.daemon().pid(), "CONT");
      awaitResults(bench, files);
      assertThat(bench.audit().count("DONE")).isEqualTo(files);
    }
  }

  private static void awaitResults(FaultBench bench, int files) {
    long end = System.nanoTime() + Duration.ofSeconds(60 + files / 5).toNanos();
    while (System.nanoTime() < end && bench.audit().count("DONE") < files) {
      bench.daemonLives();
    }
    assertThat(count(bench.share())).isEqualTo(files);
  }

  private static long count(Path share) {
    try (Stream<Path> all = Files.walk(share)) {
      return all.filter(file -> file.getFileName().toString().matches("项目\\d+_评分\\.xlsx")).count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
