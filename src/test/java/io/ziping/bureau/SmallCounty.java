package io.ziping.bureau;

import static io.ziping.season.SeasonFixtures.finding;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.config.TestLexicon;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.DeviationCategories;
import io.ziping.season.SeasonFixtures;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.Submission;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.season.review.UnitReviewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counties of a few units whose numbers can be worked out by hand. */
final class SmallCounty implements CountyView.Units {

  private final Map<String, CountyUnit> units = new LinkedHashMap<>();

  /**
   * Three units. 甲镇: 95 (self 98), 85 (self 92), one open between 82.5 and 95 (self 96), one that
   * nobody can read, and one project missing. 乙镇: 95 (self 95) and a form that is none. 丙镇: nothing
   * of two projects.
   */
  static SmallCounty threeUnits() {
    return new SmallCounty()
        .unit(
            "01 甲镇",
            library("修路", "修桥", "校舍", "打井", "绿化"),
            handed(
                "修路.xlsx",
                "2024-01-08",
                new RecordMaker("修路").money("100", "90.123456").total("95").self("98").make()),
            handed(
                "修桥.xlsx",
                "2024-01-09",
                new RecordMaker("修桥")
                    .money("50.5", "20.25")
                    .total("85")
                    .self("92")
                    .verdict(Verdict.RETURNED)
                    .findings(finding(CheckCode.M04, Severity.ERROR, "40.10", "90"))
                    .make()),
            handed(
                "校舍.xlsx",
                "2024-01-09",
                new RecordMaker("校舍").money("10", "10").open("82.5", "95").self("96").make()),
            new Handed(
                "打井.xls",
                "2024-01-10",
                new Submission("打井.xls", "", Verdict.UNREADABLE, List.of(), List.of())))
        .unit(
            "02 乙镇",
            Library.none(),
            handed(
                "补贴.xlsx",
                "2024-01-10",
                new RecordMaker("老年人补贴")
                    .money("20", "20")
                    .total("95")
                    .self("95")
                    .indicators(asks("老年人满意度"))
                    .make()),
            new Handed(
                "监控表.xlsx",
                "2024-01-10",
                new Submission("监控表.xlsx", "", Verdict.NOT_SCORED, List.of(), List.of())))
        .unit("03 丙镇", library("水库", "粮仓"));
  }

  /** A workbook and the day on which it arrived. */
  record Handed(String file, String day, Submission submission) {}

  static Handed handed(String file, String day, FormRecord record) {
    return new Handed(
        file, day, new Submission(file, file, record.verdict(), List.of(record), List.of()));
  }

  static IndicatorRecord asks(String name) {
    return new IndicatorRecord(
        "满意度指标",
        "服务对象满意度指标",
        name,
        "≥90%",
        "95%",
        BigDecimal.TEN,
        BigDecimal.TEN,
        BigDecimal.TEN,
        true);
  }

  static Library library(String... names) {
    List<LibraryProject> projects =
        Stream.of(names)
            .map(name -> new LibraryProject("", name, "", BigDecimal.TEN, null, null, List.of()))
            .toList();
    return new Library.Known(projects, "1");
  }

  SmallCounty unit(String folder, Library library, Handed... all) {
    List<Submission> submissions = new ArrayList<>();
    Map<Submission, Origin> origins = new IdentityHashMap<>();
    for (Handed each : all) {
      submissions.add(each.submission());
      origins.put(
          each.submission(),
          new Origin(folder + "/" + each.file(), "0", LocalDate.parse(each.day())));
    }
    String name = folder.substring(folder.indexOf(' ') + 1);
    UnitRules rules =
        new UnitRules(
            SeasonFixtures.pack(), DeviationCategories.none(), SeasonFixtures.spotChecks());
    UnitSeason season = new UnitSeason(name, 2023, submissions);
    units.put(folder, new CountyUnit(folder, season, rules, library, origins));
    return this;
  }

  CountyView county() {
    return new CountyView("全区", 2023, "test", this, new UnitReviewer(TestLexicon.shipped()));
  }

  @Override
  public List<String> names() {
    return List.copyOf(units.keySet());
  }

  @Override
  public CountyUnit read(String name) {
    return Objects.requireNonNull(units.get(name));
  }
}
