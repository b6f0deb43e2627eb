package io.ziping.daemon;

import io.ziping.intake.FolderEvents;
import io.ziping.pipeline.SummaryPipeline;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What wakes the loop of a root. */
sealed interface Signal {

  /** A worker is done with an attempt. */
  record FileDone(FileReport report) implements Signal {}

  /** The outputs of a unit were refreshed, in so many nanoseconds. */
  record SummaryDone(String unit, SummaryPipeline.Refreshed refreshed, long took)
      implements Signal {}

  /** Events report folders. */
  record FoldersDirty(FolderEvents.Dirty dirty) implements Signal {}

  /** A file of the same size and time has other bytes. */
  record Changed(Path path) implements Signal {}

  /** Something is to be done by the root's own thread. */
  record Asked(Consumer<RootState> question) implements Signal {}

  record WakeUp() implements Signal {}
}
