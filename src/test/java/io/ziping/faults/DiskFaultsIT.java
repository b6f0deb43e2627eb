package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File systems that are full or read-only. */
@Tag("full")
class DiskFaultsIT {

  private static final String NAME = "甲项目.xlsx";

  @TempDir private static Path scratch;
  private static Samples samples;

  @BeforeAll
  static void needs() throws Exception {
    Need.mounting(scratch);
    Need.programs("mkfs.ext4");
    samples = Samples.make(scratch);
  }

  @Test
  void fault08AShareThatIsFull() throws Exception {
    Path share = scratch.resolve("fault08/share");
    try (Mount mount = Mount.tmpfs(share, "size=2m");
        FaultBench bench = new FaultBench(scratch, "fault08", share)) {
      waitsAndResumes(bench, () -> mount.remount("size=50m"), share);
    }
  }

  @Test
  void fault09AShareWithoutInodes() throws Exception {
    Path share = scratch.resolve("fault09/share");
    try (Mount mount = Mount.tmpfs(share, "size=20m,nr_inodes=12");
        FaultBench bench = new FaultBench(scratch, "fault09", share)) {
      bench.start();
      bench.until("marked", () -> Files.exists(share.resolve(".ziping-root.json")));
      bench.drop(NAME, samples.distinct(9));
      int files = 0;
      while (create(bench.unit().resolve("占" + files + ".txt"))) {
        files++;
      }
      bench.awaitEvent("DEFERRED", NAME, 1);
      assertThat(bench.file(FaultBench.resultOf(NAME))).doesNotExist();
      mount.remount("nr_inodes=200");
      bench.awaitResult(NAME);
      bench.until("no temporary files", () -> bench.temps().isEmpty());
    }
  }

  private static boolean create(Path file) {
    try {
      Files.createFile(file);
      return true;
    } catch (IOException full) {
      return false;
    }
  }

  private interface Mending {
    void mend() throws Exception;
  }

  /** Fills a file system after the form came in, looks that it waits, and that it resumes. */
  private static void waitsAndResumes(FaultBench bench, Mending mending, Path full)
      throws Exception {
    bench.start();
    bench.drop("热身.xlsx", samples.distinct(1));
    bench.awaitResult("热身.xlsx");
    bench.awaitQuiet();
    Path form = Files.write(scratch.resolve("form.xlsx"), samples.distinct(8));
    Files.copy(form, bench.file(NAME + ".tmp"));
    fill(full.resolve("占满.bin"));
    Files.move(bench.file(NAME + ".tmp"), bench.file(NAME));
    bench.throughout(
        Duration.ofSeconds(3),
        "no result, no end",
        () -> !Files.exists(bench.file(FaultBench.resultOf(NAME))) && bench.daemon().isAlive());
    assertThat(bench.file(NAME)).hasSameBinaryContentAs(form);
    mending.mend();
    bench.awaitResult(NAME);
    bench.until("no temporary files", () -> bench.temps().isEmpty());
  }

  private static void fill(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space");
    }
  }

  @Test
  void fault10AStateDirectoryThatIsFull() throws Exception {
    Path state = scratch.resolve("fault10/state");
    try (Mount mount = Mount.tmpfs(state, "size=4m");
        FaultBench bench = new FaultBench(scratch, "fault10")) {
      waitsAndResumes(bench, () -> mount.remount("size=80m"), state);
    }
  }

  @Test
  void fault11AShareThatBecomesReadOnly() throws Exception {
    Path share = scratch.resolve("fault11/share");
    try (Mount mount = Mount.ext4(scratch.resolve("fault11.img"), share);
        FaultBench bench = new FaultBench(scratch, "fault11", share)) {
      bench.start();
      bench.drop("热身.xlsx", samples.distinct(1));
      bench.awaitResult("热身.xlsx");
      bench.awaitQuiet();
      Shell.signal(bench.daemon().pid(), "STOP");
      bench.drop(NAME, samples.distinct(11));
      mount.remount("ro");
      Shell.signal(bench.daemon().pid(), "CONT");
      bench.awaitEvent("DEFERRED", NAME, 1);
      assertThat(bench.daemon().isAlive()).isTrue();
      mount.remount("rw");
      bench.awaitResult(NAME);
      bench.close();
    }
  }
}
