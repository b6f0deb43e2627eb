package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.daemon.Daemon;
import io.ziping.daemon.Progress;
import io.ziping.daemon.RescoreRequest;
import io.ziping.ledger.LedgerEntry;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ziping rescore}: scores of an earlier rule pack or program are worked out anew. A running
 * daemon is asked to do it; without one it is done here.
 */
@Command(name = "rescore", mixinStandardHelpOptions = true)
final class RescoreCommand implements Callable<Integer> {

  /** How long a running daemon may take to answer; it looks once a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long PAUSE = 100;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Option(names = "--share", paramLabel = "DIR")
  private @Nullable Path share;

  @Option(names = "--unit", paramLabel = "NAME", defaultValue = "")
  private String unit = "";

  @Option(names = "--dry-run")
  private boolean dryRun;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Installation installation = Installation.load(config);
    Path state = installation.settings().stateDirectory();
    List<Settings.Root> roots = installation.roots(share);
    Watching watching = new Watching(installation, state, roots);
    List<RescoreRequest> requests = new ArrayList<>();
    roots.forEach(root -> requests.add(RescoreRequest.of(root.path(), unit, dryRun)));
    Optional<Daemon> mine = watching.tryOpen(Progress.silent());
    if (mine.isEmpty()) {
      return ask(requests, state).status();
    }
    int found;
    try (Daemon daemon = mine.get()) {
      found = print(counts(daemon, requests));
    }
    if (dryRun || found == 0) {
      return ExitCode.OK.status();
    }
    for (RescoreRequest request : requests) {
      request.leave(state);
    }
    return watching.once().status();
  }

  private static Map<String, Integer> counts(Daemon daemon, List<RescoreRequest> requests) {
    Map<String, Integer> counts = new TreeMap<>();
    for (RescoreRequest request : requests) {
      for (LedgerEntry entry : daemon.olderResults(request)) {
        counts.merge(entry.unit(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Says how many there are, by unit; returns how many. */
  private int print(Map<String, Integer> counts) {
    int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.println(messages.get(sum == 0 ? "rescore.none" : "rescore.found", sum));
    counts.forEach(
        (folder, count) -> {
          String name = folder.isEmpty() ? messages.get("rescore.root") : folder;
          System.out.println(messages.get("rescore.unit", name, count));
        });
    return sum;
  }

  private ExitCode ask(List<RescoreRequest> requests, Path state)
      throws IOException, InterruptedException {
    for (RescoreRequest request : requests) {
      request.leave(state);
    }
    Map<String, Integer> counts = new TreeMap<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<RescoreRequest> open = new ArrayList<>(requests);
    while (!open.isEmpty() && System.nanoTime() - end < 0) {
      for (RescoreRequest request : List.copyOf(open)) {
        Optional<Map<String, Integer>> answer = request.takeAnswer(state);
        answer.ifPresent(counts::putAll);
        open.removeIf(asked -> answer.isPresent() && asked == request);
      }
      Thread.sleep(PAUSE);
    }
    for (RescoreRequest request : open) {
      request.withdraw(state);
      System.err.println(messages.get("rescore.unheard", request.root()));
    }
    int found = print(counts);
    if (found > 0 && !dryRun) {
      System.out.println(messages.get("rescore.asked"));
    }
    return open.isEmpty() ? ExitCode.OK : ExitCode.SOME_NOT_ACCEPTED;
  }
}
