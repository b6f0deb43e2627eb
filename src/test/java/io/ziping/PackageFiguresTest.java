package io.ziping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.PackageFigures.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/packages.md near the sources: names exactly, figures within a fifth. */
class PackageFiguresTest {

  private static final Path PAGE = Path.of("docs/packages.md");
  private static final String HOW = "mvn -q test -Dtest=PackageFiguresTest -Dgolden.update=true";
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z.]+)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

  /** {@code -Dgolden.update=true} writes the page anew. */
  @Test
  void thePageIsNearTheSources() throws IOException {
    Map<String, Figures> now = PackageFigures.ofSources();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page(now));
    }
    Map<String, Figures> told = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        told.put(
            row.group(1),
            new Figures(
                Integer.parseInt(row.group(2)),
                Integer.parseInt(row.group(3)),
                Integer.parseInt(row.group(4))));
      }
    }
    assertThat(told.keySet()).as(HOW).isEqualTo(now.keySet());
    List<String> stale = new ArrayList<>();
    now.forEach(
        (name, figures) -> {
          Figures old = Objects.requireNonNull(told.get(name));
          if (isFar(old.files(), figures.files(), 2) || isFar(old.lines(), figures.lines(), 200)) {
            stale.add(name + ": " + old + ", now " + figures);
          }
        });
    assertThat(stale).as(HOW).isEmpty();
  }

  /** A page that had to be exact would be in the way of every commit. */
  private static boolean isFar(int told, int now, int slack) {
    return Math.abs(told - now) > Math.max(slack, now / 5);
  }

  private static String page(Map<String, Figures> figures) {
    StringBuilder page =
        new StringBuilder(
            """
            # Packages in figures

            Made from `src/main/java` by `%s`, which fails when a package is missing here or a figure is
            off by more than a fifth. Lines are all lines of a file; `package-info.java` is left out. What each package is for: [architecture.md](architecture.md).

            | package | files | lines | longest file |
            |---|--:|--:|--:|
            """
                .formatted(HOW));
    int files = 0;
    int lines = 0;
    int longest = 0;
    for (Map.Entry<String, Figures> entry : figures.entrySet()) {
      Figures one = entry.getValue();
      page.append(
          "| `%s` | %d | %d | %d |\n"
              .formatted(entry.getKey(), one.files(), one.lines(), one.longest()));
      files += one.files();
      lines += one.lines();
      longest = Math.max(longest, one.longest());
    }
    return page.append("| all | %d | %d | %d |\n".formatted(files, lines, longest)).toString();
  }
}
