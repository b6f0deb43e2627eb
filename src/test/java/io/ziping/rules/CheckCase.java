package io.ziping.rules;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.Assessor;
import io.ziping.assessment.SubmissionAssessment;
import io.ziping.checks.Finding;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.checks.LibraryProject.ApprovedIndicator;
import io.ziping.config.ShippedLabels;
import io.ziping.config.TestLexicon;
import io.ziping.fixtures.GoldenForm;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.rulepack.RulePack;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.WorkbookReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A golden workbook: the clean form with a few edits, and what it is held to.
 *
 * @param edits as in {@code checks/pairs.tsv}
 * @param workbook the bytes of the .xlsx
 */
record CheckCase(String edits, byte[] workbook, AssessmentBasis basis) {

  static final int SEASON = 2023;
  private static final WorkbookReader READER =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());
  private static final RulePack XUSHUI = ShippedPacks.xushui();
  private static final Map<String, CheckCase> MADE = new ConcurrentHashMap<>();
  private static final Assessor ASSESSOR = new Assessor(TestLexicon.shipped());

  /** Each workbook is made once. */
  static CheckCase of(String edits) {
    return MADE.computeIfAbsent(edits, CheckCase::make);
  }

  private static CheckCase make(String edits) {
    GoldenForm form = GoldenForm.clean();
    List<String> packLines = new ArrayList<>();
    String project = "";
    boolean approved = false;
    for (String edit : edits.split(" \\| ")) {
      if (edit.startsWith("pack=")) {
        packLines.add(edit.substring(5));
      } else if (edit.startsWith("library=")) {
        project = edit.substring(8);
      } else if (edit.equals("approved=clean")) {
        approved = true;
      } else if (!edit.isBlank()) {
        form.edit(edit);
      }
    }
    RulePack pack =
        packLines.isEmpty() ? XUSHUI : ShippedPacks.xushuiWith(packLines.toArray(String[]::new));
    Library library = project.isEmpty() ? Library.none() : library(project, approved);
    return new CheckCase(edits, form.bytes(), new AssessmentBasis(pack, SEASON, library));
  }

  private static Library library(String project, boolean approved) {
    String[] parts = project.split(";");
    BigDecimal budget = new BigDecimal(parts[1]);
    List<ApprovedIndicator> indicators =
        approved
            ? GoldenForm.cleanIndicators().stream()
                .map(row -> new ApprovedIndicator(row.get(0), row.get(1), null))
                .toList()
            : List.of();
    return new Library.Known(
        List.of(new LibraryProject("", parts[0], "", budget, budget, null, indicators)), "1");
  }

  /** The same workbook with other bytes, held to the same. */
  CheckCase with(byte[] edited) {
    return new CheckCase(edits, edited, basis);
  }

  SubmissionAssessment assess() {
    ReadResult read = READER.read(workbook);
    if (!(read instanceof ReadResult.Forms forms)) {
      throw new IllegalStateException(edits + " gave " + read);
    }
    return ASSESSOR.assess(forms.forms(), List.of(), basis);
  }

  List<Finding> findings() {
    SubmissionAssessment assessment = assess();
    return Stream.concat(
            assessment.findings().stream(),
            assessment.forms().stream().flatMap(form -> form.findings().stream()))
        .toList();
  }

  /** Findings as "M04@I7", with the variant as "M04.blank@I7". */
  static String name(Finding finding) {
    String variant = finding.variant().isEmpty() ? "" : "." + finding.variant();
    return finding.code() + variant + "@" + (finding.cell() == null ? "" : finding.cell().a1());
  }
}
