package io.ziping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesPageTest {

  private static final Path PAGE = Path.of("docs/rules.md");

  /** {@code -Dgolden.update=true} writes the page anew. */
  @Test
  void thePageIsUpToDate(@TempDir Path scratch) throws IOException {
    String page = new RulesPage(scratch).text();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE)
        .as("mvn -q test -Dtest=RulesPageTest -Dgolden.update=true")
        .content()
        .isEqualTo(page);
  }
}
