package io.ziping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What staff are told to type removes the mistake, when it is really typed into the workbook; where
 * nothing can be told, {@code checks/persons-decide.tsv} says why.
 */
class ApplyTheFixTest {

  /** Columns of the golden form: A to L. */
  private static final int COLUMNS = 12;

  static List<String> workbooks() {
    Stream<String> pairs =
        CheckPairs.all().stream().flatMap(pair -> Stream.of(pair.trigger(), pair.nearMiss()));
    return Stream.concat(pairs, CheckPairs.lines("more-mistakes.txt").stream()).distinct().toList();
  }

  private static String kind(Finding finding) {
    return finding.code() + (finding.variant().isEmpty() ? "" : "." + finding.variant());
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void typedInItRemovesTheFinding(String edits) {
    CheckCase before = CheckCase.of(edits);
    for (Finding finding : before.findings()) {
      String fix = finding.fix();
      CellRef cell = finding.cell();
      if (fix != null && cell != null) {
        byte[] mended = EditedWorkbook.typed(before.workbook(), cell, fix);
        assertThat(before.with(mended).findings())
            .as("%s, %s typed into %s", kind(finding), fix, cell)
            .noneMatch(after -> after.code() == finding.code() && cell.equals(after.cell()));
      }
    }
  }

  @Test
  void everyErrorSaysWhatToTypeOrWhyOnlyAPersonCan() {
    Map<String, String> reasons = CheckPairs.table("persons-decide.tsv");
    TreeSet<String> silent = new TreeSet<>();
    TreeSet<String> met = new TreeSet<>();
    for (String edits : workbooks()) {
      for (Finding finding : CheckCase.of(edits).findings()) {
        if (finding.severity() == Severity.ERROR && finding.fix() == null) {
          met.add(kind(finding));
          if (!reasons.containsKey(kind(finding))) {
            silent.add(kind(finding));
          }
        }
      }
    }
    assertThat(silent).as("errors with neither a fix nor a reason").isEmpty();
    TreeSet<String> stale = new TreeSet<>(reasons.keySet());
    stale.removeAll(met);
    assertThat(stale).as("reasons for errors that no golden workbook has").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void everyCellThatIsNamedIsInTheWorkbook(String edits) throws IOException {
    CheckCase check = CheckCase.of(edits);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(check.workbook()))) {
      for (Finding finding : check.findings()) {
        CellRef cell = finding.cell();
        if (cell != null) {
          Sheet sheet = book.getSheet(cell.sheet());
          assertThat(sheet).as(kind(finding)).isNotNull();
          assertThat(cell.row()).as(kind(finding)).isLessThanOrEqualTo(sheet.getLastRowNum());
          assertThat(cell.column()).as(kind(finding)).isLessThan(COLUMNS);
        }
      }
    }
  }

  /** Rows 15 and 16 of the output block, with their second levels. */
  @ParameterizedTest
  @MethodSource("workbooks")
  void theOrderOfTheRowsDoesNotMatter(String edits) {
    CheckCase before = CheckCase.of(edits);
    byte[] exchanged = EditedWorkbook.exchanged(before.workbook(), 14, 15, 2, 9);
    assertThat(kinds(before.with(exchanged).findings())).isEqualTo(kinds(before.findings()));
  }

  private static List<String> kinds(List<Finding> findings) {
    List<String> kinds = new ArrayList<>();
    findings.forEach(finding -> kinds.add(kind(finding) + " " + finding.severity()));
    kinds.sort(null);
    return kinds;
  }
}
