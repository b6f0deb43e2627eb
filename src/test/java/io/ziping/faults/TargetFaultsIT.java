package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.WorkbookDump;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do to files: edit results, hand results in, change and touch originals. */
class TargetFaultsIT {

  @TempDir private static Path scratch;
  private static Samples samples;
  private static FaultBench bench;

  @BeforeAll
  static void start() throws Exception {
    samples = Samples.make(scratch);
    bench = new FaultBench(scratch, "targets");
    bench.start();
  }

  @AfterAll
  static void end() throws Exception {
    bench.close();
  }

  @Test
  void fault27AResultThatAPersonEditedIsKept() throws Exception {
    String name = "有批注.xlsx";
    bench.drop(name, samples.distinct(2700));
    Path result = bench.awaitResult(name);
    byte[] edited = edited(Files.readAllBytes(result));
    bench.awaitEvent("DONE", name, 1);
    Files.write(result, edited);
    bench.drop(name, samples.distinct(2701));
    bench.until("second result", () -> Files.exists(bench.file("有批注_评分 (2).xlsx")));
    bench.awaitEvent("DONE", name, 2);
    assertThat(result).hasBinaryContent(edited);
  }

  @Test
  void fault28AResultHandedInAsAFormIsAnsweredAndNotScored() throws Exception {
    String name = "来源.xlsx";
    bench.drop(name, samples.distinct(2800));
    byte[] result = Files.readAllBytes(bench.awaitResult(name));
    Path other = Files.createDirectories(bench.share().resolve("09 另镇"));
    Files.write(other.resolve(FaultBench.resultOf(name)), result);
    Files.write(other.resolve("我们的表.xlsx"), result);
    Files.write(other.resolve("改过的表.xlsx"), edited(result));
    for (String copy : new String[] {FaultBench.resultOf(name), "我们的表.xlsx", "改过的表.xlsx"}) {
      bench.until(copy, () -> bench.audit().answered().contains("09 另镇/" + copy));
    }
    try (var files = Files.list(other)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(found -> found.endsWith("_评分_评分.xlsx"))
          .doesNotContain("我们的表_评分.xlsx", "改过的表_评分.xlsx");
    }
  }

  @Test
  void fault38AFileRewrittenWhileItIsWorkedOn() throws Exception {
    String name = "改个不停.xlsx";
    for (int i = 0; i < 50; i++) {
      bench.drop(name, samples.distinct(3800 + i));
      Thread.sleep(20L + i * 7L % 60);
    }
    byte[] last = samples.distinct(3849);
    bench.drop("同样.xlsx", last);
    String expected = scored(bench.awaitResult("同样.xlsx"));
    bench.until("last version", () -> scored(bench.awaitResult(name)).equals(expected));
    assertThat(bench.file(name)).hasBinaryContent(last);
    assertThat(bench.audit().count("DONE", FaultBench.inUnit(name))).isBetween(1L, 50L);
    bench.awaitNoTemps();
  }

  @Test
  void fault39TheSameBytesAgainAndOtherBytesOfTheSameSizeAndTime() throws Exception {
    String same = "同样内容.xlsx";
    String changed = "时间不变.xlsx";
    byte[] first = samples.distinct(3900);
    byte[] before = samples.distinct(3901);
    bench.drop(same, first);
    bench.drop(changed, before);
    bench.awaitEvent("DONE", same, 1);
    bench.awaitEvent("DONE", changed, 1);
    // In place, so that size, time and inode are the same and at most the bytes differ.
    rewrite(same, first);
    rewrite(changed, other(before));
    bench.awaitEvent("DONE", changed, 2);
    bench.throughout(
        Duration.ofSeconds(1),
        "same bytes: no job",
        () -> bench.audit().count("DONE", FaultBench.inUnit(same)) == 1);
  }

  private static void rewrite(String name, byte[] bytes) throws IOException {
    FileTime time = Files.getLastModifiedTime(bench.file(name));
    Files.write(bench.file(name), bytes);
    Files.setLastModifiedTime(bench.file(name), time);
  }

  @Test
  void fault40AFileThatIsOnlyTouched() throws Exception {
    String name = "只碰一下.xlsx";
    Path file = bench.drop(name, samples.distinct(4000));
    Path result = bench.awaitResult(name);
    bench.awaitEvent("DONE", name, 1);
    BasicFileAttributes before = Files.readAttributes(result, BasicFileAttributes.class);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    Files.getFileAttributeView(file, UserDefinedFileAttributeView.class)
        .write("Zone.Identifier", StandardCharsets.UTF_8.encode("[ZoneTransfer]\nZoneId=3\n"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
    bench.throughout(
        Duration.ofSeconds(2),
        "no job",
        () -> bench.audit().count("DONE", FaultBench.inUnit(name)) == 1);
    BasicFileAttributes after = Files.readAttributes(result, BasicFileAttributes.class);
    assertThat(after.fileKey()).isEqualTo(before.fileKey());
    assertThat(after.lastModifiedTime()).isEqualTo(before.lastModifiedTime());
  }

  /** A change that a person makes in a workbook. */
  private static byte[] edited(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      book.getSheetAt(0).createRow(60).createCell(0).setCellValue("已核对，王");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Other bytes of the same length that are the same workbook: a time stamp of the zip. */
  private static byte[] other(byte[] zip) {
    byte[] changed = zip.clone();
    // Bytes 10 and 11 of the first entry's header are the time of day it was written.
    changed[10] ^= 1;
    return changed;
  }

  /** What a result says, but for the name of its original and its hash. */
  private static String scored(Path result) throws IOException {
    return WorkbookDump.of(Files.readAllBytes(result))
        .lines()
        .filter(line -> !line.contains("改个不停") && !line.contains("同样"))
        .reduce("", (one, next) -> one + next + "\n");
  }
}
