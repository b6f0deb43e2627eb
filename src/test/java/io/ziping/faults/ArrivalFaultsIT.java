package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.smbj.share.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How workbooks come in over a real SMB share: slowly, in pieces, torn, saved by Excel. */
class ArrivalFaultsIT {

  private static final String UNIT = FaultBench.UNIT;

  @TempDir private static Path scratch;
  private static Samples samples;
  private static FaultBench bench;
  private static SmbShare smb;

  @BeforeAll
  static void share() throws Exception {
    Need.root();
    Need.programs("smbd", "smbclient");
    samples = Samples.make(scratch);
    bench = new FaultBench(scratch, "arrival");
    smb = SmbShare.start(scratch, bench.share());
    bench.start();
  }

  @AfterAll
  static void end() throws Exception {
    try {
      if (bench != null) {
        bench.close();
      }
    } finally {
      if (smb != null) {
        smb.close();
      }
    }
  }

  @Test
  void fault17AFileThatStaysEmptyWhileOneLargeWriteIsUnderWay() throws Exception {
    byte[] form = samples.large(17, 2_000_000);
    Path local = Files.write(scratch.resolve("one-write.xlsx"), form);
    try (SlowLine line = new SlowLine(smb.port(), 800_000)) {
      CompletableFuture<Void> upload = put(line.port(), local, "一次写入.xlsx");
      bench.until("file is there", () -> Files.exists(bench.file("一次写入.xlsx")));
      bench.throughout(
          Duration.ofMillis(1500),
          "untouched while empty",
          () ->
              bench.audit().events(FaultBench.inUnit("一次写入.xlsx")).stream()
                  .noneMatch("DONE"::equals));
      upload.join();
    }
    bench.awaitResult("一次写入.xlsx");
    assertOneResult("一次写入.xlsx");
  }

  @Test
  void fault18AFileThatGrowsInSteps() throws Exception {
    byte[] form = samples.large(18, 12_000_000);
    Path local = Files.write(scratch.resolve("steps.xlsx"), form);
    try (SlowLine line = new SlowLine(smb.port(), 4_000_000)) {
      put(line.port(), local, "分步写入.xlsx").join();
    }
    bench.awaitResult("分步写入.xlsx");
    assertOneResult("分步写入.xlsx");
  }

  @Test
  void fault19AnExplorerCopyWithItsFinalSizeFirstAndAnOldTimeLast() throws Exception {
    Instant old = Instant.parse("2023-11-14T22:13:20Z");
    byte[] form = samples.large(19, 1_500_000);
    try (WindowsClient windows = WindowsClient.connect(smb.port())) {
      windows.explorerCopy(UNIT + "\\资源管理器.xlsx", form, 262_144, Duration.ofMillis(300), old);
    }
    bench.awaitResult("资源管理器.xlsx");
    assertOneResult("资源管理器.xlsx");
    assertThat(Files.getLastModifiedTime(bench.file("资源管理器.xlsx"))).isEqualTo(FileTime.from(old));
  }

  @Test
  void fault20AnUploadThatBreaksOffAndIsCopiedAgain() throws Exception {
    byte[] form = samples.large(20, 900_000);
    WindowsClient.connect(smb.port()).abortedCopy(UNIT + "\\中断.xlsx", form, form.length / 3);
    bench.throughout(
        Duration.ofSeconds(3), "no note yet", () -> !Files.exists(bench.file(noteOf("中断.xlsx"))));
    bench.until("note", () -> Files.exists(bench.file(noteOf("中断.xlsx"))));
    assertThat(Files.readString(bench.file(noteOf("中断.xlsx")), StandardCharsets.UTF_8))
        .contains("重新拷贝")
        .doesNotContain("Exception");
    try (WindowsClient again = WindowsClient.connect(smb.port())) {
      again.explorerCopy(UNIT + "\\中断.xlsx", form, 262_144, Duration.ZERO, Instant.now());
    }
    bench.awaitResult("中断.xlsx");
    bench.until("note gone", () -> !Files.exists(bench.file(noteOf("中断.xlsx"))));
  }

