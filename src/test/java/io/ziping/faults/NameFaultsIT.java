package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import io.ziping.status.StatusFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, links, owner files and permissions that are out of the ordinary. */
@Tag("full")
class NameFaultsIT {

  @TempDir private static Path scratch;
  private static Samples samples;
  private static FaultBench bench;

  @BeforeAll
  static void start() throws Exception {
    samples = Samples.make(scratch);
    bench = new FaultBench(scratch, "names");
    bench.start();
  }

  @AfterAll
  static void end() throws Exception {
    bench.close();
  }

  @Test
  void fault24SavedByLibreOffice() throws Exception {
    Need.programs("soffice");
    Path source = Files.write(scratch.resolve("办公软件.xls"), samples.xls(1));
    Shell.run(
        "soffice",
        "-env:UserInstallation=file://" + scratch.resolve("office"),
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        bench.unit().toString(),
        source.toString());
    bench.until("result", () -> hasResult("办公软件"));
    bench.awaitQuiet();
    assertThat(bench.audit().count("DONE", FaultBench.inUnit("办公软件.xlsx"))).isEqualTo(1);
  }

  @Test
  void fault25OwnerFilesOfWps() throws Exception {
    Files.createFile(bench.file(".~评表.xlsx"));
    Files.createFile(bench.file(".~表.xlsx"));
    bench.drop("自评表.xlsx", samples.distinct(25));
    bench.awaitResult("自评表.xlsx");
    // A stale owner file of the result, from a crash two days ago, is in nobody's way.
    Path stale = Files.createFile(bench.file(".~评表_评分.xlsx"));
    Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofHours(48))));
    byte[] before = Files.readAllBytes(bench.file("自评表_评分.xlsx"));
    bench.drop("自评表.xlsx", samples.distinct(26));
    bench.awaitEvent("DONE", "自评表.xlsx", 2);
    assertThat(Files.readAllBytes(bench.file("自评表_评分.xlsx"))).isNotEqualTo(before);
    assertThat(bench.file("自评表_评分 (2).xlsx")).doesNotExist();
  }

  @Test
  void fault43NamesThatWindowsOrPeopleWouldNotExpect() throws Exception {
    List<String> names =
        List.of(
            "abc项目.xlsx",
            "ABC项目.xlsx",
            "末尾空格 .xlsx",
            "冒号:项目.xlsx",
            "长".repeat(80) + ".xlsx",
            Normalizer.normalize("Ångström项目é", Normalizer.Form.NFD) + ".xlsx",
            "😀项目🎉.xlsx",
            "换\n行.xlsx",
            "CON.xlsx");
    for (int i = 0; i < names.size(); i++) {
      bench.drop(names.get(i), samples.distinct(4300 + i));
    }
    bench.until(
        "all answered",
        () ->
            bench.audit().answered().stream().filter(path -> names.contains(last(path))).count()
                >= names.size() - 1);
    bench.awaitQuiet();
    try (Stream<Path> files = Files.list(bench.unit())) {
      List<String> outputs =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.contains("_评分"))
              .toList();
      assertThat(outputs).allMatch(name -> !name.matches("(?s).*[<>:\"|?*\\p{Cntrl}].*"));
      assertThat(outputs.stream().map(name -> name.toLowerCase(java.util.Locale.ROOT)))
          .doesNotHaveDuplicates();
      assertThat(outputs).hasSizeGreaterThanOrEqualTo(names.size());
    }
  }

  private static String last(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  @Test
  void fault44PathsThatAreTooLong() throws Exception {
    Path deep = bench.unit();
    for (int i = 0; i < 8; i++) {
      deep = deep.resolve("很深的文件夹".repeat(6));
    }
    Files.createDirectories(deep);
    String name = "八".repeat(83) + ".xlsx";
    Path folder = deep;
    Files.write(folder.resolve(name), samples.distinct(44));
    bench.until("result", () -> count(folder) == 2);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .anyMatch(found -> found.matches("八+~[0-9a-f]{8}_评分\\.xlsx") && found.length() <= 120);
    }
  }

  private static long count(Path folder) throws java.io.IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void fault48LinksAndPipesAreNotFollowed() throws Exception {
    Path outside = Files.createDirectories(scratch.resolve("outside"));
    Files.write(outside.resolve("外面.xlsx"), samples.distinct(48));
    Files.createSymbolicLink(bench.file("链接.xlsx"), outside.resolve("外面.xlsx"));
    Files.createSymbolicLink(bench.file("绕圈"), bench.unit());
    Files.createSymbolicLink(bench.file("出去"), outside);
    Shell.run("mkfifo", bench.file("管道.xlsx").toString());
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      Path short48 = Path.of("/tmp/zp48.sock");
      Files.deleteIfExists(short48);
      socket.bind(UnixDomainSocketAddress.of(short48));
      Files.move(short48, bench.file("套接字.xlsx"));
      bench.drop("普通.xlsx", samples.distinct(49));
      bench.awaitResult("普通.xlsx");
      bench.awaitQuiet();
    }
    assertThat(bench.audit().answered())
        .noneMatch(path -> path.contains("链接") || path.contains("管道") || path.contains("套接字"));
    assertThat(count(outside)).isEqualTo(1);
  }

  private static boolean hasResult(String stem) throws java.io.IOException {
    try (Stream<Path> files = Files.list(bench.unit())) {
      return files.anyMatch(
          file -> file.getFileName().toString().matches(stem + "_(评分|退回修改|待核定).*\\.xlsx"));
    }
  }

  @Test
  void fault47WhatAnOrdinaryUserMayNotReadOrWrite() throws Exception {
    Need.root();
    Need.programs("setpriv");
    // The project may lie where nobody else can read, such as in root's home.
    Path place = Files.createTempDirectory(Path.of("/var/tmp"), "ziping-fault47");
    Path jar = Files.copy(Launch.quick().jar(), place.resolve("ziping.jar"));
    Shell.run("cp", "-r", "templates", place.toString());
    try (FaultBench own = new FaultBench(place, "run").templates(place.resolve("templates"))) {
      own.drop("先来.xlsx", samples.distinct(47));
      Path closed = Files.createDirectories(own.share().resolve("08 关着镇"));
      Files.write(closed.resolve("里面.xlsx"), samples.distinct(48));
      Path secret = own.drop("不给读.xlsx", samples.distinct(49));
      Path readOnly = Files.createDirectories(own.share().resolve("09 只读镇"));
      Files.write(readOnly.resolve("里面.xlsx"), samples.distinct(50));
      own.writeConfig();
      Shell.run("chown", "-R", "nobody", place.toString());
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
      Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
      Shell.run("chown", "root", closed.toString(), secret.toString(), readOnly.toString());
      own.startAs(
          Launch.quick()
              .from(jar)
              .under("setpriv", "--reuid=nobody", "--clear-groups", "--no-new-privs"));
      own.awaitResult("先来.xlsx");
      own.throughout(
          Duration.ofSeconds(3), "nothing withdrawn", () -> own.audit().count("WITHDRAWN") == 0);
      assertThat(own.file(FaultBench.resultOf("不给读.xlsx"))).doesNotExist();
      StatusFile told = new StatusFile(own.state());
      own.until(
          "the status names what cannot be read or written",
          () ->
              told.read().stream()
                  .flatMap(status -> status.roots().stream())
                  .anyMatch(
                      root ->
                          root.unreadable().contains("08 关着镇")
                              && root.waiting().stream()
                                  .anyMatch(
                                      file ->
                                          file.path().equals("09 只读镇/里面.xlsx")
                                              && file.reason().equals("no-permission"))));
      Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("rwxrwxrwx"));
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxrwxrwx"));
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
      own.awaitResult("不给读.xlsx");
      own.until("opened folder", () -> Files.exists(closed.resolve("里面_评分.xlsx")));
      own.until("written folder", () -> Files.exists(readOnly.resolve("里面_评分.xlsx")));
    } finally {
      Shell.run("rm", "-rf", place.toString());
    }
  }
}
