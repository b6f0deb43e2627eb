package io.ziping.daemon;

import io.ziping.pipeline.WatchedShare;
import io.ziping.recheck.DrawRecord;
import io.ziping.recheck.RecheckDesk;
import io.ziping.recheck.RecheckFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that somebody filled in, dropped or took away a re-check form. Used by one thread. */
final class RecheckWatch {

  private static final Logger log = LoggerFactory.getLogger(RecheckWatch.class);

  private final Path folder;
  private String seen = "";

  RecheckWatch(WatchedShare share) {
    this.folder =
        share.pathOf(share.names().bureau()).resolve(RecheckDesk.folder(share.names().messages()));
  }

  /**
   * Whether the folder is another one than at the last call.
   *
   * @param quiet whether a draw that was asked for may be made: nothing is being assessed that
   *     would change the plan
   */
  boolean isChanged(boolean quiet) {
    String now;
    try {
      DrawRecord draw = new DrawRecord(folder);
      if (quiet && draw.isAsked()) {
        draw.begin();
      }
      now = RecheckFolder.state(folder);
    } catch (UncheckedIOException e) {
      log.info("{} cannot be read for now: {}", folder, e.toString());
      return false;
    }
    boolean changed = !now.equals(seen);
    seen = now;
    return changed;
  }
}
