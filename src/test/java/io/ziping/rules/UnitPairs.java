package io.ziping.rules;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.config.TestLexicon;
import io.ziping.rulepack.CheckCode;
import io.ziping.rules.FilePairs.Found;
import io.ziping.season.Submission;
import io.ziping.season.UnitFinding;
import io.ziping.season.UnitSeason;
import io.ziping.season.review.UnitReviewer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Folders of golden workbooks for the checks over a unit; each workbook is the clean form edited.
 */
final class UnitPairs {

  private UnitPairs() {}

  static List<Found> all() {
    String road = "C4=1号村道";
    String home = "C4=敬老院修缮 | B12=修缮房屋20间 | D20=老年人满意度";
    String allowance = "C4=老年人补贴 | B12=发放老年人补贴 | D20=老年人满意度";
    return List.of(
        found(CheckCode.B05, List.of(road, road), List.of(road, "C4=2号村道")),
        new Found(
            CheckCode.B06, review(List.of(road), "1号村道", "2号村道"), review(List.of(road), "1号村道")),
        found(CheckCode.S09, projects(5, ""), projects(5, "total=99")),
        found(CheckCode.V13, projects(5, "G20=100%"), projects(5, "G20=99%")),
        found(
            CheckCode.V21,
            List.of(home, allowance),
            List.of(home + " | B12=改善老年人居住条件", allowance)));
  }

  /** Projects of different names; the edits are made to all for "", else to the last only. */
  private static List<String> projects(int count, String edit) {
    boolean all = edit.startsWith("G20=100");
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "C4=" + i + "号村道" + (all || i == count ? " | " + edit : ""))
        .toList();
  }

  private static Found found(CheckCode code, List<String> trigger, List<String> nearMiss) {
    return new Found(code, review(trigger), review(nearMiss));
  }

  private static List<Finding> review(List<String> forms, String... listed) {
    List<Submission> submissions = new ArrayList<>();
    for (String edits : forms) {
      FormRecord record = FormRecord.of(CheckCase.of(edits).assess().forms().get(0));
      String file = (submissions.size() + 1) + ".xlsx";
      submissions.add(new Submission(file, "", Verdict.ACCEPTED, List.of(record), List.of()));
    }
    List<LibraryProject> projects =
        Arrays.stream(listed)
            .map(name -> new LibraryProject("", name, "", BigDecimal.ONE, null, null, List.of()))
            .toList();
    Library library = listed.length == 0 ? Library.none() : new Library.Known(projects, "1");
    return new UnitReviewer(TestLexicon.shipped())
            .review(
                new UnitSeason("漕河镇", CheckCase.SEASON, submissions),
                library,
                CheckCase.of("").basis().pack())
            .review()
            .findings()
            .stream()
            .map(UnitFinding::finding)
            .toList();
  }
}
