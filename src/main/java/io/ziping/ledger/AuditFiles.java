package io.ziping.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of an audit log: {@code audit.jsonl}, which is written to, and the full ones before it,
 * {@code audit-000001.jsonl} and so on.
 */
record AuditFiles(Path directory) {

  private static final Pattern FULL = Pattern.compile("audit-(\\d{6,9})\\.jsonl");

  Path current() {
    return directory.resolve(AuditTrail.FILE);
  }

  /** Full files by their number. */
  NavigableMap<Integer, Path> full() throws IOException {
    NavigableMap<Integer, Path> found = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "audit-*.jsonl")) {
      for (Path file : files) {
        Matcher name = FULL.matcher(file.getFileName().toString());
        if (name.matches()) {
          found.put(Integer.parseInt(name.group(1)), file);
        }
      }
    }
    return found;
  }

  void putAway() throws IOException {
    NavigableMap<Integer, Path> full = full();
    int number = full.isEmpty() ? 1 : full.lastKey() + 1;
    Files.move(current(), directory.resolve("audit-%06d.jsonl".formatted(number)));
  }

  /** Hash of the last line of the last full file, empty where there is none. */
  String lastHash() throws IOException {
    NavigableMap<Integer, Path> full = full();
    if (full.isEmpty()) {
      return "";
    }
    try (FileChannel last = FileChannel.open(full.lastEntry().getValue())) {
      return AuditTrail.hash(AuditTrail.lastLine(last));
    }
  }

  void forgetBefore(Instant moment) throws IOException {
    NavigableMap<Integer, Path> full = full();
    // The newest tells by its number that earlier ones were forgotten and not stolen.
    full.pollLastEntry();
    for (Path file : List.copyOf(full.values())) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
        Files.delete(file);
      }
    }
  }
}
