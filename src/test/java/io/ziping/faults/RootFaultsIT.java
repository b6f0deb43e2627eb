package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The share goes away, comes back, or another one appears in its place. */
class RootFaultsIT {

  private static final String NAME = "甲项目.xlsx";

  @TempDir private static Path scratch;
  private static Samples samples;

  @BeforeAll
  static void needs() throws Exception {
    Need.mounting(scratch);
    samples = Samples.make(scratch);
  }

  @Test
  void fault13AShareThatIsUnmountedAndComesBack() throws Exception {
    Path server = Files.createDirectories(scratch.resolve("server13"));
    Path share = Files.createDirectories(scratch.resolve("fault13/share"));
    Mount mount = Mount.bind(server, share);
    try (FaultBench bench = new FaultBench(scratch, "fault13", share)) {
      bench.start();
      bench.drop(NAME, samples.distinct(13));
      Path result = bench.awaitResult(NAME);
      bench.awaitEvent("DONE", NAME, 1);
      BasicFileAttributes before = Files.readAttributes(result, BasicFileAttributes.class);
      mount.unmount();
      bench.until("offline", () -> bench.log().contains("is offline"));
      bench.throughout(
          Duration.ofSeconds(3),
          "absence proves nothing",
          () -> bench.audit().count("WITHDRAWN") == 0);
      try (Mount again = Mount.bind(server, share)) {
        bench.until("online again", () -> bench.log().lastIndexOf("is online") > offline(bench));
        bench.drop("乙项目.xlsx", samples.distinct(14));
        bench.awaitResult("乙项目.xlsx");
        assertThat(bench.audit().count("WITHDRAWN")).isZero();
        assertThat(bench.audit().count("DONE", FaultBench.inUnit(NAME))).isEqualTo(1);
        BasicFileAttributes after = Files.readAttributes(result, BasicFileAttributes.class);
        assertThat(after.lastModifiedTime()).isEqualTo(before.lastModifiedTime());
        bench.close();
      }
    } finally {
      mount.close();
    }
  }

  private static int offline(FaultBench bench) throws java.io.IOException {
    return bench.log().lastIndexOf("is offline");
  }

  /** The machine starts before its network share is connected. */
  @Test
  void fault13AShareThatIsNotThereYetAtTheStart() throws Exception {
    Path share = scratch.resolve("fault13late/share");
    try (FaultBench bench = new FaultBench(scratch, "fault13late", share)) {
      bench.start();
      bench.drop(NAME, samples.distinct(13));
      bench.awaitResult(NAME);
      bench.daemon().terminate();
      Path away = Files.move(share, share.resolveSibling("away"));
      bench.start(Launch.quick(), "还没有连上");
      Files.move(away, share);
      bench.drop("乙项目.xlsx", samples.distinct(14));
      bench.awaitResult("乙项目.xlsx");
      assertThat(bench.audit().count("WITHDRAWN")).isZero();
      assertThat(bench.audit().count("DONE", FaultBench.inUnit(NAME))).isEqualTo(1);
    }
  }

  @Test
  @Tag("full")
  void fault14AShareMountedOverTheWatchedFolderAfterTheStart() throws Exception {
    Path share = Files.createDirectories(scratch.resolve("fault14/share"));
    try (FaultBench bench = new FaultBench(scratch, "fault14", share)) {
      bench.start();
      bench.until("marked", () -> Files.exists(share.resolve(".ziping-root.json")));
      Path marker = share.resolve(".ziping-root.json");
      byte[] identity = Files.readAllBytes(marker);
      try (Mount over = Mount.tmpfs(share, "size=20m")) {
        // The same share, now reached over a mount: it brings its marker along.
        Files.write(marker, identity);
        Files.createDirectories(bench.unit());
        bench.drop(NAME, samples.distinct(14));
        bench.awaitResult(NAME);
        long begun = System.nanoTime();
        bench.drop("乙项目.xlsx", samples.distinct(15));
        bench.awaitResult("乙项目.xlsx");
        assertThat(over).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        bench.close();
      }
    }
  }
}
