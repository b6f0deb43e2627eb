package io.ziping.pipeline;

import io.ziping.report.ReportElements;
import io.ziping.season.Submission;
import io.ziping.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** The workbook of report elements among the files of a unit. */
final class ElementsFile {

  private static final long MOST_BYTES = 20L << 20;

  private ElementsFile() {}

  /**
   * What it says; nothing where there is none.
   *
   * @throws UncheckedIOException when it cannot be read now
   */
  static ReportElements read(Path unitFolder, List<Submission> submissions, Messages messages) {
    for (Submission submission : submissions) {
      Path file = unitFolder.resolve(submission.file());
      try {
        if (submission.isReportElements()
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) <= MOST_BYTES) {
          return ReportElements.read(Files.readAllBytes(file), messages);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
    return ReportElements.none();
  }
}
