package io.ziping.season;

import static io.ziping.season.SeasonFixtures.finding;
import static io.ziping.season.SeasonFixtures.pack;
import static io.ziping.season.SeasonFixtures.submission;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.assessment.Verdict;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.SeasonFixtures.RecordMaker;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonTotalsTest {

  @Test
  void theKnownSeasonComesOutToTheDigit() throws Exception {
    JsonNode expected =
        new ObjectMapper().readTree(SeasonFixtures.resource("expected-summary.json"));

    SeasonTotals totals = SeasonTotals.of(SeasonFixtures.demo(), pack());

    assertThat(totals.projects()).isEqualTo(expected.get("projects").asInt());
    assertThat(totals.budget().toPlainString()).isEqualTo(expected.get("budget").asText());
    assertThat(totals.executed().toPlainString()).isEqualTo(expected.get("executed").asText());
    assertThat(totals.rate()).isEqualTo(new BigDecimal(expected.get("rate").asText()));
    assertThat(totals.surplus().toPlainString()).isEqualTo(expected.get("surplus").asText());
    assertThat(totals.fullScore()).isEqualTo(expected.get("full_score").asInt());
    assertThat(totals.deviating()).isEqualTo(expected.get("deviating").asInt());
    assertThat(totals.open()).isZero();
    for (Tally band : totals.bands().tallies()) {
      assertThat(band.count()).isEqualTo(expected.get("bands").get(band.name()).asInt());
    }
    assertThat(totals.bands().tallies()).hasSize(3);
    assertThat(totals.duplicates())
        .extracting(Duplicate::kind, Duplicate::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Duplicate.Kind.SAME_NAME, expected.get("same_name_twice").asText()));
  }

  @Test
  void gradesCarryCountsAndAmounts() {
    Breakdown grades = SeasonTotals.of(SeasonFixtures.demo(), pack()).grades();

    assertThat(grades.tallies()).extracting(Tally::name).containsExactly("优", "良", "中", "差");
    assertThat(grades.tallies()).extracting(Tally::count).containsExactly(58, 3, 0, 1);
    assertThat(grades.tallies().get(1).budget()).isEqualByComparingTo("316");
    assertThat(grades.tallies().get(1).executed()).isEqualByComparingTo("154.9474");
    assertThat(grades.open().count()).isZero();
  }

  @Test
  void anEmptyUnitHasNoRateAndNoAverage() {
    SeasonTotals totals = SeasonTotals.of(new UnitSeason("空镇", 2023, List.of()), pack());

    assertThat(totals.projects()).isZero();
    assertThat(totals.budget()).isEqualByComparingTo("0");
    assertThat(totals.rate()).isNull();
    assertThat(totals.averageScore()).isNull();
    assertThat(totals.bands().tallies()).extracting(Tally::count).containsExactly(0, 0, 0);
  }

  @Test
  void anOpenTotalStandsWhereBothEndsDo() {
    UnitSeason season =
        new UnitSeason(
            "某镇",
            2023,
            List.of(
                submission("a.xlsx", new RecordMaker("甲").open("91", "99").make()),
                submission("b.xlsx", new RecordMaker("乙").open("85", "95").make()),
                submission("c.xlsx", new RecordMaker("丙").open("82", "88").make()),
                submission("d.xlsx", new RecordMaker("丁").total("95.5").make())));

    SeasonTotals totals = SeasonTotals.of(season, pack());

    assertThat(totals.bands().tallies()).extracting(Tally::count).containsExactly(2, 1, 0);
    assertThat(totals.bands().open().count()).isEqualTo(1);
    assertThat(totals.grades().tallies()).extracting(Tally::count).containsExactly(2, 1, 0, 0);
    assertThat(totals.grades().open().count()).isEqualTo(1);
    assertThat(totals.open()).isEqualTo(3);
    assertThat(totals.deviating()).isEqualTo(1);
    assertThat(totals.averageScore()).isEqualByComparingTo("95.50");
  }

  @Test
  void unreadableFilesAndOtherFormsAreNoProjects() {
    UnitSeason season =
        new UnitSeason(
            "某镇",
            2023,
            List.of(
                submission("a.xlsx", new RecordMaker("甲").make()),
                submission("监控.xlsx", new RecordMaker("乙").verdict(Verdict.NOT_SCORED).make()),
                new Submission(
                    "坏.xls",
                    "坏_无法读取.txt",
                    Verdict.UNREADABLE,
                    List.of(),
                    List.of(finding(CheckCode.F01, Severity.ERROR)))));

    SeasonTotals totals = SeasonTotals.of(season, pack());

    assertThat(totals.projects()).isEqualTo(1);
    assertThat(totals.outcomes())
        .containsOnlyKeys(Verdict.ACCEPTED, Verdict.UNREADABLE, Verdict.NOT_SCORED);
    assertThat(totals.findings()).containsEntry(CheckCode.F01, 1).hasSize(1);
  }

  @Test
  void missingAmountsAreLeftOutOfTheSums() {
    UnitSeason season =
        new UnitSeason(
            "某镇",
            2023,
            List.of(
                submission("a.xlsx", new RecordMaker("甲").money("0.1", "0.07").make()),
                submission("b.xlsx", new RecordMaker("乙").money("0.2", "0.2").make()),
                submission(
                    "c.xlsx", new RecordMaker("丙").money(null, new BigDecimal("5")).make())));

    SeasonTotals totals = SeasonTotals.of(season, pack());

    assertThat(totals.budget()).isEqualTo("0.3");
    assertThat(totals.executed()).isEqualTo("5.27");
    assertThat(totals.surplus()).isEqualTo("0.03");
  }

  @Test
  void duplicatesAreFoundByCodeAndByNameWithinOneYear() {
    UnitSeason season =
        new UnitSeason(
            "某镇",
            2023,
            List.of(
                submission("a.xlsx", new RecordMaker("路灯 维护").code("P1").make()),
                submission("b.xlsx", new RecordMaker("路灯维护").code("P1").make()),
                submission("c.xlsx", new RecordMaker("绿化（一期）").code("P2").make()),
                submission("d.xlsx", new RecordMaker("绿化(一期)").year(0).make()),
                submission("e.xlsx", new RecordMaker("绿化（一期）").year(2022).make()),
                submission("f.xlsx", new RecordMaker("").make()),
                submission("g.xlsx", new RecordMaker("").make())));

    List<Duplicate> duplicates = SeasonTotals.of(season, pack()).duplicates();

    assertThat(duplicates)
        .containsExactly(
            new Duplicate(Duplicate.Kind.SAME_CODE, "P1", List.of("a.xlsx", "b.xlsx")),
            new Duplicate(Duplicate.Kind.SAME_NAME, "绿化（一期）", List.of("c.xlsx", "d.xlsx")));
  }
}
