package io.ziping.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Calls to shares that have not come back yet: a share that hangs does not fail, it keeps the
 * calling thread. Reading and writing may hang each for itself. Safe for several threads.
 */
public final class ShareCalls {

  /** One piece of work on a share; another one of the same place and time is not equal to it. */
  public static final class Call {
    private final Path at;
    private final long since;

    private Call(Path at, long since) {
      this.at = at;
      this.since = since;
    }
  }

  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private final LongSupplier nanoTime;

  public ShareCalls(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Work on a file or folder begins; {@link #end} has to follow however it ends. */
  public Call begin(Path at) {
    Call call = new Call(at, nanoTime.getAsLong());
    running.add(call);
    return call;
  }

  public void end(Call call) {
    running.remove(call);
  }

  /** Does some work on a file or folder. */
  public <T> T during(Path at, Supplier<T> work) {
    Call call = begin(at);
    try {
      return work.get();
    } finally {
      end(call);
    }
  }

  /** How long the oldest work below a root has been under way; zero when there is none. */
  public Duration longest(Path root) {
    long now = nanoTime.getAsLong();
    long longest =
        running.stream()
            .filter(call -> call.at.startsWith(root))
            .mapToLong(call -> now - call.since)
            .max()
            .orElse(0);
    return Duration.ofNanos(longest);
  }
}
