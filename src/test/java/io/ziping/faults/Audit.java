package io.ziping.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the daemon wrote down, as an outsider reads it: the audit log of a state directory. */
final class Audit {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Events with which the work on one content of one place ends. */
  private static final Set<String> ENDS =
      Set.of("DONE", "DUPLICATE", "REJECTED", "QUARANTINED", "RECORDED");

  private final Path directory;

  Audit(Path stateDirectory) {
    this.directory = stateDirectory;
  }

  /** How often a path inside the share came to an event, such as DONE. */
  long count(String event, String path) {
    return count(event, path::equals);
  }

  /** How often any path came to an event. */
  long count(String event) {
    return count(event, path -> true);
  }

  private long count(String event, Predicate<String> paths) {
    return lines().stream()
        .filter(line -> event.equals(line.path("event").asText()))
        .filter(line -> paths.test(line.path("path").asText()))
        .count();
  }

  /** The different paths whose work came to an end, one way or another. */
  Set<String> answered() {
    return lines().stream()
        .filter(line -> ENDS.contains(line.path("event").asText()) || isOpened(line))
        .map(line -> line.path("path").asText())
        .collect(Collectors.toSet());
  }

  /** An archive has no job of its own: it is recorded when all its members are answered. */
  private static boolean isOpened(JsonNode line) {
    return line.path("event").asText().equals("RECORDED")
        && line.path("path").asText().endsWith(".zip");
  }

  /** The events of one path in their order. */
  List<String> events(String path) {
    return lines().stream()
        .filter(line -> path.equals(line.path("path").asText()))
        .map(line -> line.path("event").asText())
        .toList();
  }

  private List<JsonNode> lines() {
    List<JsonNode> lines = new ArrayList<>();
    try (DirectoryStream<Path> full =
        Files.newDirectoryStream(directory, "{audit-*,audit}.jsonl")) {
      // Full files by their number, the one that is written to last: '-' sorts before '.'.
      TreeSet<Path> files = new TreeSet<>();
      full.forEach(files::add);
      for (Path file : files) {
        for (String line : Files.readString(file).split("\n")) {
          addWhole(line, lines);
        }
      }
    } catch (NoSuchFileException notYet) {
      return List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return lines;
  }

  /** A line may be torn by a kill, or half written at this moment. */
  private static void addWhole(String line, List<JsonNode> lines) {
    try {
      if (!line.isBlank()) {
        lines.add(JSON.readTree(line));
      }
    } catch (JsonProcessingException torn) {
      return;
    }
  }
}
