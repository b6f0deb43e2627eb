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
    Ledger ledger = state.ledger();
    boolean known =
        switch (request.kind()) {
          case RELEASE -> any(ledger, place, ledger.jobs()::release);
          case IGNORE -> any(ledger, place, ledger.jobs()::ignore);
          // Without a daemon nothing waits: the next start looks at everything.
          case RETRY, RESCAN, RESCAN_DEEP -> true;
        };
    return known ? PersonRequest.Answer.DONE : PersonRequest.Answer.UNKNOWN_FILE;
  }

  /** The next start has to look at an archive anew, of which or in which something is asked. */
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
