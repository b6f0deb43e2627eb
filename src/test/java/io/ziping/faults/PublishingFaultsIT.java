package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** System calls that fail, hang or are the last one, while a result is published. */
class PublishingFaultsIT {

  private static final String NAME = "甲项目.xlsx";

  @TempDir private static Path scratch;
  private static Samples samples;
  private static int number;
  private FaultBench bench;

  @BeforeAll
  static void needs() throws Exception {
    Need.tracing();
    samples = Samples.make(scratch);
  }

  /** A daemon that has scored one form, so that all its threads are there. */
  @BeforeEach
  void warmDaemon() throws Exception {
    bench = new FaultBench(scratch, "publishing" + ++number).set("work.workers", "1");
    bench.start();
    bench.drop("热身.xlsx", samples.distinct(1));
    bench.awaitResult("热身.xlsx");
    bench.until("summary", () -> Files.exists(summary()));
  }

  @AfterEach
  void end() throws Exception {
    bench.close();
  }

  private Path result(String name) {
    return bench.file(FaultBench.resultOf(name));
  }

  private Path summary() {
    return bench.file("试点镇_2023年度绩效自评汇总表.xlsx");
  }

  @Test
  void fault01KilledBetweenWritingTheTempAndRenamingIt() throws Exception {
    try (Strace strace = injectAt(publishing(), "signal=KILL")) {
      bench.moveIn(bench.file(NAME), samples.distinct(2));
      bench.daemon().awaitEnd();
      assertThat(strace.output()).contains("rename");
    }
    assertThat(bench.temps()).hasSize(1);
    assertThat(result(NAME)).doesNotExist();
    bench.start();
    bench.awaitResult(NAME);
    bench.until("temporary file removed", () -> bench.temps().isEmpty());
    bench.awaitEvent("DONE", NAME, 1);
    bench.awaitQuiet();
    assertThat(bench.audit().count("DONE", FaultBench.inUnit(NAME))).isEqualTo(1);
    assertThat(bench.file("甲项目_评分 (2).xlsx")).doesNotExist();
  }

  @Test
  @Tag("full")
  void fault02KilledRightAfterTheRename() throws Exception {
    List<Call> calls = publishedCalls();
    Call rename = only(calls, PublishingFaultsIT::publishes);
    Call next =
        only(
            calls.subList(calls.indexOf(rename) + 1, calls.size()),
            call -> call.thread().equals(rename.thread()));
    try (Strace strace = injectAt(next, "signal=KILL")) {
      bench.moveIn(bench.file(NAME), samples.distinct(2));
      bench.daemon().awaitEnd();
      assertThat(strace.output()).contains("= ?");
    }
    Path result = result(NAME);
    assertThat(result).exists();
    FileTime written = Files.getLastModifiedTime(result);
    bench.start();
    bench.awaitEvent("DONE", NAME, 1);
    bench.throughout(
        Duration.ofSeconds(1),
        "not written again",
        () -> Files.getLastModifiedTime(result).equals(written));
  }

  @Test
  void fault04ARenameThatIsRefusedOnce() throws Exception {
    try (Strace strace = injectAt(publishing(), "error=EACCES")) {
      bench.moveIn(bench.file(NAME), samples.distinct(4));
      bench.awaitEvent("DEFERRED", NAME, 1);
      assertThat(strace.injected()).isTrue();
    }
    bench.awaitResult(NAME);
    bench.awaitEvent("DONE", NAME, 1);
    assertThat(bench.audit().count("DEFERRED", FaultBench.inUnit(NAME))).isEqualTo(1);
    bench.awaitNoTemps();
  }

