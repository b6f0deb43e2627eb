package io.ziping.bureau;

import static io.ziping.bureau.SmallCounty.asks;
import static io.ziping.bureau.SmallCounty.handed;
import static io.ziping.bureau.SmallCounty.library;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.Verdict;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.fixtures.MadeCounty;
import io.ziping.rulepack.Severity;
import io.ziping.season.SeasonFixtures;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.SeasonTotals;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountyViewTest {

  private static final UnitFigures FIRST = SmallCounty.threeUnits().county().figures().get(0);
  private static final UnitFigures SECOND = SmallCounty.threeUnits().county().figures().get(1);
  private static final UnitFigures THIRD = SmallCounty.threeUnits().county().figures().get(2);
  private static final UnitFigures TOTAL = SmallCounty.threeUnits().county().total();

  @Test
  void whatAUnitHasHandedIn() {
    assertThat(FIRST.expected()).isEqualTo(5);
    assertThat(FIRST.handedIn()).isEqualTo(4);
    assertThat(FIRST.files(Verdict.ACCEPTED)).isEqualTo(1);
    assertThat(FIRST.files(Verdict.NEEDS_REVIEW)).isEqualTo(1);
    assertThat(FIRST.files(Verdict.RETURNED)).isEqualTo(1);
    assertThat(FIRST.files(Verdict.UNREADABLE)).isEqualTo(1);
    assertThat(FIRST.missing()).extracting(LibraryProject::name).containsExactly("绿化");
    assertThat(FIRST.completeness()).isEqualByComparingTo("80");
    assertThat(FIRST.passed()).isEqualByComparingTo("50");
    assertThat(FIRST.findings(Severity.ERROR)).isEqualTo(1);
    assertThat(FIRST.arrivals())
        .containsExactly(
            Map.entry(LocalDate.of(2024, 1, 8), 1),
            Map.entry(LocalDate.of(2024, 1, 9), 2),
            Map.entry(LocalDate.of(2024, 1, 10), 1));
  }

  @Test
  void whatIsNoFormOfAProjectIsNotHandedIn() {
    assertThat(SECOND.handedIn()).isEqualTo(1);
    assertThat(SECOND.arrivals()).containsExactly(Map.entry(LocalDate.of(2024, 1, 10), 1));
    assertThat(SECOND.expected()).isNull();
    assertThat(SECOND.completeness()).isNull();
  }

  @Test
  void aUnitThatHandedInNothingMissesAll() {
    assertThat(THIRD.handedIn()).isZero();
    assertThat(THIRD.missing()).hasSize(2);
    assertThat(THIRD.completeness()).isEqualByComparingTo("0");
    assertThat(THIRD.passed()).isNull();
    assertThat(THIRD.rate()).isNull();
    assertThat(THIRD.computed().average()).isNull();
  }

  @Test
  void moneyKeepsAllDigits() {
    assertThat(FIRST.projects().budget()).isEqualByComparingTo("160.5");
    assertThat(FIRST.projects().executed()).isEqualByComparingTo("120.373456");
    assertThat(FIRST.rate()).isEqualByComparingTo("75.00");
    assertThat(TOTAL.projects().executed()).isEqualByComparingTo("140.373456");
    assertThat(TOTAL.projects().surplus()).isEqualByComparingTo("40.126544");
  }

  @Test
  void howMuchTooHighAUnitRatesItself() {
    SelfRating rating = FIRST.rating();
    // 98 − 95 and 92 − 85; the third has no computed total.
    assertThat(rating.compared()).isEqualTo(2);
    assertThat(rating.meanDifference()).isEqualByComparingTo("5.00");
    assertThat(rating.higher()).isEqualTo(2);
    // 92 would be 优, 85 is 良; where the open one ends nobody knows.
    assertThat(rating.graded()).isEqualTo(2);
    assertThat(rating.fallen()).isEqualTo(1);
    assertThat(TOTAL.rating().compared()).isEqualTo(3);
    assertThat(TOTAL.rating().meanDifference()).isEqualByComparingTo("3.33");
  }

  @Test
  void projectsByGradeOnBothScales() {
    assertThat(FIRST.grades().self())
        .containsExactly(
            Map.entry("优", 3), Map.entry("良", 0), Map.entry("中", 0), Map.entry("差", 0));
    assertThat(FIRST.grades().computed())
        .containsExactly(
            Map.entry("优", 1), Map.entry("良", 1), Map.entry("中", 0), Map.entry("差", 0));
    assertThat(FIRST.grades().open()).isEqualTo(1);
    assertThat(TOTAL.bands().self().get("≥90")).isEqualTo(4);
  }

  @Test
  void equalValuesShareARankAndTheNextOneIsSkipped() {
    List<UnitFigures> all =
        new SmallCounty()
            .unit("01 甲", Library.none(), one("97.004"), one("97"))
            .unit("02 乙", Library.none(), one("97.002"))
            .unit("03 丙", Library.none(), one("96.5"))
            .unit("04 丁", Library.none())
            .unit("05 戊", Library.none(), one("98"))
            .county()
            .figures();

    assertThat(all.stream().map(unit -> Ranking.SCORE.rankOf(unit, all)))
        .containsExactly(2, 2, 4, null, 1);
  }

  private static SmallCounty.Handed one(String total) {
    return handed("a.xlsx", "2024-01-08", new RecordMaker("项目" + total).total(total).make());
  }

  @Test
  void ratingOneselfLowIsNoBetterThanHigh() {
    List<UnitFigures> all =
        new SmallCounty()
            .unit("01 甲", Library.none(), rated("90", "94"))
            .unit("02 乙", Library.none(), rated("90", "86"))
            .unit("03 丙", Library.none(), rated("90", "91"))
            .county()
            .figures();

    assertThat(all.stream().map(unit -> Ranking.HONESTY.rankOf(unit, all)))
        .containsExactly(2, 2, 1);
  }

  private static SmallCounty.Handed rated(String total, String self) {
    return handed("a.xlsx", "2024-01-08", new RecordMaker("项目").total(total).self(self).make());
  }

  @Test
  void anIndicatorCopiedFromAnotherUnitIsFoundAndTheUnitNamed() {
    SmallCounty county =
        SmallCounty.threeUnits()
            .unit(
                "04 丁镇",
                library("民族团结"),
                handed(
                    "民族团结.xlsx",
                    "2024-01-10",
                    new RecordMaker("民族团结").total("97").indicators(asks("老年人满意度")).make()));
    UnitFigures copied = county.county().figures().get(3);

    assertThat(copied.across())
        .singleElement()
        .satisfies(
            found ->
                assertThat(new FindingText(Messages.chinese()).sentence(found.finding()))
                    .contains("疑似照搬“乙镇·老年人补贴”"));
    assertThat(county.county().total().across()).hasSize(1);
  }

  @Test
  void aUnitWhereAllIsPerfectIsFound() {
    SmallCounty.Handed[] perfect =
        IntStream.range(0, 5)
            .mapToObj(i -> handed(i + ".xlsx", "2024-01-08", new RecordMaker("项目" + i).make()))
            .toArray(SmallCounty.Handed[]::new);
    UnitFigures unit =
        new SmallCounty().unit("01 甲", Library.none(), perfect).county().figures().get(0);

    assertThat(unit.across()).extracting(f -> f.finding().code().name()).containsExactly("S09");
  }

  @Test
  void aUnitsFiguresAreThoseOfItsOwnSummary() {
    new MadeCounty(6, 120, 11)
        .county()
        .forEach(
            unit -> {
              SeasonTotals totals = SeasonTotals.of(unit.season(), SeasonFixtures.pack());
              UnitFigures figures = UnitFigures.of(unit);
              assertThat(figures.projects().count()).isEqualTo(totals.projects());
              assertThat(figures.projects().budget()).isEqualTo(totals.budget());
              assertThat(figures.projects().executed()).isEqualTo(totals.executed());
              assertThat(figures.rate()).isEqualTo(totals.rate());
              assertThat(figures.computed().average()).isEqualTo(totals.averageScore());
              assertThat(figures.computed().full()).isEqualTo(totals.fullScore());
              totals
                  .grades()
                  .tallies()
                  .forEach(
                      tally ->
                          assertThat(figures.grades().computed())
                              .containsEntry(tally.name(), tally.count()));
              assertThat(figures.grades().open()).isEqualTo(totals.grades().open().count());
              int findings = totals.findings().values().stream().mapToInt(Integer::intValue).sum();
              assertThat(figures.findings().values().stream().mapToInt(Integer::intValue).sum())
                  .isEqualTo(findings);
            });
  }

  @Test
  void theKnownSeasonAlone() {
    UnitFigures total =
        new SmallCounty()
            .unit(
                "01 漕河镇",
                Library.none(),
                SeasonFixtures.demo().submissions().stream()
                    .map(each -> new SmallCounty.Handed(each.file(), "2024-01-08", each))
                    .toArray(SmallCounty.Handed[]::new))
            .county()
            .total();

    assertThat(total.projects().count()).isEqualTo(62);
    assertThat(total.projects().budget()).isEqualByComparingTo("1672.92");
    assertThat(total.computed().full()).isEqualTo(48);
    assertThat(total.rating().meanDifference()).isEqualByComparingTo(BigDecimal.ZERO);
  }
}
