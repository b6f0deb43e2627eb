package io.ziping.config;

import static io.ziping.season.SeasonFixtures.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.season.DeviationCategories;
import io.ziping.season.DeviationCategories.Suggestion;
import io.ziping.season.SeasonFixtures;
import io.ziping.season.SeasonFixtures.DigestMaker;
import io.ziping.season.SeasonTotals;
import io.ziping.season.Tally;
import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DeviationFileTest {

  private static final Path SHIPPED = Path.of("watch-folder-config/deviation.yaml");

  /** The file that ships, for tests of other packages as well. */
  private static DeviationCategories shipped() throws IOException {
    DeviationFile file = DeviationFile.parse("deviation.yaml", Files.readString(SHIPPED));
    assertThat(file.problems()).isEmpty();
    return file.categories();
  }

  @Test
  void theKnownSeasonFallsIntoItsCategories() throws IOException {
    SeasonTotals totals = SeasonTotals.of(SeasonFixtures.demo(), pack(), shipped());

    assertThat(totals.deviationCategories())
        .extracting(Tally::name, Tally::count)
        .containsExactlyInAnyOrder(tuple("结余上缴国库", 12), tuple("预算测算偏大", 1), tuple("非税或利息上缴", 1));
  }

  @Test
  void theWordsThatMatchedAreTheEvidence() throws IOException {
    assertThat(shipped().suggest(new DigestMaker("x").total("90").reason("因 疫 情 及项目变更").make()))
        .contains(new Suggestion("政策或任务调整", java.util.List.of("项目变更")));
    assertThat(shipped().suggest(new DigestMaker("x").total("90").reason("利息、非税").make()))
        .contains(new Suggestion("非税或利息上缴", java.util.List.of("利息", "非税")));
  }

  @Test
  void aSurplusWithoutAReasonIsOther() throws IOException {
    DeviationCategories categories = shipped();

    assertThat(categories.suggest(new DigestMaker("x").money("10", "9").reason("无").make()))
        .contains(new Suggestion("其他", java.util.List.of()));
    assertThat(categories.suggest(new DigestMaker("x").total("97").reason("天知道").make()))
        .contains(new Suggestion("其他", java.util.List.of()));
  }

  @Test
  void aFullScoreWithoutSurplusIsNoDeviation() throws IOException {
    DeviationCategories categories = shipped();

    assertThat(categories.suggest(new DigestMaker("x").reason("已上缴国库").make())).isEmpty();
    assertThat(categories.suggest(new DigestMaker("x").open("80", "100").make())).isEmpty();
    assertThat(DeviationCategories.none().suggest(new DigestMaker("x").money("10", "9").make()))
        .isEmpty();
  }

  @Test
  void mistakesAreReportedWithTheirLines() {
    DeviationFile file =
        DeviationFile.parse(
            "deviation.yaml",
            """
            categories:
              - name: 甲
                words: [一]
              - name: 甲
                word: [二]
            othr: 其他
            no-reason: []
            """);

    assertThat(file.problems())
        .extracting(YamlProblem::line, YamlProblem::key, YamlProblem::kind)
        .contains(
            tuple(5, "categories[1].word", "unknown-key"),
            tuple(6, "othr", "unknown-key"),
            tuple(4, "categories[1].name", "duplicate-name"));
    assertThat(file.problems()).extracting(YamlProblem::kind).contains("missing-key");
  }
}
