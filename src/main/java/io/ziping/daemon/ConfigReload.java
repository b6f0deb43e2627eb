package io.ziping.daemon;

import io.ziping.config.ConfigFiles;
import io.ziping.config.ConfigProblems;
import io.ziping.config.Configuration;
import io.ziping.config.SettingsChanges;
import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the configuration folder and applies what changed. Compares contents, never times: neither
 * a file server's clock nor an editor that saves under another name first can mislead it. A change
 * is applied once two checks in a row found the same; after a mistake the earlier configuration
 * stays in force.
 */
public final class ConfigReload {

  private static final Logger log = LoggerFactory.getLogger(ConfigReload.class);

  /** Notified of every change of the state, mistakes included. Must be quick. */
  @FunctionalInterface
  public interface Listener {
    /** {@code taken}: whether another configuration is in force now. */
    void changed(ConfigState state, boolean taken);
  }

  private final LiveConfiguration live;
  private final Path stateDirectory;
  private final Supplier<Instant> clock;
  private final Listener listener;
  private String loaded;
  private String seen;
  private volatile ConfigState state;

  /** {@code first}: the files as they were read at the start. */
  ConfigReload(
      LiveConfiguration live,
      ConfigFiles first,
      Path stateDirectory,
      Supplier<Instant> clock,
      Listener listener) {
    this.live = live;
    this.stateDirectory = stateDirectory;
    this.clock = clock;
    this.listener = listener;
    this.loaded = first.fingerprint();
    this.seen = loaded;
    this.state = new ConfigState(clock.get(), loaded, List.of(), List.of());
    remember();
  }

  /** State of the configuration. */
  ConfigState state() {
    return state;
  }

  /** Checks once; never throws. */
  void check() {
    try {
      compare();
    } catch (RuntimeException fault) {
      log.error("checking the configuration failed, the earlier one stays in force", fault);
    }
  }

  private void compare() {
    ConfigFiles files = ConfigFiles.read(live.folder());
    String now = files.fingerprint();
    boolean still = now.equals(seen);
    seen = now;
    if (still && !now.equals(loaded)) {
      loaded = now;
      load(files, now);
    }
  }

  private void load(ConfigFiles files, String fingerprint) {
    Configuration read = files.load();
    if (read instanceof ConfigProblems problems) {
      refuse(problems.problems());
    } else {
      take((Configuration.Loaded) read, fingerprint);
    }
  }

  private void refuse(List<YamlProblem> problems) {
    log.error(
        "configuration not applied, the earlier one stays in force: {} problems", problems.size());
    problems.forEach(problem -> log.error("{}", problem));
    change(new ConfigState(clock.get(), state.fingerprint(), problems, state.needRestart()), false);
  }

  private void take(Configuration.Loaded next, String fingerprint) {
    List<String> restart = SettingsChanges.needingRestart(live.atStart(), next.settings());
    boolean another = !fingerprint.equals(state.fingerprint());
    if (another) {
      live.take(next);
    }
    log.info("configuration {} is in force, after a restart also: {}", fingerprint, restart);
    change(new ConfigState(clock.get(), fingerprint, List.of(), restart), another);
  }

  private void change(ConfigState next, boolean taken) {
    state = next;
    remember();
    listener.changed(next, taken);
  }

  private void remember() {
    try {
      state.write(stateDirectory);
    } catch (IOException e) {
      log.warn("the state of the configuration could not be written: {}", e.toString());
    }
  }
}
