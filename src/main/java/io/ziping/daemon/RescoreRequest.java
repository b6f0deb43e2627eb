package io.ziping.daemon;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A person's request to recompute older scores, as a file in the state directory: a running daemon
 * finds it there, and one that was stopped resumes it. It is deleted when nothing of it is left to
 * do.
 *
 * @param root the watched folder
 * @param unit name or folder of one unit; empty for all
 * @param onlyCount whether only their number is asked for
 */
public record RescoreRequest(UUID id, Path root, String unit, boolean onlyCount) {

  private static final Logger log = LoggerFactory.getLogger(RescoreRequest.class);
  private static final String FOLDER = "rescore";
  private static final String ASKED = ".request";
  private static final String ANSWERED = ".answer";

  /** A new request. */
  public static RescoreRequest of(Path root, String unit, boolean onlyCount) {
    return new RescoreRequest(UUID.randomUUID(), root, unit, onlyCount);
  }

  /** Whether a unit is meant, by its folder below the root or by its name. */
  boolean means(String folder, String name) {
    return unit.isEmpty() || unit.equals(folder) || unit.equals(name);
  }

  /** Writes the request into a state directory. */
  public void leave(Path stateDirectory) throws IOException {
    Properties values = new Properties();
    values.setProperty("root", root.toString());
    values.setProperty("unit", unit);
    values.setProperty("only-count", Boolean.toString(onlyCount));
    store(values, file(stateDirectory, ASKED));
  }

  /** The requests for a root in a state directory; what cannot be read is left out. */
  static List<RescoreRequest> pending(Path stateDirectory, Path root) {
    List<RescoreRequest> requests = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(stateDirectory.resolve(FOLDER), "*" + ASKED)) {
      for (Path file : files) {
        read(file).filter(request -> request.root().equals(root)).ifPresent(requests::add);
      }
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      log.warn("requests to rescore cannot be read: {}", e.toString());
    }
    return requests;
  }

  private static Optional<RescoreRequest> read(Path file) {
    String name = file.getFileName().toString();
    try {
      Properties values = load(file);
      return Optional.of(
          new RescoreRequest(
              UUID.fromString(name.substring(0, name.length() - ASKED.length())),
              Path.of(values.getProperty("root", "")),
              values.getProperty("unit", ""),
              Boolean.parseBoolean(values.getProperty("only-count"))));
    } catch (IOException | IllegalArgumentException e) {
      log.warn("{} is no request to rescore: {}", file, e.toString());
      return Optional.empty();
    }
  }

  /** Reports how many scores of which units are concerned. */
  void answer(Path stateDirectory, Map<String, Integer> counts) {
    Properties values = new Properties();
    counts.forEach((unit, count) -> values.setProperty(unit, Integer.toString(count)));
    try {
      store(values, file(stateDirectory, ANSWERED));
    } catch (IOException e) {
      log.warn("the answer to a request to rescore cannot be written: {}", e.toString());
    }
  }

  /** The daemon's answer, by unit folder; empty as long as there is none. Deleted once read. */
  public Optional<Map<String, Integer>> takeAnswer(Path stateDirectory) throws IOException {
    Path file = file(stateDirectory, ANSWERED);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, Integer> counts = new TreeMap<>();
    load(file).forEach((unit, count) -> counts.put((String) unit, Integer.valueOf((String) count)));
    Files.delete(file);
    return Optional.of(counts);
  }

  /** Nothing of it is left to be done, or nobody wants it any more. */
  public void withdraw(Path stateDirectory) throws IOException {
    Files.deleteIfExists(file(stateDirectory, ASKED));
  }

  private Path file(Path stateDirectory, String kind) {
    return stateDirectory.resolve(FOLDER).resolve(id + kind);
  }

  private static Properties load(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    }
    return values;
  }

  private static void store(Properties values, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      values.store(writer, null);
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