  /** Every rename takes five seconds, of both files: one after the other would show. */
  @Test
  @Tag("full")
  void fault05ASlowRenameHoldsUpItsOwnFolderOnly() throws Exception {
    Path folder = Files.createDirectories(bench.share().resolve("08 邻镇"));
    Path neighbour = folder.resolve("邻居_评分.xlsx");
    bench.awaitQuiet();
    String slow = "inject=" + Strace.RENAMES + ":delay_enter=5000000";
    try (Strace strace = Strace.attach(scratch, bench.daemon().pid(), "-e", slow)) {
      bench.moveIn(bench.file(NAME), samples.distinct(5));
      bench.moveIn(folder.resolve("邻居.xlsx"), samples.distinct(6));
      bench.until("one", () -> Files.exists(neighbour) || Files.exists(result(NAME)));
      long first = System.nanoTime();
      bench.until("both", () -> Files.exists(neighbour) && Files.exists(result(NAME)));
      assertThat(Duration.ofNanos(System.nanoTime() - first)).isLessThan(Duration.ofSeconds(4));
      assertThat(strace.injected()).isTrue();
    }
  }

  @Test
  void fault06NoSpaceForTheOutput() throws Exception {
    bench.moveIn(bench.file(NAME), samples.distinct(7));
    bench.awaitResult(NAME);
    bench.awaitQuiet();
    List<Call> calls =
        CallTrace.of(
            scratch,
            bench.daemon().pid(),
            () -> {
              bench.moveIn(bench.file(NAME), samples.distinct(8));
              bench.awaitEvent("DONE", NAME, 2);
            });
    byte[] second = Files.readAllBytes(result(NAME));
    Call write = only(calls, call -> call.kind().equals("write") && isTempOfResult(call, calls));
    try (Strace strace = injectAt(write, "error=ENOSPC")) {
      bench.moveIn(bench.file(NAME), samples.distinct(9));
      bench.awaitEvent("DEFERRED", NAME, 1);
      assertThat(strace.output()).contains(".~zp").contains("(INJECTED)");
      assertThat(result(NAME)).hasBinaryContent(second);
      bench.awaitNoTemps();
    }
    bench.awaitEvent("DONE", NAME, 3);
    assertThat(Files.readAllBytes(result(NAME))).isNotEqualTo(second);
  }

  @Test
  @Tag("full")
  void fault07AnFsyncErrorIsNeverTakenForSuccess() throws Exception {
    List<Call> calls = publishedCalls();
    Call sync = only(calls, call -> call.kind().endsWith("sync") && isTempOfResult(call, calls));
    try (Strace strace = injectAt(sync, "error=EIO")) {
      bench.moveIn(bench.file(NAME), samples.distinct(9));
      bench.awaitEvent("DEFERRED", NAME, 1);
      assertThat(strace.output()).contains("(INJECTED)");
      assertThat(result(NAME)).doesNotExist();
      bench.awaitNoTemps();
    }
    bench.awaitResult(NAME);
  }

  /** The system calls of one form's way, from a run without a fault. */
  private List<Call> publishedCalls() throws Exception {
    bench.awaitQuiet();
    return CallTrace.of(
        scratch,
        bench.daemon().pid(),
        () -> {
          bench.moveIn(bench.file("乙项目.xlsx"), samples.distinct(8));
          bench.awaitEvent("DONE", "乙项目.xlsx", 1);
        });
  }

  private static boolean publishes(Call call) {
    return call.kind().startsWith("rename") && call.target().endsWith("_评分.xlsx");
  }

  /** A call on the temporary file that becomes the result, not the summary. */
  private static boolean isTempOfResult(Call call, List<Call> calls) {
    return call.target().contains(".~zp")
        && call.thread().equals(only(calls, PublishingFaultsIT::publishes).thread());
  }

  /** The rename with which a result appears. */
  private Call publishing() throws Exception {
    return only(publishedCalls(), PublishingFaultsIT::publishes);
  }

  private Strace injectAt(Call call, String what) throws Exception {
    bench.awaitQuiet();
    return Strace.attachToThreads(
        scratch,
        CallTrace.threads(bench.daemon().pid(), call.thread()),
        "-e",
        "trace=" + call.kind(),
        "-e",
        "inject=" + call.kind() + ":" + what + ":when=" + call.ordinal());
  }

  private static Call only(List<Call> calls, java.util.function.Predicate<Call> wanted) {
    return calls.stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such call in " + calls));
  }
}
