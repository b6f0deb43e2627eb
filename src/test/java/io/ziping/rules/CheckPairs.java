package io.ziping.rules;

import io.ziping.rulepack.CheckCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables below {@code checks}. */
final class CheckPairs {

  /** Edits that trigger a check, and edits that nearly do. */
  record Pair(CheckCode code, String trigger, String nearMiss) {
    @Override
    public String toString() {
      return code.name();
    }
  }

  private CheckPairs() {}

  static List<Pair> all() {
    return lines("pairs.tsv").stream().map(CheckPairs::pair).toList();
  }

  /** A table of two columns, in its order. */
  static Map<String, String> table(String name) {
    Map<String, String> table = new LinkedHashMap<>();
    for (String line : lines(name)) {
      String[] cells = line.split("\t", 2);
      table.put(cells[0], cells[1]);
    }
    return table;
  }

  /** The lines of a resource beside {@code pairs.tsv}, without comments. */
  static List<String> lines(String name) {
    try (InputStream in = CheckPairs.class.getResourceAsStream("/checks/" + name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair pair(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException(line);
    }
    return new Pair(CheckCode.valueOf(cells[0]), cells[1], cells[2]);
  }
}
