package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches that run out, folders that come and go, files that are renamed and deleted. */
@Tag("full")
class WatchingFaultsIT {

  @TempDir private static Path scratch;
  private static Samples samples;

  @BeforeAll
  static void make() throws Exception {
    samples = Samples.make(scratch);
  }

  @Test
  void fault32NoWatchesLeft() throws Exception {
    withLimit("max_user_watches", 1, "fault32");
  }

  @Test
  void fault33NoWatcherLeft() throws Exception {
    withLimit("max_user_instances", 0, "fault33");
  }

  private static void withLimit(String limit, int value, String name) throws Exception {
    try (FaultBench bench = new FaultBench(scratch, name)) {
      try (KernelLimit lowered = KernelLimit.lower(limit, value)) {
        assertThat(lowered).isNotNull();
        bench.start();
        bench.drop("甲项目.xlsx", samples.distinct(32));
        bench.awaitResult("甲项目.xlsx");
      }
      assertThat(bench.log().lines().filter(line -> line.contains(" WARN "))).hasSize(1);
      bench.drop("乙项目.xlsx", samples.distinct(33));
      bench.awaitResult("乙项目.xlsx");
    }
  }

  @Test
  void fault34NewFoldersWithFilesInThemAtOnce() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "fault34")) {
      bench.start();
      for (int i = 0; i < 200; i++) {
        Path folder = Files.createDirectories(bench.unit().resolve("批" + i + "/第" + i + "次"));
        Files.write(folder.resolve("甲项目.xlsx"), samples.distinct(3400 + i));
      }
      for (int i = 0; i < 200; i++) {
        Path result = bench.unit().resolve("批" + i + "/第" + i + "次/甲项目_评分.xlsx");
        bench.until(result.toString(), () -> Files.exists(result));
      }
    }
  }

  @Test
  void fault35AStormOfRenames() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "fault35")) {
      bench.start();
      Path one = bench.drop("甲项目.xlsx", samples.distinct(35));
      Path other = bench.file("改名中.xlsx");
      for (int i = 0; i < 1000; i++) {
        Files.move(one, other, StandardCopyOption.ATOMIC_MOVE);
        Files.move(other, one, StandardCopyOption.ATOMIC_MOVE);
        Thread.sleep(2);
      }
      bench.awaitResult("甲项目.xlsx");
      bench.awaitQuiet();
      bench.until(
          "only the final name", () -> !Files.exists(bench.file(FaultBench.resultOf("改名中.xlsx"))));
      assertThat(bench.audit().count("DONE", FaultBench.inUnit("甲项目.xlsx"))).isEqualTo(1);
    }
  }

  @Test
  void fault36AFolderRenamedWhileItsFilesAreWorkedOn() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "fault36")) {
      bench.start();
      for (int i = 0; i < 30; i++) {
        bench.drop("项目" + i + ".xlsx", samples.distinct(3600 + i));
      }
      bench.awaitResult("项目0.xlsx");
      Path renamed = bench.share().resolve("08 改名镇");
      Files.move(bench.unit(), renamed, StandardCopyOption.ATOMIC_MOVE);
      for (int i = 0; i < 30; i++) {
        Path result = renamed.resolve("项目" + i + "_评分.xlsx");
        bench.until(result.toString(), () -> Files.exists(result));
      }
      bench.throughout(
          Duration.ofSeconds(2), "old name stays gone", () -> !Files.exists(bench.unit()));
      assertThat(names(renamed)).noneMatch(name -> name.contains("(2)"));
    }
  }

  @Test
  void fault37FilesDeletedWhileQueuedAndRunning() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "fault37")) {
      bench.start();
      for (int i = 0; i < 30; i++) {
        bench.drop("项目" + i + ".xlsx", samples.distinct(3700 + i));
      }
      bench.awaitResult("项目0.xlsx");
      for (int i = 0; i < 30; i++) {
        Files.delete(bench.file("项目" + i + ".xlsx"));
      }
      bench.until(
          "results go", () -> names(bench.unit()).stream().noneMatch(name -> name.contains("_评分")));
      bench.awaitQuiet();
      assertThat(names(bench.unit())).noneMatch(name -> name.contains("_评分"));
      assertThat(bench.log()).doesNotContain(" ERROR ");
      assertThat(bench.audit().count("QUARANTINED")).isZero();
    }
  }

  @Test
  void fault55StoppedInTheMiddleOfTwoHundredFiles() throws Exception {
    try (FaultBench bench = new FaultBench(scratch, "fault55")) {
      bench.start();
      for (int i = 0; i < 200; i++) {
        bench.drop("项目" + i + ".xlsx", samples.distinct(5500 + i));
      }
      bench.awaitResult("项目0.xlsx");
      long begun = System.nanoTime();
      assertThat(bench.daemon().terminate()).isIn(0, 143);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
      assertThat(bench.temps()).isEmpty();
      long before = bench.audit().count("DONE");
      assertThat(before).isLessThan(200);
      bench.start();
      for (int i = 0; i < 200; i++) {
        bench.awaitResult("项目" + i + ".xlsx");
      }
      bench.until("all done", () -> bench.audit().count("DONE") >= 200);
      assertThat(bench.audit().count("DONE")).isEqualTo(200);
      assertThat(names(bench.unit())).noneMatch(name -> name.contains("(2)"));
    }
  }

  private static List<String> names(Path folder) throws java.io.IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
