package io.ziping.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every decision stands once in the index, and the index names no others. */
class DecisionsTest {

  private static final Path FOLDER = Path.of("docs/adr");
  private static final Pattern ENTRY =
      Pattern.compile("- \\[(\\d{4})\\]\\((\\d{4}-[a-z0-9-]+\\.md)\\) (\\S.{9,99})");
  private static final Pattern NAME = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");

  private static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("README.md"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theIndexNamesEveryDecisionOnce() throws IOException {
    List<String> named = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      if (line.startsWith("- ")) {
        Matcher entry = ENTRY.matcher(line);
        assertThat(entry.matches()).as("- [0000](0000-name.md) one short line: " + line).isTrue();
        assertThat(entry.group(2)).startsWith(entry.group(1) + "-");
        named.add(entry.group(2));
      }
    }
    assertThat(named).containsExactlyInAnyOrderElementsOf(pages());
  }

  @Test
  void everyNumberIsTakenOnceAndStandsInItsTitle() throws IOException {
    TreeMap<String, String> taken = new TreeMap<>();
    for (String page : pages()) {
      assertThat(page).matches(NAME);
      String number = page.substring(0, 4);
      assertThat(taken.put(number, page)).as("two decisions " + number).isNull();
      List<String> lines = Files.readAllLines(FOLDER.resolve(page));
      assertThat(lines.get(0)).as(page).startsWith("# " + number + " ");
      assertThat(lines.get(2)).as(page).startsWith("Status: ");
    }
  }
}
