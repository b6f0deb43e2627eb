package io.ziping.rules;

import io.ziping.rulepack.CheckCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The table {@code checks/pairs.tsv}. */
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
    try (InputStream in = CheckPairs.class.getResourceAsStream("/checks/pairs.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(CheckPairs::pair).toList();
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
