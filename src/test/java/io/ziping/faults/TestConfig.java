package io.ziping.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A config folder like the shipped one, with short waiting times; keys as {@code watch.settle}. */
final class TestConfig {

  private final Map<String, Map<String, String>> sections = new TreeMap<>();
  private final List<Path> roots = new ArrayList<>();
  private final Path state;
  private Path templates = Path.of("templates").toAbsolutePath();

  TestConfig(Path state, Path... roots) {
    this.state = state;
    this.roots.addAll(List.of(roots));
    set("watch.scan-interval", "500ms");
    set("watch.settle", "200ms");
    set("watch.settle-xls", "500ms");
    set("watch.retry-first", "200ms");
    set("watch.retry-last", "1s");
    set("watch.incomplete-after", "6s");
    set("watch.hung-after", "4s");
    set("work.summary-delay", "200ms");
    set("work.summary-interval", "1s");
    set("work.rollup-delay", "200ms");
    set("work.rollup-interval", "1s");
    set("publish.retry", "1s");
    set("publish.numbered-after", "4s");
  }

  TestConfig set(String key, String value) {
    int dot = key.indexOf('.');
    sections
        .computeIfAbsent(key.substring(0, dot), any -> new TreeMap<>())
        .put(key.substring(dot + 1), value);
    return this;
  }

  void templates(Path folder) {
    templates = folder;
  }

  void watch(Path root) {
    roots.add(root);
  }

  /** Writes or rewrites the folder. */
  void write(Path folder) throws IOException {
    Path shipped = Path.of("watch-folder-config");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(shipped.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
    StringBuilder yaml = new StringBuilder("roots:\n");
    for (Path root : roots) {
      yaml.append("  - path: '").append(root).append("'\n    year: 2023\n");
    }
    yaml.append("state-directory: '").append(state).append("'\n");
    yaml.append("templates-directory: '").append(templates).append("'\n");
    sections.forEach(
        (section, keys) -> {
          yaml.append(section).append(":\n");
          keys.forEach(
              (key, value) ->
                  yaml.append("  ").append(key).append(": ").append(value).append('\n'));
        });
    Files.writeString(folder.resolve("ziping.yaml"), yaml);
  }
}
