package io.ziping.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs system commands to their end. */
final class Shell {

  private Shell() {}

  /** Runs a command that must succeed; what it printed. */
  static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("does not end: " + List.of(command));
    }
    if (process.exitValue() != 0) {
      throw new IOException(List.of(command) + " ended with " + process.exitValue() + ": " + said);
    }
    return said;
  }

  /** Whether a command succeeds. */
  static boolean succeeds(String... command) throws InterruptedException {
    try {
      run(command);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static void signal(long pid, String signal) throws IOException, InterruptedException {
    run("kill", "-" + signal, Long.toString(pid));
  }
}
