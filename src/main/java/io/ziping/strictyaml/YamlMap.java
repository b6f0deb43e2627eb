package io.ziping.strictyaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file. Every getter marks its key as known; a value of the wrong shape is a
 * problem and reads as absent, so that one pass finds all mistakes.
 */
public final class YamlMap {

  private final YamlDocument document;
  private final String path;
  private final int line;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Map<String, Object> asked = new LinkedHashMap<>();

  YamlMap(YamlDocument document, String path, @Nullable MappingNode node) {
    this.document = document;
    this.path = path;
    this.line = node == null ? 0 : YamlDocument.lineOf(node);
    if (node != null) {
      for (NodeTuple tuple : node.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          if (entries.put(key.getValue(), tuple) != null) {
            document.report(YamlDocument.lineOf(key), at(key.getValue()), "duplicate-key");
          }
        } else {
          document.report(YamlDocument.lineOf(tuple.getKeyNode()), path, "key-not-text");
        }
      }
    }
  }

  /** Dotted path of a key below this map. */
  public String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The line of a key, or of the map itself when the key is absent. */
  public int lineOf(String key) {
    NodeTuple tuple = entries.get(key);
    return tuple == null ? line : YamlDocument.lineOf(tuple.getKeyNode());
  }

  /** The keys that stand in the file, for maps with free keys; marks them all as known. */
  public Set<String> keys() {
    entries.keySet().forEach(key -> asked.putIfAbsent(key, key));
    return entries.keySet();
  }

  public boolean has(String key) {
    asked.putIfAbsent(key, key);
    return entries.containsKey(key);
  }

  /** Adds a problem at one of this map's keys. */
  public void report(String key, String kind, String... args) {
    document.report(lineOf(key), at(key), kind, args);
  }

  public Optional<String> text(String key) {
    return node(key).flatMap(node -> scalar(key, node));
  }

  public Optional<BigDecimal> decimal(String key) {
    return converted(key, "not-a-number", BigDecimal::new);
  }

  public Optional<Integer> integer(String key) {
    return converted(key, "not-an-integer", Integer::valueOf);
  }

  public Optional<Boolean> flag(String key) {
    return converted(
        key,
        "not-a-flag",
        text ->
            switch (text) {
              case "true", "yes", "on" -> true;
              case "false", "no", "off" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  /**
   * One of an enum's constants, written in lower case with hyphens: LINEAR_TO_DOUBLE as
   * linear-to-double.
   */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
    return choice(key, type, "");
  }

  /**
   * The same where another word is understood elsewhere.
   *
   * @param besides is named with what is allowed
   */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type, String besides) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<String> allowed = Arrays.stream(type.getEnumConstants()).map(YamlMap::spelling).toList();
    int index = allowed.indexOf(text.get());
    if (index < 0) {
      String all = String.join(", ", allowed) + (besides.isEmpty() ? "" : ", " + besides);
      report(key, "not-allowed", text.get(), all);
      return Optional.empty();
    }
    return Optional.of(type.getEnumConstants()[index]);
  }

  /** How an enum constant is spelled in YAML. */
  public static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A list of texts; a single text counts as a list of one; absent is empty. */
  public List<String> texts(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode sequence) {
      List<String> texts = new ArrayList<>();
      sequence.getValue().forEach(item -> scalar(key, item).ifPresent(texts::add));
      return texts;
    }
    return scalar(key, node.get()).map(List::of).orElse(List.of());
  }

  /** A nested map; empty (not null) when the key is absent. */
  public YamlMap map(String key) {
    Object known = asked.get(key);
    if (known instanceof YamlMap map) {
      return map;
    }
    Optional<Node> node = node(key);
    if (node.isPresent() && !(node.get() instanceof MappingNode)) {
      report(key, "not-a-map");
      node = Optional.empty();
    }
    YamlMap map = new YamlMap(document, at(key), (MappingNode) node.orElse(null));
    asked.put(key, map);
    return map;
  }

  /** A list of maps; absent is empty. */
  public List<YamlMap> maps(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    List<YamlMap> maps = new ArrayList<>();
    if (node.get() instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode mapping) {
          maps.add(new YamlMap(document, at(key) + "[" + maps.size() + "]", mapping));
        } else {
          document.report(YamlDocument.lineOf(item), at(key), "not-a-map");
        }
      }
    } else {
      report(key, "not-a-list");
    }
    asked.put(key, maps);
    return maps;
  }

  /** Reports a missing key unless it is there. */
  public void require(String... keys) {
    for (String key : keys) {
      if (!has(key)) {
        report(key, "missing-key");
      }
    }
  }

  void reportUnknownKeys() {
    for (String key : entries.keySet()) {
      if (!asked.containsKey(key)) {
        Optional<String> near = Spelling.nearest(key, asked.keySet());
        document.report(
            lineOf(key),
            at(key),
            "unknown-key",
            near.map(name -> new String[] {name}).orElse(new String[0]));
      }
    }
    for (Object value : asked.values()) {
      if (value instanceof YamlMap map) {
        map.reportUnknownKeys();
      } else if (value instanceof List<?> list) {
        list.forEach(item -> ((YamlMap) item).reportUnknownKeys());
      }
    }
  }

  private Optional<Node> node(String key) {
    asked.putIfAbsent(key, key);
    return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
  }

  private Optional<String> scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    document.report(YamlDocument.lineOf(node), at(key), "not-a-text");
    return Optional.empty();
  }

  private <T> Optional<T> converted(String key, String problem, Function<String, T> conversion) {
    Optional<String> text = text(key);
    try {
      return text.map(conversion);
    } catch (IllegalArgumentException e) {
      report(key, problem, text.orElse(""));
      return Optional.empty();
    }
  }
}
