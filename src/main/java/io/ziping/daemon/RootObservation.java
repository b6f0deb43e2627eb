package io.ziping.daemon;

import io.ziping.pipeline.WatchedShare;
import io.ziping.report.TemplateProblem;
import io.ziping.status.StatusSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a pass saw that people may want to know; paths relative to the root, so many at most. */
record RootObservation(
    List<StatusSnapshot.Settling> settling,
    List<String> conflictCopies,
    List<String> unreadable,
    List<StatusSnapshot.Template> templates) {

  static final RootObservation NOTHING =
      new RootObservation(List.of(), List.of(), List.of(), List.of());

  private static final int MOST = 200;

  /** A file that was waited for so long is reported. */
  private static final Duration LONG = Duration.ofSeconds(5);

  static RootObservation of(
      WatchedShare share,
      Map<Path, Duration> ages,
      Collection<Path> conflictCopies,
      Collection<Path> unreadable) {
    List<StatusSnapshot.Settling> settling = new ArrayList<>();
    ages.forEach(
        (path, age) -> {
          if (settling.size() < MOST && age.compareTo(LONG) >= 0) {
            String name = share.placeOf(path).path();
            settling.add(new StatusSnapshot.Settling(name, age.toSeconds()));
          }
        });
    return new RootObservation(
        settling, names(share, conflictCopies), names(share, unreadable), List.of());
  }

  /** The same with what is wrong with templates. */
  RootObservation with(List<TemplateProblem> problems) {
    List<StatusSnapshot.Template> told =
        problems.stream()
            .limit(MOST)
            .map(
                p ->
                    new StatusSnapshot.Template(
                        p.template(), p.sheet(), p.cell(), p.kind(), p.args()))
            .toList();
    return new RootObservation(settling, conflictCopies, unreadable, told);
  }

  private static List<String> names(WatchedShare share, Collection<Path> paths) {
    return paths.stream().limit(MOST).map(path -> share.placeOf(path).path()).toList();
  }
}