  @Test
  void fault21DamageThatAFullSizedFileCanHide() throws Exception {
    byte[] good = samples.large(21, 200_000);
    bench.drop("截断.xlsx", Arrays.copyOf(good, good.length * 2 / 3));
    bench.drop("空洞.xlsx", hole(samples.xlsx(21), 2000, 3000));
    // The stored picture: no inflating notices a hole in it, only its CRC.
    bench.drop("校验和.xlsx", hole(good, good.length - 120_000, good.length - 60_000));
    for (String name : new String[] {"截断.xlsx", "空洞.xlsx", "校验和.xlsx"}) {
      bench.until(name, () -> Files.exists(bench.file(noteOf(name))));
      assertThat(bench.file(noteOf(name)))
          .content(StandardCharsets.UTF_8)
          .contains(name)
          .doesNotContain("Exception", "\tat ");
      assertThat(bench.file(FaultBench.resultOf(name))).doesNotExist();
    }
  }

  @Test
  void fault22AnEmptyFile() throws Exception {
    bench.drop("空的.xlsx", new byte[0]);
    bench.throughout(
        Duration.ofSeconds(3), "no note yet", () -> !Files.exists(bench.file(noteOf("空的.xlsx"))));
    bench.until("note", () -> Files.exists(bench.file(noteOf("空的.xlsx"))));
    bench.drop("空的.xlsx", samples.xlsx(22));
    bench.awaitResult("空的.xlsx");
    bench.until("note gone", () -> !Files.exists(bench.file(noteOf("空的.xlsx"))));
  }

  @Test
  void fault23ExcelSavesTheSameWorkbookAgainAndAgain() throws Exception {
    String name = "反复保存.xlsx";
    bench.drop(name, samples.distinct(2300));
    bench.awaitResult(name);
    int saves = Integer.getInteger("faults.saves", 8);
    try (WindowsClient excel = WindowsClient.connect(smb.port());
        File owner = excel.ownerFile(UNIT, name)) {
      assertThat(owner.getFileName()).isNotEmpty();
      for (int i = 1; i <= saves; i++) {
        // Every second save changes nothing.
        excel.excelSave(UNIT, name, samples.distinct(2300 + i / 2), Duration.ofMillis(60));
        bench.awaitEvent("DONE", name, 1 + i / 2);
      }
    }
    assertThat(bench.audit().count("DONE", FaultBench.inUnit(name))).isEqualTo(1 + saves / 2);
    assertThat(bench.log()).doesNotContain("2B4E6A10", "9F00AA31.tmp", "~$" + name);
    assertThat(bench.file(name)).hasBinaryContent(samples.distinct(2300 + saves / 2));
  }

  @Test
  void fault26AResultThatIsOpenInExcelIsNotReplaced() throws Exception {
    String name = "打开着.xlsx";
    String result = FaultBench.resultOf(name);
    bench.drop(name, samples.distinct(2600));
    byte[] first = Files.readAllBytes(bench.awaitResult(name));
    Path second = bench.file("打开着_评分 (2).xlsx");
    try (WindowsClient excel = WindowsClient.connect(smb.port());
        File owner = excel.ownerFile(UNIT, result);
        File open = excel.open(UNIT + "\\" + result, SMB2CreateDisposition.FILE_OPEN)) {
      assertThat(owner.getFileName()).isNotEqualTo(open.getFileName());
      bench.drop(name, samples.distinct(2601));
      bench.throughout(Duration.ofSeconds(2), "waits for the person", () -> !Files.exists(second));
      assertThat(bench.file(result)).hasBinaryContent(first);
      bench.until("numbered result", () -> Files.exists(second));
      assertThat(bench.file(result)).hasBinaryContent(first);
    }
    // Closed: the old one is replaced, and the number goes.
    bench.until(
        "the new result takes its plain name",
        () ->
            !Files.exists(second)
                && Files.exists(bench.file(result))
                && !Arrays.equals(Files.readAllBytes(bench.file(result)), first));
  }

  private static void assertOneResult(String name) throws Exception {
    // The result is there a moment before the ledger has it.
    bench.awaitEvent("DONE", name, 1);
    assertThat(bench.audit().count("DONE", FaultBench.inUnit(name))).isEqualTo(1);
    assertThat(bench.file(noteOf(name))).doesNotExist();
    bench.awaitNoTemps();
  }

  private static CompletableFuture<Void> put(int port, Path local, String name) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            SmbShare.client(port, "cd \"" + UNIT + "\"; put \"" + local + "\" \"" + name + "\"");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static String noteOf(String name) {
    return FaultBench.noteOf(name);
  }

  private static byte[] hole(byte[] bytes, int from, int to) {
    byte[] torn = bytes.clone();
    Arrays.fill(torn, from, to, (byte) 0);
    return torn;
  }
}
