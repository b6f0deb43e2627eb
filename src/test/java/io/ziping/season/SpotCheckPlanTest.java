package io.ziping.season;

import static io.ziping.season.SeasonFixtures.spotChecks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.SpotCheckPlan.Kind;
import io.ziping.season.SpotCheckPlan.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpotCheckPlanTest {

  private static List<String> names(SpotCheckPlan plan) {
    return plan.samples().stream()
        .map(sample -> sample.candidate().project().record().projectName())
        .toList();
  }

  private static SpotCheckRules rules(int share, String seed, Map<Kind, Integer> parts) {
    return new SpotCheckRules(new BigDecimal(share), parts, seed);
  }

  @Test
  void theKnownSeasonIsDrawnByRiskAndByChance() {
    SpotCheckPlan plan = SpotCheckPlan.of(SeasonFixtures.demo(), spotChecks());

    assertThat(plan.projects()).isEqualTo(62);
    assertThat(plan.samples()).hasSize(10);
    assertThat(names(plan)).startsWith("乡村振兴示范园区暨神农现代农业精品示范园项目工作专班经费");
    assertThat(plan.samples())
        .extracting(Sample::drawnBy)
        .containsSubsequence(
            Kind.LARGEST_MONEY, Kind.LOWEST_SCORE, Kind.PERFECT_SCORE, Kind.RANDOM);
    // Largest money and third lowest score: both reasons are told.
    assertThat(plan.samples().get(0).reasons())
        .containsExactly(
            new SpotCheckPlan.Reason(Kind.LARGEST_MONEY, 1),
            new SpotCheckPlan.Reason(Kind.LOWEST_SCORE, 3));
    assertThat(names(plan)).contains("2023年单位其他资金");
  }

  @Test
  void aFormWithoutWeightsIsNotTheLowestScore() {
    UnitSeason season =
        new UnitSeason(
            "某镇",
            2023,
            List.of(
                SeasonFixtures.submission("a.xlsx", new RecordMaker("甲").open("4", "84").make()),
                SeasonFixtures.submission("b.xlsx", new RecordMaker("乙").total("62").make())));

    SpotCheckPlan plan = SpotCheckPlan.of(season, rules(50, "", Map.of(Kind.LOWEST_SCORE, 100)));

    assertThat(names(plan)).containsExactly("乙");
  }

  @Test
  void theSamePlanWhateverOrderTheFilesComeIn() {
    UnitSeason season = SeasonFixtures.demo();
    List<Submission> shuffled = new ArrayList<>(season.submissions());
    Collections.shuffle(shuffled, new Random(7));
    UnitSeason other = new UnitSeason(season.unit(), season.year(), shuffled);

    assertThat(names(SpotCheckPlan.of(other, spotChecks())))
        .isEqualTo(names(SpotCheckPlan.of(season, spotChecks())));
  }

  @Test
  void anotherSeedDrawsOthersByChanceOnly() {
    Map<Kind, Integer> half = Map.of(Kind.LARGEST_MONEY, 50, Kind.RANDOM, 50);
    List<String> one = names(SpotCheckPlan.of(SeasonFixtures.demo(), rules(20, "a", half)));
    List<String> other = names(SpotCheckPlan.of(SeasonFixtures.demo(), rules(20, "b", half)));

    assertThat(one).hasSize(13);
    assertThat(one.subList(0, 6)).isEqualTo(other.subList(0, 6));
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void whereARiskHasTooFewProjectsChanceTakesItsPlaces() {
    UnitSeason season =
        new UnitSeason(
            "某镇",
            2023,
            List.of(
                SeasonFixtures.submission("a.xlsx", new RecordMaker("甲").make()),
                SeasonFixtures.submission(
                    "b.xlsx",
                    new RecordMaker("乙")
                        .findings(SeasonFixtures.finding(CheckCode.V05, Severity.WARNING))
                        .make()),
                SeasonFixtures.submission("c.xlsx", new RecordMaker("丙").make())));

    SpotCheckPlan plan = SpotCheckPlan.of(season, rules(100, "", Map.of(Kind.MOST_FINDINGS, 100)));

    assertThat(plan.samples())
        .extracting(Sample::drawnBy)
        .containsExactly(Kind.MOST_FINDINGS, Kind.RANDOM, Kind.RANDOM);
    assertThat(names(plan)).startsWith("乙").containsExactlyInAnyOrder("甲", "乙", "丙");
  }

  @Test
  void everyShareOfAnyNumberOfProjectsIsDrawnExactly() {
    Random random = new Random(20260101);
    for (int i = 0; i < 200; i++) {
      int projects = random.nextInt(40);
      int share = 1 + random.nextInt(100);
      List<Submission> submissions = new ArrayList<>();
      for (int p = 0; p < projects; p++) {
        String total = random.nextBoolean() ? "100" : String.valueOf(40 + random.nextInt(60));
        submissions.add(
            SeasonFixtures.submission(p + ".xlsx", new RecordMaker("项目" + p).total(total).make()));
      }
      SpotCheckPlan plan =
          SpotCheckPlan.of(
              new UnitSeason("某镇", 2023, submissions), rules(share, "", spotChecks().parts()));

      assertThat(plan.samples()).hasSize((projects * share + 99) / 100);
      assertThat(names(plan)).doesNotHaveDuplicates();
      assertThat(plan.samples()).allSatisfy(sample -> assertThat(sample.reasons()).isNotEmpty());
    }
  }

  @Test
  void nothingIsDrawnFromNothing() {
    assertThat(SpotCheckPlan.of(new UnitSeason("空镇", 2023, List.of()), spotChecks()).samples())
        .isEmpty();
  }

  @Test
  void sharesThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> rules(0, "", Map.of(Kind.RANDOM, 100)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rules(15, "", Map.of(Kind.RANDOM, 99)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
