package io.ziping.daemon;

import io.ziping.assessment.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Notified of each file that is dealt with. Called from the daemon's own threads; must be quick.
 */
@FunctionalInterface
public interface Progress {

  /**
   * One more file is dealt with.
   *
   * @param done files of this run so far @param total files of this run as far as they are known
   * @param name the file's path relative to its root
   * @param verdict null when it was recognised or has to wait
   */
  void update(int done, int total, String name, @Nullable Verdict verdict);

  /** Nobody listens. */
  static Progress silent() {
    return (done, total, name, verdict) -> {};
  }
}
