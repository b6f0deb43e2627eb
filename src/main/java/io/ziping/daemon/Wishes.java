package io.ziping.daemon;

import java.nio.file.Path;
import java.util.List;

/**
 * Looks for wishes to rescore one root, once a second: new ones are taken up at once, those that
 * are under way now and then.
 */
final class Wishes {

  /** Looks between two times that a wish under way is followed up. */
  private static final int FOLLOW_UP = 10;

  private final RootWatch watch;
  private final Path root;
  private final Path stateDirectory;
  private List<RescoreRequest> known = List.of();
  private int looks;

  Wishes(RootWatch watch, Path root, Path stateDirectory) {
    this.watch = watch;
    this.root = root;
    this.stateDirectory = stateDirectory;
  }

  void look() {
    List<RescoreRequest> pending = RescoreRequest.pending(stateDirectory, root);
    boolean other = !pending.equals(known);
    known = pending;
    looks++;
    if (!pending.isEmpty() && (other || looks % FOLLOW_UP == 0)) {
      watch.ask(work -> work.rescoring().takeUp());
    }
  }
}
