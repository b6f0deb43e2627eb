package io.ziping.cli;

import java.util.List;

/** A command that cannot do what was asked, with sentences for the person who typed it. */
final class CommandRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;
  private final ExitCode status;

  CommandRefused(ExitCode status, List<String> lines) {
    super(String.join("\n", lines));
    this.status = status;
    this.lines = List.copyOf(lines);
  }

  static CommandRefused usage(String line) {
    return new CommandRefused(ExitCode.USAGE, List.of(line));
  }

  List<String> lines() {
    return lines;
  }

  ExitCode status() {
    return status;
  }
}
