package io.ziping.daemon;

import java.nio.file.Path;

/**
 * Something that a person asks a daemon to do.
 *
 * @param path absolute; of a file for the first three, of a root or anything in it for the others
 */
public record OperatorRequest(Kind kind, Path path) {

  /** What is asked for. */
  public enum Kind {
    /** Try again at once what waits. */
    RETRY,
    /** Begin anew what was put aside. */
    RELEASE,
    /** Leave the present content of a file alone. */
    IGNORE,
    /** Look at the whole root now. */
    RESCAN,
    /** Look at the whole root now and hash every file. */
    RESCAN_DEEP
  }

  /** Result. */
  public enum Answer {
    DONE,
    /** The path is in no watched root. */
    NO_ROOT,
    /** Nothing is known of that file. */
    UNKNOWN_FILE,
    /** The root is not there now. */
    OFFLINE,
    /** Nobody answered in time. */
    NO_ANSWER
  }
}
