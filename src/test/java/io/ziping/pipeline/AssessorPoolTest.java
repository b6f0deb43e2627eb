package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.checks.Finding;
import io.ziping.workbook.ReadResult;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Assessing in real processes of their own, which are killed, end, or disagree about the rules. */
class AssessorPoolTest {

  private static final Path ROOT = Path.of("/share");
  private static final String RULES = "pack@1/2023/missing/test+words";

  /** What the test's processes do with a file of that name. */
  private record Misbehaving(String rules) implements FileAssessor {
    @Override
    public Outcome assess(Path copy, String path, String sha256) {
      switch (path) {
        case "endless" -> {
          while (true) {
            Thread.onSpinWait();
          }
        }
        case "greedy" -> {
          List<byte[]> all = new ArrayList<>();
          try {
            while (true) {
              all.add(new byte[1 << 20]);
            }
          } catch (OutOfMemoryError full) {
            Runtime.getRuntime().halt(3);
          }
        }
        default -> {}
      }
      return new Outcome.Unreadable(List.of(), path + " " + ProcessHandle.current().pid());
    }

    @Override
    public Outcome.Crashed giveUp(Finding fault, String fileName) {
      return new Outcome.Crashed(fault.variant(), List.of(fault), "");
    }

    @Override
    public Outcome.Unreadable refuse(ReadResult refusal, String fileName) {
      return new Outcome.Unreadable(List.of(), "");
    }
  }

  /** The other side; with an argument a daemon, which reports its assessor's pid and hangs then. */
  public static void main(String[] args) throws IOException {
    if (args.length > 0) {
      try (AssessorPool pool = processes(Duration.ofMinutes(10))) {
        FileAssessor assessor = pool.of(new Misbehaving(RULES), ROOT, "镇");
        System.out.println(note(assessor.assess(Path.of("x"), "good", "a")));
        assessor.assess(Path.of("x"), "endless", "a");
      }
      return;
    }
    new AssessorServer(request -> new Misbehaving(RULES))
        .serve(new DataInputStream(System.in), new DataOutputStream(System.out));
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx32m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        AssessorPoolTest.class.getName());
  }

  private static AssessorPool processes() {
    return processes(Duration.ofSeconds(8));
  }

  private static AssessorPool processes(Duration limit) {
    return new AssessorPool(command(), limit);
  }

  private static String note(Outcome outcome) {
    FileVerdict fileVerdict = FileVerdict.of(outcome);
    return fileVerdict.result() == null
        ? ""
        : new String(fileVerdict.result().bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void aProcessIsUsedAgainAndABadFileEndsOnlyItsOwn() {
    try (AssessorPool pool = processes()) {
      FileAssessor assessor = pool.of(new Misbehaving(RULES), ROOT, "镇");
      String first = note(assessor.assess(Path.of("x"), "good", "a"));
      assertThat(first).startsWith("good ").doesNotEndWith(" " + ProcessHandle.current().pid());
      assertThat(note(assessor.assess(Path.of("x"), "good", "a"))).isEqualTo(first);
      assertThat(assessor.assess(Path.of("x"), "greedy", "0123456789"))
          .isInstanceOf(Outcome.Crashed.class);
      assertThat(assessor.assess(Path.of("x"), "endless", "0123456789"))
          .isInstanceOf(Outcome.Crashed.class);
      assertThat(note(assessor.assess(Path.of("x"), "good", "a"))).startsWith("good ");
    }
  }

  @Test
  void aJudgeCaughtInAFileEndsWithAKilledDaemon() throws IOException {
    List<String> daemon = new ArrayList<>(command());
    daemon.add("daemon");
    Process killed = new ProcessBuilder(daemon).redirectError(Redirect.DISCARD).start();
    try (BufferedReader said = killed.inputReader()) {
      String[] words = said.readLine().split(" ");
      ProcessHandle assessor =
          ProcessHandle.of(Long.parseLong(words[words.length - 1])).orElseThrow();
      assertThat(assessor.isAlive()).isTrue();
      killed.destroyForcibly();
      await().atMost(Duration.ofSeconds(30)).until(() -> !assessor.isAlive());
    } finally {
      killed.destroyForcibly();
    }
  }

  @Test
  void otherRulesAreNeverJudgedBy() {
    try (AssessorPool pool = processes()) {
      FileAssessor assessor = pool.of(new Misbehaving("other"), ROOT, "镇");
      assertThat(assessor.assess(Path.of("x"), "good", "a")).isInstanceOf(Outcome.Crashed.class);
    }
  }
}
