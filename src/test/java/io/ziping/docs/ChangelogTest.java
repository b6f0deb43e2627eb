package io.ziping.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the changelog is sorted (CONTRIBUTING.md). */
class ChangelogTest {

  private static final List<String> SECTIONS = List.of("### Added", "### Changed", "### Fixed");

  @Test
  void everyVersionHasItsBulletsUnderAddedChangedOrFixed() throws IOException {
    List<String> sections = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    int bullets = 0;
    for (String line : Files.readAllLines(Path.of("CHANGELOG.md"))) {
      if (line.startsWith("## ")) {
        sections.clear();
      } else if (line.startsWith("### ")) {
        int before = sections.isEmpty() ? -1 : SECTIONS.indexOf(sections.get(sections.size() - 1));
        if (SECTIONS.indexOf(line) <= before) {
          wrong.add(line);
        }
        sections.add(line);
      } else if (line.startsWith("- ")) {
        bullets++;
        if (sections.isEmpty()) {
          wrong.add(line);
        }
      }
    }
    assertThat(wrong).as("in the order %s", SECTIONS).isEmpty();
    assertThat(bullets).isPositive();
  }
}
