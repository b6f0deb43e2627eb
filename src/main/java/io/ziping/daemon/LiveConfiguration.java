package io.ziping.daemon;

import io.ziping.config.Configuration;
import io.ziping.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The configuration in force. It is swapped as a whole: a file is assessed by what was in force
 * when its work began, the next one by what is in force then.
 */
public final class LiveConfiguration {

  /** One configuration and the seasons made of it, by their roots. */
  private record Live(Configuration.Loaded configuration, Map<Path, WatchedSeason> seasons) {}

  private final List<Settings.Root> roots;
  private final String program;
  private final Settings atStart;
  private final AtomicReference<Live> now;

  /**
   * Begins with a configuration.
   *
   * @param roots that are watched, whether or not the configuration names them
   * @param program version that outputs are stamped with
   */
  public LiveConfiguration(Configuration.Loaded first, List<Settings.Root> roots, String program) {
    this.roots = List.copyOf(roots);
    this.program = program;
    this.atStart = first.settings();
    this.now = new AtomicReference<>(live(first));
  }

  /** The seasons of all roots; the rules they assess by follow the configuration. */
  public List<WatchedSeason> seasons() {
    List<WatchedSeason> following = new ArrayList<>();
    for (WatchedSeason season : current().seasons().values()) {
      Supplier<WatchedSeason> latest =
          () -> Objects.requireNonNull(current().seasons().get(season.root()));
      following.add(
          new WatchedSeason(
              season.root(),
              season.year(),
              season.units(),
              season.names(),
              season.excluded(),
              season.publish(),
              unit -> latest.get().assessors().apply(unit),
              () -> latest.get().outputs().get()));
    }
    return following;
  }

  /** Puts a configuration in force. */
  void take(Configuration.Loaded next) {
    now.set(live(next));
  }

  /** What holds at the start, and what cannot change before the next one. */
  Settings atStart() {
    return atStart;
  }

  /** The folder that the configuration was read from. */
  Path folder() {
    return current().configuration().folder();
  }

  private Live current() {
    return Objects.requireNonNull(now.get());
  }

  private Live live(Configuration.Loaded configuration) {
    Wiring wiring = new Wiring(configuration, program);
    Map<Path, WatchedSeason> seasons = new LinkedHashMap<>();
    for (Settings.Root root : roots) {
      String pack = packOf(configuration.settings(), root);
      WatchedSeason season = wiring.season(new Settings.Root(root.path(), root.year(), pack));
      seasons.put(season.root(), season);
    }
    return new Live(configuration, seasons);
  }

  private static String packOf(Settings settings, Settings.Root watched) {
    Optional<Settings.Root> named =
        settings.roots().stream().filter(root -> root.path().equals(watched.path())).findFirst();
    return named.map(Settings.Root::rulePack).orElse(settings.rulePack());
  }
}
