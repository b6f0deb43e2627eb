package io.ziping.daemon;

import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * State of a running daemon's configuration. Kept in the state directory as a small file, so that
 * {@code ziping status} can show it from another process.
 *
 * @param since when it has been so
 * @param fingerprint of the files in force
 * @param problems what is wrong with the files as they are now; while there is any, the earlier
 *     configuration stays in force
 * @param needRestart keys of ziping.yaml whose new value takes effect at the next start
 */
public record ConfigState(
    Instant since, String fingerprint, List<YamlProblem> problems, List<String> needRestart) {

  private static final String FILE = "config-state.properties";
  private static final String SEPARATOR = "\u001f";

  public ConfigState {
    problems = List.copyOf(problems);
    needRestart = List.copyOf(needRestart);
  }

  /** Whether everything in the files is in force. */
  public boolean isClean() {
    return problems.isEmpty() && needRestart.isEmpty();
  }

  /** The state that a daemon left in its state directory; empty when there is none. */
  public static Optional<ConfigState> read(Path stateDirectory) throws IOException {
    Path file = stateDirectory.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    }
    List<YamlProblem> problems = new ArrayList<>();
    for (int i = 0; values.containsKey("problem." + i); i++) {
      problems.add(problem(values.getProperty("problem." + i)));
    }
    return Optional.of(
        new ConfigState(
            Instant.parse(values.getProperty("since")),
            values.getProperty("fingerprint"),
            problems,
            split(values.getProperty("need-restart"))));
  }

  /** Leaves the state in a state directory. */
  void write(Path stateDirectory) throws IOException {
    Properties values = new Properties();
    values.setProperty("since", since.toString());
    values.setProperty("fingerprint", fingerprint);
    values.setProperty("need-restart", String.join(SEPARATOR, needRestart));
    for (int i = 0; i < problems.size(); i++) {
      values.setProperty("problem." + i, text(problems.get(i)));
    }
    Path fresh = stateDirectory.resolve(FILE + ".new");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      values.store(writer, null);
    }
    Files.move(fresh, stateDirectory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(YamlProblem problem) {
    List<String> parts = new ArrayList<>();
    parts.add(problem.file());
    parts.add(Integer.toString(problem.line()));
    parts.add(problem.key());
    parts.add(problem.kind());
    parts.addAll(problem.args());
    return String.join(SEPARATOR, parts);
  }

  private static YamlProblem problem(String text) {
    List<String> parts = List.of(text.split(SEPARATOR, -1));
    return new YamlProblem(
        parts.get(0),
        Integer.parseInt(parts.get(1)),
        parts.get(2),
        parts.get(3),
        parts.subList(4, parts.size()));
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR, -1));
  }
}
