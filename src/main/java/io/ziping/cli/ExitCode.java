package io.ziping.cli;

/** Exit statuses that scripts depend on (docs/cli.md). */
enum ExitCode {
  /** All accepted or needs-review; everything handled. */
  OK(0),
  /** Some returned, unreadable or not scored. */
  SOME_NOT_ACCEPTED(1),
  /** Wrong usage or configuration. */
  USAGE(2),
  /** A bug of ours; it stands in the log. */
  INTERNAL(3);

  private final int status;

  ExitCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
