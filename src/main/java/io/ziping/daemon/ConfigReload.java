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
 * Looks at the configuration folder and takes over what changed. Compares contents, never times: a
 * file server's clock and an editor that saves under another name first say nothing. A change is
 * taken once two looks in a row found the same; a mistake leaves in force what held before.
 */
public final class ConfigReload {

  private static final Logger log = LoggerFactory.getLogger(ConfigReload.class);

  /** Told of every change of the state, also of mistakes. Must be quick. */
  @FunctionalInterface
  public interface Listener {
    /** {@code taken}: whether another configuration holds now. */
    void changed(ConfigState state, boolean taken);
  }

  private final LiveConfiguration live;
  private final Path stateDirectory;
  private final Supplier<Instant> clock;
  private final Listener listener;
  private String judged;
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
    this.judged = first.fingerprint();
    this.seen = judged;
    this.state = new ConfigState(clock.get(), judged, List.of(), List.of());
    remember();
  }

  /** How the configuration is. */
  ConfigState state() {
    return state;
  }

  /** One look; never throws. */
  void look() {
    try {
      compare();
    } catch (RuntimeException fault) {
      log.error("looking at the configuration failed, the earlier one holds", fault);
    }
  }

  private void compare() {
    ConfigFiles files = ConfigFiles.read(live.folder());
    String now = files.fingerprint();
    boolean still = now.equals(seen);
    seen = now;
    if (still && !now.equals(judged)) {
      judged = now;
      judge(files, now);
    }
  }

  private void judge(ConfigFiles files, String fingerprint) {
    Configuration read = files.load();
    if (read instanceof ConfigProblems problems) {
      refuse(problems.problems());
    } else {
      take((Configuration.Loaded) read, fingerprint);
    }
  }

  private void refuse(List<YamlProblem> problems) {
    log.error("configuration not taken, the earlier one holds: {} problems", problems.size());
    problems.forEach(problem -> log.error("{}", problem));
    change(new ConfigState(clock.get(), state.fingerprint(), problems, state.needRestart()), false);
  }

  private void take(Configuration.Loaded next, String fingerprint) {
    List<String> restart = SettingsChanges.needingRestart(live.atStart(), next.settings());
    boolean another = !fingerprint.equals(state.fingerprint());
    if (another) {
      live.take(next);
    }
    log.info("configuration {} holds, from the next start on also: {}", fingerprint, restart);
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
      log.warn("the state of the configuration could not be noted: {}", e.toString());
    }
  }
}
