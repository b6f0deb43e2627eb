package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ziping.cmd} under Wine, with a stand-in for java.exe that notes its arguments. Each test
 * writes a caller's script; whatever is not ASCII comes to it by the environment, for Wine reads
 * scripts in a code page without Chinese. What only Windows itself can show stands in docs/cli.md.
 */
class WindowsLauncherIT {

  private static final String ODD = "自评 程序 (a&b)'s !";

  @TempDir private static Path scratch;
  private static @Nullable Path standIn;

  private Path home;
  private Path log;
  private int status;
  private String said = "";

  @BeforeAll
  static void compileStandIn() throws Exception {
    Need.programs("wine", "wineserver", "x86_64-w64-mingw32-gcc");
    Path made = scratch.resolve("java.exe");
    // One server for all starts, with a home of its own: Wine links to the user's documents.
    Files.createDirectories(scratch.resolve("user"));
    Files.createDirectories(scratch.resolve("wine"));
    Process server = wine(Map.of(), "wineserver", "-p").inheritIO().start();
    assertThat(server.waitFor(120, TimeUnit.SECONDS)).isTrue();
    Shell.run(
        "x86_64-w64-mingw32-gcc",
        "-municode",
        "-O1",
        "-s",
        "-o",
        made.toString(),
        "src/test/resources/launcher/java.c");
    standIn = made;
  }

