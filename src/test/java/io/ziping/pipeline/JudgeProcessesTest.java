package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.workbook.ReadResult;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Judging in real processes of their own, which are killed, end, or disagree about the rules. */
class JudgeProcessesTest {

  private static final Path ROOT = Path.of("/share");
  private static final String RULES = "pack@1/2023/missing/test+words";

  /** What the test's processes do with a file of that name. */
  private record Misbehaving(String rules) implements Evaluator {
    @Override
    public Outcome evaluate(Path copy, String path, String sha256) {
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

  /** The other side. */
  public static void main(String[] args) throws IOException {
    new JudgeServer(request -> new Misbehaving(RULES))
        .serve(new DataInputStream(System.in), new DataOutputStream(System.out));
  }

  private static JudgeProcesses processes() {
    return new JudgeProcesses(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            JudgeProcessesTest.class.getName()),
        Duration.ofSeconds(8));
  }

  private static String note(Outcome outcome) {
    Judged judged = Judged.of(outcome);
    return judged.answer() == null ? "" : new String(judged.answer().bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void aProcessIsUsedAgainAndABadFileEndsOnlyItsOwn() {
    try (JudgeProcesses processes = processes()) {
      Evaluator evaluator = processes.of(new Misbehaving(RULES), ROOT, "镇");
      String first = note(evaluator.evaluate(Path.of("x"), "good", "a"));
      assertThat(first).startsWith("good ").doesNotEndWith(" " + ProcessHandle.current().pid());
      assertThat(note(evaluator.evaluate(Path.of("x"), "good", "a"))).isEqualTo(first);
      assertThat(evaluator.evaluate(Path.of("x"), "greedy", "0123456789"))
          .isInstanceOf(Outcome.Crashed.class);
      assertThat(evaluator.evaluate(Path.of("x"), "endless", "0123456789"))
          .isInstanceOf(Outcome.Crashed.class);
      assertThat(note(evaluator.evaluate(Path.of("x"), "good", "a"))).startsWith("good ");
    }
  }

  @Test
  void otherRulesAreNeverJudgedBy() {
    try (JudgeProcesses processes = processes()) {
      Evaluator evaluator = processes.of(new Misbehaving("other"), ROOT, "镇");
      assertThat(evaluator.evaluate(Path.of("x"), "good", "a")).isInstanceOf(Outcome.Crashed.class);
    }
  }
}
