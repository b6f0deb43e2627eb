package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.ZipingProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Kills the daemon at one chosen system call of one file's way, starts it again and compares what
 * is in the unit's folder with what an undisturbed run leaves there. Each point has a unit folder
 * of its own; the daemon that recovers from one kill is the victim of the next.
 */
final class CrashSweep implements AutoCloseable {

  private static final String NAME = "甲项目.xlsx";
  private static final String SUMMARY = "%s_2023年度绩效自评汇总表.xlsx";
  private static final String REPORT = "%s_2023年度绩效自评工作报告.docx";

  /** What came of one point. */
  enum Hit {
    /** Killed there, recovered, the tree is right. */
    RECOVERED,
    /** The call did not come in this run, so that nothing was killed. */
    NOT_REACHED
  }

  private final Path scratch;
  private final FaultBench bench;
  private final byte[] form;
  private Map<String, String> reference = Map.of();
  private int units;

  CrashSweep(Path scratch, byte[] form) throws IOException {
    this.scratch = scratch;
    this.form = form;
    // The bureau's roll-up goes by the same way as a unit's outputs, and would come now or later.
    this.bench =
        new FaultBench(scratch, "sweep")
            .set("work.workers", "1")
            .set("work.rollup-delay", "1h")
            .set("work.rollup-interval", "1h");
  }

  /** The changing calls of a clean run, in their order. */
  List<Call> cleanRun() throws Exception {
    bench.start();
    drop(nextUnit());
    bench.awaitQuiet();
    String unit = nextUnit();
    List<Call> calls =
        CallTrace.of(
            scratch,
            bench.daemon().pid(),
            () -> {
              drop(unit);
              bench.awaitQuiet();
            });
    reference = tree(unit);
    return calls;
  }

  private String nextUnit() throws IOException {
    units++;
    String unit = String.format("%03d 镇%03d", units, units);
    Files.createDirectories(bench.share().resolve(unit));
    return unit;
  }

  /** Puts the form into a unit's folder and, unless the daemon dies, waits for all its outputs. */
  private void drop(String unit) throws IOException {
    Path folder = bench.share().resolve(unit);
    bench.moveIn(folder.resolve(NAME), form);
    bench.until("outputs of " + unit, () -> !bench.daemon().isAlive() || isDone(unit));
  }

  private boolean isDone(String unit) {
    return Files.exists(result(unit))
        && Files.exists(summary(unit))
        && Files.exists(output(unit, REPORT));
  }

  private static String name(String unit) {
    return unit.substring(4);
  }

  private Path result(String unit) {
    return bench.share().resolve(unit).resolve(FaultBench.resultOf(NAME));
  }

  private Path summary(String unit) {
    return output(unit, SUMMARY);
  }

  private Path output(String unit, String format) {
    return bench.share().resolve(unit).resolve(String.format(format, name(unit)));
  }

  /** Kills at one call and looks at what comes of it. */
  Hit kill(Call call) throws Exception {
    if (!bench.daemon().isAlive()) {
      bench.start();
    }
    bench.awaitQuiet();
    ZipingProcess victim = bench.daemon();
    if (CallTrace.threads(victim.pid(), call.thread()).isEmpty()) {
      // Threads are made when there is work for them.
      drop(nextUnit());
      bench.awaitQuiet();
    }
    List<Long> threads = CallTrace.threads(victim.pid(), call.thread());
    if (threads.isEmpty()) {
      return Hit.NOT_REACHED;
    }
    String unit = nextUnit();
    try (Strace strace =
        Strace.attachToThreads(
            scratch,
            threads,
            "-e",
            "trace=" + call.kind(),
            "-e",
            "inject=" + call.kind() + ":signal=KILL:when=" + call.ordinal())) {
      drop(unit);
      if (victim.isAlive()) {
        bench.awaitQuiet();
      }
      assertThat(strace).isNotNull();
    }
    boolean killed = !victim.isAlive();
    Written before = Written.of(result(unit));
    if (killed) {
      victim.close();
      bench.start();
      awaitRecovery(unit, call);
    }
    assertThat(tree(unit)).as(call.toString()).isEqualTo(reference);
    assertThat(Files.readAllBytes(bench.share().resolve(unit).resolve(NAME))).isEqualTo(form);
    assertThat(bench.audit().count("DONE", unit + "/" + NAME))
        .as(call.toString())
        .isBetween(0L, 1L);
    if (before != null) {
      assertThat(Written.of(result(unit))).as("published once, " + call).isEqualTo(before);
    }
    return killed ? Hit.RECOVERED : Hit.NOT_REACHED;
  }

  /** After the restart nothing is dropped again: what is there has to do. */
  private void awaitRecovery(String unit, Call call) throws IOException {
    bench.until("recovery after " + call, () -> isDone(unit) && bench.temps().isEmpty());
    try {
      // Reading all workbooks of a unit costs more than the daemon's own work.
      await()
          .atMost(FaultBench.PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> tree(unit).equals(reference));
    } catch (ConditionTimeoutException different) {
      assertThat(tree(unit)).as(call.toString()).isEqualTo(reference);
    }
  }

  /** A result's identity on disk: written again, it would be another file. */
  private record Written(@Nullable Object file, long modified) {

    static @Nullable Written of(Path path) throws IOException {
      if (!Files.exists(path)) {
        return null;
      }
      BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
      return new Written(facts.fileKey(), facts.lastModifiedTime().toMillis());
    }
  }

  /**
   * All names of a unit's folder, workbooks with what they say; the unit's own number taken out.
   */
  private Map<String, String> tree(String unit) throws IOException {
    String number = unit.substring(0, 3);
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.list(bench.share().resolve(unit))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace("镇" + number, "镇");
        tree.put(name, ResultText.of(file).replace("镇" + number, "镇").replace(number + " 镇", "镇"));
      }
    }
    return tree;
  }

  @Override
  public void close() throws InterruptedException {
    bench.close();
  }
}
