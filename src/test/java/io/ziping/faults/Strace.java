package io.ziping.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** System calls of a running daemon, watched and tampered with. */
final class Strace implements AutoCloseable {

  /** Calls that change something, of which an injection usually picks a few. */
  static final String RENAMES = "rename,renameat,renameat2";

  static final String SYNCS = "fsync,fdatasync";

  private final Process process;
  private final Path output;

  private Strace(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Attaches to all threads of a process.
   *
   * @param arguments such as {@code -e inject=rename:error=EACCES:when=1}; calls are counted in
   *     each thread for itself
   */
  static Strace attach(Path scratch, long pid, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-f"));
    all.addAll(List.of(arguments));
    Strace strace = start(scratch, List.of(pid), all);
    strace.awaitAttached(() -> allTraced(pid));
    return strace;
  }

  /** Attaches to some threads only. */
  static Strace attachToThreads(Path scratch, List<Long> threads, String... arguments)
      throws IOException {
    Strace strace = start(scratch, threads, List.of(arguments));
    for (long thread : threads) {
      strace.awaitAttached(() -> isTraced(Path.of("/proc/" + thread)));
    }
    return strace;
  }

  private static Strace start(Path scratch, List<Long> targets, List<String> arguments)
      throws IOException {
    Path output = Files.createTempFile(scratch, "strace", ".txt");
    Path said = Files.createTempFile(scratch, "strace", ".err");
    List<String> command = new ArrayList<>(List.of("strace", "-qq", "-s", "200", "-y"));
    command.addAll(List.of("-o", output.toString()));
    command.addAll(arguments);
    targets.forEach(target -> command.addAll(List.of("-p", Long.toString(target))));
    return new Strace(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start(),
        output);
  }

  private void awaitAttached(Callable<Boolean> attached) throws IOException {
    await("strace")
        .atMost(Duration.ofSeconds(20))
        .until(() -> !process.isAlive() || attached.call());
    if (!process.isAlive()) {
      throw new IOException("strace ended at once");
    }
  }

  private static boolean allTraced(long pid) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      for (Path thread : threads.toList()) {
        if (!isTraced(thread)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean isTraced(Path thread) throws IOException {
    try {
      return Files.readString(thread.resolve("status")).lines().noneMatch("TracerPid:\t0"::equals);
    } catch (NoSuchFileException ended) {
      return true;
    }
  }

  String output() throws IOException {
    return Files.readString(output, StandardCharsets.ISO_8859_1);
  }

  /** Whether a call was tampered with. */
  boolean injected() throws IOException {
    String calls = output();
    return calls.contains("(INJECTED") || calls.contains("(DELAYED");
  }

  /** Detaches; the process goes on. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      process.waitFor(5, TimeUnit.SECONDS);
    }
  }
}
