package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import io.ziping.fixtures.Shares;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell launcher as cron, systemd and containers start it: with an empty environment. */
class LauncherIT {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  @TempDir private static Path scratch;
  private static Path config;

  private Path home;
  private String out = "";
  private String err = "";

  @BeforeAll
  static void configure() throws Exception {
    Need.programs("env", "sh");
    config = Shares.config(scratch, scratch.resolve("共享"), scratch.resolve("state"));
  }

  @BeforeEach
  void install() throws Exception {
    home = install(scratch, "自评 程序's");
  }

  private static Path install(Path place, String name) throws Exception {
    Path home = Files.createDirectories(Files.createTempDirectory(place, "home").resolve(name));
    Shell.run("cp", "-r", "ziping", "templates", "watch-folder-config", home.toString());
    Files.createDirectories(home.resolve("target"));
    Files.copy(Launch.plain().jar(), home.resolve("target/ziping.jar"));
    // The Java of this test is the one that a release would bring along.
    Files.createDirectories(home.resolve("runtime/bin"));
    standIn(home.resolve("runtime/bin/java"), "exec '" + JAVA + "' \"$@\"");
    return home;
  }

  @Test
  void aSeasonIsScoredWithoutAnyVariable() throws Exception {
    Path share = scratch.resolve("演示 共享");
    assertThat(
            start(List.of(), "demo", "--once", "--dir", share.toString(), "--config", "" + config))
        .as(err)
        .isZero();
    assertThat(err).contains("通过 62");
    assertThat(targets()).hasSize(2).anyMatch(name -> name.endsWith(".jsa"));
    try (Stream<Path> files = Files.list(share.resolve("01 漕河镇"))) {
      assertThat(files.filter(file -> file.toString().contains("_评分."))).hasSize(62);
    }
  }

  /** A locale that is not installed is none, whichever language it names. */
  @Test
  void theLanguageIsTheOneAskedForWhereItsLocaleIsMissing() throws Exception {
    String nothing = "无此文件.xlsx";
    // With the last two "locale charmap" says UTF-8 beside a complaint; Java gets ASCII.
    for (List<String> chinese :
        List.of(List.of("LC_ALL=C"), List.of("LANG=zh_XX.UTF-8", "LC_CTYPE=C.UTF-8"))) {
      assertThat(start(chinese, "score", nothing)).isEqualTo(2);
      assertThat(err).as("" + chinese).contains("找不到").contains(nothing);
    }
    for (String english : List.of("LANG=en_XX.UTF-8", "LC_ALL=de_XX")) {
      assertThat(start(List.of(english), "score", nothing)).isEqualTo(2);
      assertThat(err).as(english).contains("No such file").contains(nothing);
    }
  }

  @Test
  void whereNoLocaleHasTheCharsetTheReasonIsSaidInBothLanguages() throws Exception {
    Path programs = Files.createDirectories(scratch.resolve("stand-ins"));
    standIn(programs.resolve("locale"), "[ \"$1\" = -a ] && echo C || echo ANSI_X3.4-1968");
    List<String> without = List.of("PATH=" + programs + ":/usr/bin:/bin");

    // Here Java cannot even open the program.
    assertThat(start(without, "doctor")).isEqualTo(2);
    assertThat(err).contains("没有 UTF-8").contains("no UTF-8 locale").doesNotContain("Error");

    home = install(scratch, "ziping");
    for (String command : List.of("doctor", "status", "score")) {
      assertThat(start(without, command)).isEqualTo(2);
      assertThat(out).isEmpty();
      assertThat(err).contains("字符集是 ANSI_X3.4-1968").contains("Set LC_ALL=C.UTF-8");
    }
    assertThat(targets()).as("no archive of a start that was refused").hasSize(1);
  }

  /** Small systems have no such program, but the locale. */
  @Test
  void theProgramThatTellsLocalesMayBeMissing() throws Exception {
    Path programs = Files.createDirectories(scratch.resolve("few programs"));
    for (String name :
        List.of("dirname", "readlink", "sed", "head", "cksum", "tr", "cut", "rm", "mv", "env")) {
      String there = Shell.run("sh", "-c", "command -v " + name).strip();
      standIn(programs.resolve(name), "exec " + there + " \"$@\"");
    }
    assertThat(start(List.of("PATH=" + programs), "score", "无此文件.xlsx")).isEqualTo(2);
    assertThat(err).contains("找不到").contains("无此文件.xlsx");
  }

  private static void standIn(Path program, String line) throws Exception {
    Files.writeString(program, "#!/bin/sh\n" + line + "\n");
    Shell.run("chmod", "+x", program.toString());
  }

  private List<String> targets() throws Exception {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Starts the launcher with these variables only; its exit status. */
  private int start(List<String> variables, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of("/usr/bin/env", "-i"));
    command.addAll(variables);
    command.addAll(List.of("/bin/sh", home.resolve("ziping").toString()));
    command.addAll(List.of(args));
    Path said = Files.createTempFile(scratch, "out", ".txt");
    Path complained = Files.createTempFile(scratch, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile())
            .start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("does not end: " + command);
    }
    out = Files.readString(said, StandardCharsets.UTF_8);
    err = Files.readString(complained, StandardCharsets.UTF_8);
    return process.exitValue();
  }
}
