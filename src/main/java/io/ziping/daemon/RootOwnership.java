package io.ziping.daemon;

import io.ziping.intake.RootMarker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One daemon has a root: its state directory's identity stands in the marker. Another one on the
 * same machine takes a root over only when nobody works with that state directory any more; on
 * another machine that cannot be known, and a person has to decide (docs/adr/0038).
 */
final class RootOwnership {

  private static final Logger log = LoggerFactory.getLogger(RootOwnership.class);

  private final State state;
  private final String host;

  RootOwnership(State state) {
    this.state = state;
    this.host = hostName();
  }

  /** The root at a path, which is ours from then on; empty when it is not there, or another's. */
  Optional<UUID> find(Path root) {
    Optional<UUID> id = RootIdentity.find(root, state.ledger());
    Optional<RootMarker.Owner> other = other(root);
    if (other.isPresent()) {
      log.error("{} is watched by another daemon: {}", root, other.get());
      return Optional.empty();
    }
    id.ifPresent(found -> take(root, found));
    return id;
  }

  /** Who has the root and keeps it; empty when it is ours, or free. */
  Optional<RootMarker.Owner> other(Path root) {
    return RootMarker.find(root)
        .flatMap(marker -> Optional.ofNullable(marker.owner()))
        .filter(owner -> !owner.id().equals(state.id()))
        .filter(this::isAtWork);
  }

  /** A root and who has it. */
  record Taken(Path root, RootMarker.Owner owner) {}

  /**
   * The first root that is another's. A share that does not respond for a while is left out: its
   * own thread asks again before it touches anything.
   */
  Optional<Taken> firstTaken(List<Path> roots, Duration patience) {
    List<FutureTask<Optional<RootMarker.Owner>>> questions = new ArrayList<>();
    for (Path root : roots) {
      FutureTask<Optional<RootMarker.Owner>> question = new FutureTask<>(() -> other(root));
      Thread thread = new Thread(question, "owner-" + root.getFileName());
      thread.setDaemon(true);
      thread.start();
      questions.add(question);
    }
    long end = System.nanoTime() + patience.toNanos();
    for (int i = 0; i < roots.size(); i++) {
      Path root = roots.get(i);
      Optional<RootMarker.Owner> owner = answer(questions.get(i), root, end - System.nanoTime());
      if (owner.isPresent()) {
        return Optional.of(new Taken(root, owner.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<RootMarker.Owner> answer(
      FutureTask<Optional<RootMarker.Owner>> question, Path root, long nanos) {
    try {
      return question.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      log.warn("{} does not respond, the daemon starts without it", root);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Records the root as ours. It stays as it is where it cannot be written to. */
  void take(Path root, UUID id) {
    Optional<RootMarker> marker = RootMarker.find(root);
    RootMarker.Owner before = marker.map(RootMarker::owner).orElse(null);
    if (marker.isEmpty() || before != null && before.id().equals(state.id())) {
      return;
    }
    if (before != null) {
      log.warn("{} was watched from {} on {}, taken over", root, before.state(), before.host());
    }
    try {
      RootMarker.take(root, id, self(), ".~zp-" + state.shortName() + "-marker.tmp");
    } catch (IOException e) {
      log.warn("{} cannot be recorded as ours: {}", root, e.toString());
    }
  }

  private RootMarker.Owner self() {
    return new RootMarker.Owner(state.id(), host, state.directory().toAbsolutePath().toString());
  }

  private boolean isAtWork(RootMarker.Owner owner) {
    if (!owner.host().equals(host)) {
      return true;
    }
    Path directory = Path.of(owner.state());
    try {
      if (!State.identityOf(directory).equals(Optional.of(owner.id()))) {
        return false;
      }
      Optional<StateLock> lock = StateLock.take(directory);
      if (lock.isPresent()) {
        lock.get().close();
      }
      return lock.isEmpty();
    } catch (IOException e) {
      log.warn("cannot tell whether {} is in use: {}", directory, e.toString());
      return true;
    }
  }

  /** Without asking the network, which may take its time. */
  private static String hostName() {
    try {
      return Files.readString(Path.of("/etc/hostname")).strip().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      String windows = System.getenv("COMPUTERNAME");
      String other = System.getenv("HOSTNAME");
      return windows != null ? windows : other != null ? other : "";
    }
  }
}
