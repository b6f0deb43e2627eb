package io.ziping.outbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/** What an exception of the share means for publishing. */
final class IoTrouble {

  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "quota exceeded");
  private static final List<String> FORBIDDEN =
      List.of("read-only file system", "operation not permitted", "being used by another process");

  private IoTrouble() {}

  static PublishResult of(IOException failure, Path folder) {
    String detail = failure.toString();
    String words = detail.toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(words::contains)) {
      return new PublishResult.NoSpace(detail);
    }
    if (failure instanceof AccessDeniedException
        || failure.getCause() instanceof ReadOnlyFileSystemException
        || FORBIDDEN.stream().anyMatch(words::contains)) {
      return new PublishResult.NoPermission(detail);
    }
    return Files.isDirectory(folder)
        ? new PublishResult.Failed(detail)
        : new PublishResult.ShareGone(detail);
  }
}
