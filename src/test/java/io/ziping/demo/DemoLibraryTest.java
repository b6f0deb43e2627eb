package io.ziping.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.LibraryProject;
import io.ziping.config.ShippedLabels;
import io.ziping.season.LibraryReader;
import io.ziping.season.ProjectLibrary;
import io.ziping.workbook.ReadLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoLibraryTest {

  private static final Path EXAMPLE = Path.of("watch-folder-config/项目库示例.xlsx");

  private static List<LibraryProject> read(byte[] bytes) {
    ProjectLibrary library =
        new LibraryReader(ShippedLabels.library(), ReadLimits.standard()).read("项目库.xlsx", bytes);
    assertThat(library).isInstanceOf(ProjectLibrary.Loaded.class);
    return ((ProjectLibrary.Loaded) library).projects();
  }

  @Test
  void holdsTheSeasonWithTwoBudgetsThatWereNotUpdated() throws IOException {
    List<LibraryProject> projects = read(DemoLibrary.season());
    List<Map<String, String>> season = Csv.resource("caohe-2023/projects.csv");
    assertThat(projects).hasSize(62).allMatch(project -> project.indicators().size() >= 7);
    int differing = 0;
    for (int i = 0; i < projects.size(); i++) {
      assertThat(projects.get(i).code()).isEqualTo(season.get(i).get("code"));
      BigDecimal budget = new BigDecimal(season.get(i).getOrDefault("budget", ""));
      differing += budget.compareTo(projects.get(i).currentBudget()) == 0 ? 0 : 1;
    }
    assertThat(differing).isEqualTo(2);
  }

  /** {@code -Dgolden.update=true} writes the example anew. */
  @Test
  void theShippedExampleIsItsBeginning() throws IOException {
    byte[] example = DemoLibrary.example(5);
    if (Boolean.getBoolean("golden.update")) {
      Files.write(EXAMPLE, example);
    }
    assertThat(read(Files.readAllBytes(EXAMPLE))).isEqualTo(read(example)).hasSize(5);
  }
}
