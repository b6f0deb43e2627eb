package io.ziping.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A template on disk, read anew each time so that a change shows at once. */
record TemplateFile(Path path) {

  private static final long MAX_MEGABYTES = 8;

  String name() {
    return path.getFileName().toString();
  }

  /**
   * Its bytes.
   *
   * @throws BrokenTemplateException when it is missing or too large
   */
  byte[] bytes() {
    try {
      if (Files.size(path) > MAX_MEGABYTES << 20) {
        throw new BrokenTemplateException(
            List.of(TemplateProblem.ofFile(name(), "too-large", String.valueOf(MAX_MEGABYTES))));
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new BrokenTemplateException(
          TemplateProblem.ofFile(name(), "missing", String.valueOf(path.getParent())), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
