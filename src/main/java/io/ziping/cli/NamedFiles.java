package io.ziping.cli;

import io.ziping.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that a person named on the command line. */
final class NamedFiles {

  private NamedFiles() {}

  /**
   * Makes sure that all of them can be read.
   *
   * @throws CommandRefused with a sentence for each that is missing, a folder, or not readable
   */
  static void require(List<Path> files, Messages messages) {
    List<String> wrong = new ArrayList<>();
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        wrong.add(messages.get("score.folder", file));
      } else if (!Files.exists(file)) {
        wrong.add(messages.get("score.missing", file));
      } else if (!Files.isReadable(file)) {
        wrong.add(messages.get("score.unread", file));
      }
    }
    if (!wrong.isEmpty()) {
      throw new CommandRefused(ExitCode.USAGE, wrong);
    }
  }
}
