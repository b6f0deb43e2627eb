package io.ziping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two tables of docs/architecture.md that say who may use whom, read strictly: whatever cannot
 * be read, stands twice or names what no row knows is an {@link IllegalArgumentException} with its
 * line. Rows stand from the lowest floor to the highest.
 */
record PackageTable(Map<String, Row> packages, Map<String, Set<String>> libraries) {

  static final Path PAGE = Path.of("docs/architecture.md");

  private static final String PACKAGES = "| package | what it is for | ours | libraries | may |";
  private static final String LIBRARIES = "| library | its packages |";
  private static final Pattern RULE = Pattern.compile("\\|(---\\|)+");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]*");
  private static final Pattern QUOTED = Pattern.compile("`([a-z][a-z0-9.]*)`");

  /** What a package of ours may use. {@code purpose} is the sentence that says what it is for. */
  record Row(String purpose, Set<String> ours, Set<String> libraries, Set<Leave> leave) {}

  /** What the packages of the pure core are not allowed to do, and some others are. */
  enum Leave {
    FILES,
    DOUBLE,
    CLOCK;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static PackageTable read() {
    try {
      return parse(Files.readAllLines(PAGE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static PackageTable parse(List<String> page) {
    Map<String, Set<String>> libraries = new LinkedHashMap<>();
    for (List<String> cells : rows(page, LIBRARIES)) {
      String name = name(cells.get(0));
      Set<String> prefixes = new LinkedHashSet<>();
      for (String word : cells.get(1).split(" ")) {
        once(prefixes.add(quoted(word)), word);
      }
      once(libraries.put(name, Set.copyOf(prefixes)) == null, name);
    }
    Map<String, Row> packages = new LinkedHashMap<>();
    for (List<String> cells : rows(page, PACKAGES)) {
      String name = quoted(cells.get(0));
      Set<Leave> leave = new LinkedHashSet<>();
      for (String word : words(cells.get(4), Set.of("files", "double", "clock"))) {
        leave.add(Leave.valueOf(word.toUpperCase(Locale.ROOT)));
      }
      // Only rows above are known: an arrow up, and so a circle, cannot even be written down.
      Row row =
          new Row(
              cells.get(1),
              words(cells.get(2), packages.keySet()),
              words(cells.get(3), libraries.keySet()),
              leave);
      once(packages.put(name, row) == null, name);
    }
    return new PackageTable(packages, libraries);
  }

  /** The cells of the one table with this header. */
  private static List<List<String>> rows(List<String> page, String header) {
    int at = page.indexOf(header);
    if (at < 0 || page.lastIndexOf(header) != at) {
      throw new IllegalArgumentException("not exactly one table " + header);
    }
    if (!RULE.matcher(page.get(at + 1)).matches()) {
      throw new IllegalArgumentException("no rule below " + header);
    }
    int width = header.split("\\|").length - 1;
    List<List<String>> rows = new ArrayList<>();
    for (String line : page.subList(at + 2, page.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      String[] cells = line.substring(1).split("\\|", -1);
      if (cells.length != width + 1 || !cells[width].isEmpty()) {
        throw new IllegalArgumentException("not " + width + " cells: " + line);
      }
      rows.add(List.of(cells).subList(0, width).stream().map(String::strip).toList());
    }
    if (rows.isEmpty() || rows.stream().anyMatch(row -> row.contains(""))) {
      throw new IllegalArgumentException("a blank cell or no row below " + header);
    }
    return rows;
  }

  private static Set<String> words(String cell, Set<String> known) {
    Set<String> words = new LinkedHashSet<>();
    if (cell.equals("–")) {
      return words;
    }
    for (String word : cell.split(" ")) {
      if (!known.contains(word)) {
        throw new IllegalArgumentException(
            "“%s” in “%s” is none of %s (rows stand from the lowest floor up)"
                .formatted(word, cell, known));
      }
      once(words.add(word), word);
    }
    return words;
  }

  private static String name(String cell) {
    if (!NAME.matcher(cell).matches()) {
      throw new IllegalArgumentException("no name: " + cell);
    }
    return cell;
  }

  private static String quoted(String cell) {
    var matcher = QUOTED.matcher(cell);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no name in backticks: " + cell);
    }
    return matcher.group(1);
  }

  private static void once(boolean first, String name) {
    if (!first) {
      throw new IllegalArgumentException("twice: " + name);
    }
  }

  /**
   * The row of a package below {@code io.ziping}: its own or that of the nearest package above;
   * null when there is none.
   */
  @Nullable String rowOf(String name) {
    String at = name;
    while (!packages.containsKey(at)) {
      int dot = at.lastIndexOf('.');
      if (dot < 0) {
        return null;
      }
      at = at.substring(0, dot);
    }
    return at;
  }

  /** The library that a package belongs to; null for Java's own and for unknown ones. */
  @Nullable String libraryOf(String name) {
    for (Map.Entry<String, Set<String>> library : libraries.entrySet()) {
      for (String prefix : library.getValue()) {
        if (name.equals(prefix) || name.startsWith(prefix + ".")) {
          return library.getKey();
        }
      }
    }
    return null;
  }
}
