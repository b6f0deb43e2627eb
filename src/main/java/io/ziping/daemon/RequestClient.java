package io.ziping.daemon;

import io.ziping.intake.RootMarker;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Sends a person's request to the daemon that has the state directory or, when none is running,
 * carries it out in the ledger itself.
 */
public final class RequestClient {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final WatchPlan plan;
  private final List<Path> roots;

  public RequestClient(WatchPlan plan, List<Path> roots) {
    this.plan = plan;
    this.roots = List.copyOf(roots);
  }

  /** Result of a request; {@code byDaemon}: a daemon is running and does the rest by itself. */
  public record Reply(OperatorRequest.Answer answer, boolean byDaemon) {}

  /** Whether a daemon is running with a state directory. */
  public static boolean isDaemonAtWork(Path stateDirectory) throws IOException {
    if (State.identityOf(stateDirectory).isEmpty()) {
      return false;
    }
    Optional<StateLock> lock = StateLock.take(stateDirectory);
    if (lock.isPresent()) {
      lock.get().close();
    }
    return lock.isEmpty();
  }

  /** Asks. */
  public Reply ask(OperatorRequest request) throws IOException, InterruptedException {
    Optional<Path> root = roots.stream().filter(request.path()::startsWith).findFirst();
    if (root.isEmpty()) {
      return new Reply(OperatorRequest.Answer.NO_ROOT, false);
    }
    Optional<StateLock> lock = StateLock.take(plan.stateDirectory());
    if (lock.isEmpty()) {
      return new Reply(new RequestFiles(plan.stateDirectory()).ask(request, PATIENCE), true);
    }
    try (State state = State.open(plan, lock.get(), Instant::now)) {
      return new Reply(inLedger(state, root.get(), request), false);
    }
  }

  private static OperatorRequest.Answer inLedger(State state, Path root, OperatorRequest request) {
    Optional<UUID> id = RootMarker.read(root).or(() -> state.ledger().rootAt(root));
    if (id.isEmpty()) {
      return OperatorRequest.Answer.OFFLINE;
    }
    String path = root.relativize(request.path()).toString().replace('\\', '/');
    FilePlace place = new FilePlace(id.get(), path);
    Ledger ledger = state.ledger();
    boolean known =
        switch (request.kind()) {
          case RELEASE -> any(ledger, place, ledger.jobs()::release);
          case IGNORE -> any(ledger, place, ledger.jobs()::ignore);
          // Without a daemon nothing waits: the next start checks everything.
          case RETRY, RESCAN, RESCAN_DEEP -> true;
        };
    return known ? OperatorRequest.Answer.DONE : OperatorRequest.Answer.UNKNOWN_FILE;
  }

  /** The next start has to read an archive again when something is asked of it or of a member. */
  private static boolean any(Ledger ledger, FilePlace place, Predicate<FilePlace> deed) {
    List<FilePlace> asked = asked(ledger, place);
    boolean done = asked.stream().filter(deed).count() > 0;
    if (done && (place.isMember() || asked.size() > 1)) {
      ledger.withdraw(new FilePlace(place.root(), FilePlace.fileOf(place.path())));
    }
    return done;
  }

  /** What is asked of a file; of an archive it is asked of all that is in it, too. */
  static List<FilePlace> asked(Ledger ledger, FilePlace place) {
    Set<FilePlace> asked = new LinkedHashSet<>(ledger.inside(place));
    asked.addAll(ledger.jobs().ignoredInside(place));
    asked.add(place);
    return List.copyOf(asked);
  }
}
