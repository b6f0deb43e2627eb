package io.ziping.daemon;

import io.ziping.intake.RootMarker;
import io.ziping.ledger.FilePlace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what a person asks for: to the daemon that has the state directory, or, when none is at
 * work, into the ledger itself.
 */
public final class RequestDesk {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final WatchPlan plan;
  private final List<Path> roots;

  public RequestDesk(WatchPlan plan, List<Path> roots) {
    this.plan = plan;
    this.roots = List.copyOf(roots);
  }

  /** What a request came to; {@code byDaemon}: a daemon is at work and does the rest by itself. */
  public record Reply(PersonRequest.Answer answer, boolean byDaemon) {}

  /** Whether a daemon is at work with a state directory. */
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
  public Reply ask(PersonRequest request) throws IOException, InterruptedException {
    Optional<Path> root = roots.stream().filter(request.path()::startsWith).findFirst();
    if (root.isEmpty()) {
      return new Reply(PersonRequest.Answer.NO_ROOT, false);
    }
    Optional<StateLock> lock = StateLock.take(plan.stateDirectory());
    if (lock.isEmpty()) {
      return new Reply(new Requests(plan.stateDirectory()).ask(request, PATIENCE), true);
    }
    try (State state = State.open(plan, lock.get(), Instant::now)) {
      return new Reply(inLedger(state, root.get(), request), false);
    }
  }

  private static PersonRequest.Answer inLedger(State state, Path root, PersonRequest request) {
    Optional<UUID> id = RootMarker.read(root).or(() -> state.ledger().rootAt(root));
    if (id.isEmpty()) {
      return PersonRequest.Answer.OFFLINE;
    }
    String path = root.relativize(request.path()).toString().replace('\\', '/');
    FilePlace place = new FilePlace(id.get(), path);
    boolean known =
        switch (request.kind()) {
          case RELEASE -> state.ledger().jobs().release(place);
          case IGNORE -> state.ledger().jobs().ignore(place);
          // Without a daemon nothing waits: the next start looks at everything.
          case RETRY, RESCAN, RESCAN_DEEP -> true;
        };
    return known ? PersonRequest.Answer.DONE : PersonRequest.Answer.UNKNOWN_FILE;
  }
}
