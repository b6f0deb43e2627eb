package io.ziping.strictyaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * One YAML file being read. Ask {@link #root()} for the keys, then {@link #finish()}: keys that
 * were never asked for become problems.
 */
public final class YamlDocument {

  private static final int MAX_CHARACTERS = 2_000_000;

  private final String file;
  private final List<YamlProblem> problems = new ArrayList<>();
  private final YamlMap root;
  private boolean broken;

  private YamlDocument(String file, String text) {
    this.file = file;
    Optional<Node> node = compose(text);
    if (node.isPresent() && !(node.get() instanceof MappingNode)) {
      report(lineOf(node.get()), "", "not-a-map");
      node = Optional.empty();
    }
    this.root = new YamlMap(this, "", (MappingNode) node.orElse(null));
  }

  /** Parses a text; syntax errors become problems, the root is then empty. */
  public static YamlDocument parse(String file, String text) {
    return new YamlDocument(file, text);
  }

  public YamlMap root() {
    return root;
  }

  public String file() {
    return file;
  }

  /** Whether it could not be parsed at all: then nothing is known of what it says. */
  public boolean isBroken() {
    return broken;
  }

  /** All problems met so far, unknown keys included; call it after everything was asked for. */
  public List<YamlProblem> finish() {
    root.reportUnknownKeys();
    return List.copyOf(problems);
  }

  /** Adds a problem found by whoever interprets the file, for example weights that don't add up. */
  public void report(int line, String key, String kind, String... args) {
    problems.add(new YamlProblem(file, line, key, kind, List.of(args)));
  }

  static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  private Optional<Node> compose(String text) {
    if (text.length() > MAX_CHARACTERS) {
      report(0, "", "too-large");
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(10)
            .build();
    try {
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      String context = String.valueOf(e.getContext());
      report(line, "", SyntaxSlip.kind(context, e.getProblem(), text, line), e.getProblem());
    } catch (YamlEngineException e) {
      report(0, "", SyntaxSlip.OTHER, String.valueOf(e.getMessage()));
    }
    broken = true;
    return Optional.empty();
  }
}