  @AfterAll
  static void stopWine() throws Exception {
    if (standIn != null) {
      Process stop = wine(Map.of(), "wineserver", "-k").start();
      assertThat(stop.waitFor(60, TimeUnit.SECONDS)).isTrue();
      Shell.run("rm", "-rf", scratch.resolve("wine").toString());
    }
  }

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(Files.createTempDirectory(scratch, "home").resolve(ODD));
    log = home.resolveSibling("calls.txt");
    Files.copy(Path.of("ziping.cmd"), home.resolve("ziping.cmd"));
    Files.createDirectories(home.resolve("target"));
    Files.writeString(home.resolve("target/ziping.jar"), "jar");
  }

  @Test
  void argumentsArriveAsTheyWereTyped() throws Exception {
    Path old = java("Java 8 & !", "1.8.0_202");
    Path fit = java("十七 (x86)'s & ^ !", "17.0.15");
    List<String> typed =
        List.of("score", "甲 项目.xlsx", "a&b", "e!f!", "g^h", "i'j", "(k)", "", "l=m,n;o", "--json");
    start(
        Map.of(
            "TYPED",
            typed.stream().map(arg -> '"' + arg + '"').reduce("", (a, b) -> a + " " + b),
            // As offices have it: an old Java first, quotes, a folder that is gone. (An empty part
            // would be usual too; with one, Wine's cmd starts nothing in a for /f any more.)
            "WINEPATH",
            windows(old) + ";\"" + windows(fit) + "\";C:\\gone"),
        "\"%ZIPING%\" %TYPED%");
    assertThat(status).as(said).isEqualTo(7);
    assertThat(calls()).hasSize(2);
    List<String> call = calls().get(1);
    assertThat(call.subList(call.size() - typed.size(), call.size())).isEqualTo(typed);
    assertThat(call)
        .contains(
            "-Dziping.home=" + windows(home) + "\\.",
            "-Dfile.encoding=UTF-8",
            windows(home) + "\\target\\ziping.jar");
  }

  @Test
  void eachCommandHasTheFlagsOfTheShellLauncher() throws Exception {
    Path fit = java("java", "21");
    List<String> commands = List.of("demo", "run", "watch", "score", "");
    start(
        Map.of("JAVA_HOME", windows(fit.getParent()), "ZIPING_JAVA_OPTS", "-Dmine=1 -Xss2m"),
        commands.stream().map("call \"%ZIPING%\" "::concat).toArray(String[]::new));
    List<List<String>> calls = calls();
    assertThat(calls).as(said).hasSize(commands.size() + 1);
    for (int i = 0; i < commands.size(); i++) {
      List<String> expected = new ArrayList<>(shellFlags(commands.get(i)));
      expected.addAll(List.of("-Dmine=1", "-Xss2m", "-Dfile.encoding=UTF-8"));
      assertThat(calls.get(i + 1)).as(commands.get(i)).startsWith(expected.toArray(String[]::new));
    }
  }

  @Test
  void aClassArchiveIsMadeOnceAndOnlyByStartsThatSucceed() throws Exception {
    Path fit = java("java", "17.0.15");
    Path failing = Files.createFile(fit.resolve("warm-up.fails"));
    Path archive = home.resolve("target/ziping-17.0.15-3.jsa");
    Path older = Files.createFile(home.resolve("target/ziping-17.0.14-2.jsa"));
    Map<String, String> variables = Map.of("JAVA_HOME", windows(fit.getParent()));
    start(variables, "\"%ZIPING%\" status");
    assertThat(calls().get(0)).contains("warm-up");
    assertThat(calls().get(1)).doesNotContain("-XX:SharedArchiveFile=" + windows(archive));
    assertThat(targets()).containsExactly("ziping.jar");
    assertThat(older).doesNotExist();

    Files.delete(failing);
    start(variables, "call \"%ZIPING%\" status", "call \"%ZIPING%\" status");
    assertThat(targets()).containsExactly(archive.getFileName().toString(), "ziping.jar");
    List<List<String>> calls = calls();
    assertThat(calls).hasSize(5);
    assertThat(calls.get(2)).contains("warm-up");
    for (List<String> call : calls.subList(3, 5)) {
      assertThat(call).contains("-XX:SharedArchiveFile=" + windows(archive)).endsWith("status");
    }
  }

  @Test
  void javaIsLookedForBesideTheProgramThenInItsUsualPlaces() throws Exception {
    Path programs = Files.createDirectories(home.resolveSibling("Program Files"));
    for (String place : List.of("Java/jre-8", "Eclipse Adoptium/jdk-17.0.1 x", "Zulu/zulu-25")) {
      Path bin = Files.createDirectories(programs.resolve(place).resolve("bin"));
      java(bin, place.startsWith("Java") ? "1.8.0_202" : place.contains("17") ? "17.0.1" : "25-ea");
    }
    Map<String, String> variables =
        Map.of(
            "PROGRAMS", windows(programs),
            "JAVA_HOME", windows(java("home/bin", "11.0.2").getParent()));
    String[] lines = {"set \"ProgramFiles=%PROGRAMS%\"", "\"%ZIPING%\" status"};
    start(variables, lines);
    assertThat(targets()).as(said).contains("ziping-17.0.1-3.jsa");

    java(Files.createDirectories(home.resolve("runtime/bin")), "25.0.3");
    start(variables, lines);
    assertThat(targets()).as(said).contains("ziping-25.0.3-3.jsa");
  }

  @Test
  void withoutJavaOrJarTheReasonIsSaid() throws Exception {
    start(Map.of("WINEPATH", windows(java("Java 16", "16.0.2"))), "\"%ZIPING%\" status");
    assertThat(status).isEqualTo(2);
    assertThat(said).contains("no Java 17 or later found");
    assertThat(calls()).isEmpty();

    Files.delete(home.resolve("target/ziping.jar"));
    Map<String, String> fit =
        Map.of(
            "JAVA_HOME",
            windows(java("java", "17").getParent()),
            "WINEPATH",
            windows(home.resolveSibling("maven")));
    start(fit, "\"%ZIPING%\" status");
    assertThat(status).isEqualTo(2);
    assertThat(said).contains("ziping.jar is missing");

    // In a folder with the sources, Maven makes it.
    Files.createFile(home.resolve("pom.xml"));
    Path maven = Files.createDirectories(home.resolveSibling("maven"));
    Files.writeString(maven.resolve("mvn.cmd"), "@echo jar>target\\ziping.jar\r\n");
    start(fit, "\"%ZIPING%\" status");
    assertThat(status).as(said).isEqualTo(7);
    assertThat(said).contains("building");
  }

  /**
   * Cmd reads the file in the console's code page, and finds labels surely with its own line ends.
   */
  @Test
  void theFileIsAsciiUpToItsLastSentencesAndHasItsLineEnds() throws IOException {
    String text = Files.readString(Path.of("ziping.cmd"));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    String normal = text.substring(0, text.indexOf(":no_java\r\n"));
    assertThat(normal).isNotEmpty().matches("\\p{ASCII}*");
  }

  /** The flags in the shell launcher, which has them as {@code demo | run) flags="…"}. */
  private static List<String> shellFlags(String command) throws IOException {
    List<String> flags =
        new ArrayList<>(List.of("-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr"));
    String shell = Files.readString(Path.of("ziping"));
    assertThat(shell).contains(String.join(" ", flags));
    Matcher cases = Pattern.compile("(?m)^  ([a-z* |]+)\\) flags=\"(.*)\" ;;$").matcher(shell);
    while (cases.find()) {
      List<String> names = Arrays.asList(cases.group(1).split(" \\| "));
      if (names.contains(command) || names.contains("*")) {
        flags.addAll(Arrays.asList(cases.group(2).split(" ")));
        return flags;
      }
    }
    throw new IllegalStateException("no flags in the shell launcher for " + command);
  }

  private static Path java(String folder, String version) throws IOException {
    Path place = Files.createTempDirectory(scratch, "java").resolve(folder).resolve("bin");
    return java(Files.createDirectories(place), version);
  }

  private static Path java(Path bin, String version) throws IOException {
    Files.copy(
        Objects.requireNonNull(standIn),
        bin.resolve("java.exe"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(bin.resolve("java.version"), version);
    return bin;
  }

  private List<String> targets() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** The arguments of each call so far. */
  private List<List<String>> calls() throws IOException {
    List<List<String>> calls = new ArrayList<>();
    for (String line : Files.exists(log) ? Files.readAllLines(log) : List.<String>of()) {
      if (line.equals("java")) {
        calls.add(new ArrayList<>());
      } else {
        calls.get(calls.size() - 1).add(line);
      }
    }
    return calls;
  }

  /** Runs a script of these lines to its end. */
  private void start(Map<String, String> variables, String... lines) throws Exception {
    Path script = home.resolveSibling("caller.cmd");
    Files.writeString(
        script, "@echo off\r\n" + String.join("\r\n", lines) + "\r\n", StandardCharsets.US_ASCII);
    Map<String, String> all = new TreeMap<>(variables);
    all.put("ZIPING", windows(home.resolve("ziping.cmd")));
    all.put("STAND_IN_LOG", windows(log));
    Path out = home.resolveSibling("said.txt");
    Process process =
        wine(all, "wine", "cmd", "/c", windows(script))
            .redirectInput(new java.io.File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    // The first start makes Wine's folder, which takes up to half a minute on a busy machine.
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("Wine does not end");
    }
    status = process.exitValue();
    said = Files.readString(out, StandardCharsets.ISO_8859_1);
  }

  private static ProcessBuilder wine(Map<String, String> variables, String... command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    // A Java of this machine is none of Windows's.
    environment.remove("JAVA_HOME");
    environment.remove("ZIPING_JAVA_OPTS");
    environment.remove("DISPLAY");
    environment.put("HOME", scratch.resolve("user").toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("WINEPREFIX", scratch.resolve("wine").toString());
    environment.put("WINEDEBUG", "-all");
    environment.put("WINEDLLOVERRIDES", "mscoree,mshtml,winemenubuilder.exe=");
    environment.putAll(variables);
    return builder;
  }

  private static String windows(@Nullable Path path) {
    return "Z:" + String.valueOf(path).replace('/', '\\');
  }
}
