package io.ziping.daemon;

import java.nio.file.Path;
import java.util.List;

/**
 * Checks once a second for requests to rescore one root: new ones are started at once, those that
 * are under way are followed up now and then.
 */
final class RescoreRequestWatch {

  /** Polls between two follow-ups of a request that is under way. */
  private static final int FOLLOW_UP = 10;

  private final RootLoop loop;
  private final Path root;
  private final Path stateDirectory;
  private List<RescoreRequest> known = List.of();
  private int polls;

  RescoreRequestWatch(RootLoop loop, Path root, Path stateDirectory) {
    this.loop = loop;
    this.root = root;
    this.stateDirectory = stateDirectory;
  }

  void poll() {
    List<RescoreRequest> pending = RescoreRequest.pending(stateDirectory, root);
    boolean other = !pending.equals(known);
    known = pending;
    polls++;
    if (!pending.isEmpty() && (other || polls % FOLLOW_UP == 0)) {
      loop.ask(state -> state.rescoring().resume());
    }
  }
}
