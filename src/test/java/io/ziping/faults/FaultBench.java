package io.ziping.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ziping.fixtures.Launch;
import io.ziping.fixtures.ZipingProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A share, a state directory, a config folder and the daemon that watches: all of one test. */
final class FaultBench implements AutoCloseable {

  /** How long a test waits for what must come. Generous, for the machine may be busy. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String WATCHING = "正在监视";

  static final String UNIT = "07 试点镇";

  private final Path scratch;
  private final Path share;
  private final Path state;
  private final Path configFolder;
  private final TestConfig config;
  private @Nullable ZipingProcess daemon;

  /** A bench with a folder of its own below {@code scratch}; nothing is started yet. */
  FaultBench(Path scratch, String name) throws IOException {
    this(scratch, name, scratch.resolve(name).resolve("share"));
  }

  /** A bench whose share is elsewhere, such as on a mount. */
  FaultBench(Path scratch, String name, Path share) throws IOException {
    this.scratch = Files.createDirectories(scratch.resolve(name));
    this.share = share;
    this.state = this.scratch.resolve("state");
    this.configFolder = this.scratch.resolve("config");
    this.config = new TestConfig(state, share);
    Files.createDirectories(unit());
  }

  FaultBench set(String key, String value) {
    config.set(key, value);
    return this;
  }

  /** A second root of the same daemon. */
  FaultBench alsoWatch(Path root) {
    config.watch(root);
    return this;
  }

  /** Templates from a folder of its own. */
  FaultBench templates(Path folder) {
    config.templates(folder);
    return this;
  }

  /** Starts the daemon and waits until it watches. */
  ZipingProcess start(Launch launch) throws IOException {
    return start(launch, WATCHING);
  }

  /** Starts the daemon and waits until it says something. */
  ZipingProcess start(Launch launch, String word) throws IOException {
    writeConfig();
    return startAs(launch, word);
  }

  void writeConfig() throws IOException {
    config.write(configFolder);
  }

  /** Starts with the configuration that is there. */
  ZipingProcess startAs(Launch launch) throws IOException {
    return startAs(launch, WATCHING);
  }

  private ZipingProcess startAs(Launch launch, String word) throws IOException {
    ZipingProcess started =
        ZipingProcess.start(scratch, launch, "watch", "--config", configFolder.toString());
    daemon = started;
    until(word, () -> started.err().contains(word) || !started.isAlive());
    assertThat(started.isAlive()).as(started.err()).isTrue();
    return started;
  }

  ZipingProcess start() throws IOException {
    return start(Launch.quick());
  }

  ZipingProcess daemon() {
    if (daemon == null) {
      throw new IllegalStateException("no daemon was started");
    }
    return daemon;
  }

  /** SIGKILL, as a crash or a power cut for the process. */
  void kill() throws IOException, InterruptedException {
    Shell.signal(daemon().pid(), "KILL");
    daemon().awaitEnd();
  }

  Path share() {
    return share;
  }

  Path state() {
    return state;
  }

  Path configFolder() {
    return configFolder;
  }

  Path unit() {
    return share.resolve(UNIT);
  }

  /** A file in the unit's folder. */
  Path file(String name) {
    return unit().resolve(name);
  }

  /** The path of a file of the unit's folder as ledger and audit log have it. */
  static String inUnit(String name) {
    return UNIT + "/" + name;
  }

  Audit audit() {
    return new Audit(state);
  }

  String log() throws IOException {
    return Files.readString(state.resolve("logs/ziping.log"));
  }

  /** Copies bytes into the unit's folder the way a program on the server does. */
  Path drop(String name, byte[] bytes) throws IOException {
    return Files.write(file(name), bytes);
  }

  /** Makes a whole file appear at once, so that the daemon's system calls can be foretold. */
  Path moveIn(Path target, byte[] bytes) throws IOException {
    Path written = Files.write(target.resolveSibling("copying.tmp"), bytes);
    return Files.move(
        written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Waits for the result of a good form beside it. */
  Path awaitResult(String name) {
    Path result = file(resultOf(name));
    until("result of " + name, () -> Files.exists(result));
    return result;
  }

  /** The name of the result of a form without mistakes. */
  static String resultOf(String name) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "_评分" + name.substring(dot);
  }

  static String noteOf(String name) {
    return name.substring(0, name.lastIndexOf('.')) + "_无法读取.txt";
  }

  /** Waits until a path of the unit has come to an event that often. */
  void awaitEvent(String event, String name, long times) {
    until(times + " x " + event + " of " + name, () -> audit().count(event, inUnit(name)) >= times);
  }

  /** Waits for what must come; when it does not, says what the daemon was doing. */
  void until(String what, Callable<Boolean> condition) {
    try {
      await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(condition);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(what + " did not come; the log ends with\n" + lastLines(), late);
    }
  }

  private String lastLines() {
    try {
      List<String> lines = log().lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return "nothing: " + e;
    }
  }

  /** Holds for a while: for what must not happen. */
  void throughout(Duration time, String what, Callable<Boolean> condition) {
    await(what).pollDelay(Duration.ZERO).during(time).atMost(time.plusSeconds(10)).until(condition);
  }

  /** Temporary files of the program that lie in the share. */
  List<Path> temps() {
    try (Stream<Path> files = Files.walk(share)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".~")).toList();
    } catch (NoSuchFileException | UncheckedIOException vanishedMeanwhile) {
      return List.of(share);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A summary or another try may be on its way meanwhile; what was left behind never goes. */
  void awaitNoTemps() {
    until("an end of all temporary files", () -> temps().isEmpty());
  }

  /** Waits until the daemon has had nothing to tell for a while: its own outputs are seen, too. */
  void awaitQuiet() {
    long[] last = {-1};
    await("quiet")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              long before = last[0];
              last[0] = log().length();
              return last[0] == before;
            });
  }

  /** Fails when the daemon has ended; waits a moment otherwise. */
  void daemonLives() {
    assertThat(daemon().isAlive()).as(daemon().err()).isTrue();
    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
  }

  @Override
  public void close() throws InterruptedException {
    if (daemon != null) {
      daemon.close();
    }
  }
}
