package io.ziping.report;

import io.ziping.assessment.Digest;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.season.Duplicate;
import io.ziping.season.Submission;
import io.ziping.season.UnitSeason;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every finding of every file, errors first, then in the order of the files; files that could not
 * be read or are other forms, and projects handed in twice, as well.
 */
final class FindingLines {

  /** 项目_评分 (2).xlsx: the plain name was taken. */
  private static final Pattern NUMBERED = Pattern.compile(".*_[^_]+ \\(\\d+\\)\\.\\w+");

  private final RulePack pack;
  private final Messages messages;
  private final FindingText findingText;

  FindingLines(RulePack pack, Messages messages) {
    this.pack = pack;
    this.messages = messages;
    this.findingText = new FindingText(messages);
  }

  List<FindingLine> of(UnitSeason season, List<Duplicate> duplicates, ProjectKeys keys) {
    List<FindingLine> lines = new ArrayList<>();
    for (Submission submission : season.submissions()) {
      addFileLines(submission, lines);
      for (Digest digest : submission.forms()) {
        for (Finding finding : digest.findings()) {
          lines.add(line(submission, digest.projectName(), finding, keys.of(submission, digest)));
        }
      }
    }
    addDuplicates(duplicates, lines);
    lines.sort(Comparator.comparing(FindingLine::severity));
    return lines;
  }

  private void addFileLines(Submission submission, List<FindingLine> lines) {
    for (Finding finding : submission.findings()) {
      lines.add(line(submission, "", finding, submission.file()));
    }
    if (submission.findings().isEmpty() && submission.forms().isEmpty()) {
      Verdict verdict = submission.verdict();
      if (verdict == Verdict.UNREADABLE || verdict == Verdict.NOT_SCORED) {
        Severity severity = verdict == Verdict.UNREADABLE ? Severity.ERROR : Severity.INFO;
        lines.add(about(submission, severity, messages.get("summary.file." + verdict.word())));
      }
    }
    if (NUMBERED.matcher(submission.result()).matches()) {
      String message = messages.get("summary.file.numbered", submission.result());
      lines.add(about(submission, Severity.INFO, message));
    }
  }

  private static FindingLine about(Submission submission, Severity severity, String message) {
    return new FindingLine(
        severity,
        submission.file(),
        submission.result(),
        "",
        "",
        null,
        message,
        null,
        HandKeys.of("file", submission.file(), severity.name()));
  }

  private FindingLine line(
      Submission submission, String project, Finding finding, String projectKey) {
    String cell = finding.cell() == null ? "" : finding.cell().toString();
    return new FindingLine(
        finding.severity(),
        submission.file(),
        submission.result(),
        project,
        place(submission, finding.cell()),
        finding.code(),
        sentence(finding),
        finding.fix(),
        HandKeys.of("finding", projectKey, finding.code().name(), finding.variant(), cell));
  }

  /** Without the sheet where the file has one form and the cell stands on it. */
  private String place(Submission submission, @Nullable CellRef cell) {
    if (cell == null) {
      return "";
    }
    List<Digest> forms = submission.forms();
    return forms.size() == 1 && forms.get(0).sheet().equals(cell.sheet())
        ? cell.a1()
        : messages.get("summary.cell", cell.sheet(), cell.a1());
  }

  /** A finding without a sentence of its own must still be seen. */
  private String sentence(Finding finding) {
    return messages.has(FindingText.key(finding))
        ? findingText.sentence(finding)
        : messages.get(
            "summary.finding.unnamed",
            finding.code().name(),
            String.join(messages.get("summary.words-separator"), finding.args()));
  }

  private void addDuplicates(List<Duplicate> duplicates, List<FindingLine> lines) {
    Severity severity = pack.severity(CheckCode.B05);
    if (severity == null) {
      return;
    }
    for (Duplicate duplicate : duplicates) {
      String files = String.join(messages.get("summary.words-separator"), duplicate.files());
      String message =
          messages.get(
              "summary.duplicate." + duplicate.kind().word(),
              duplicate.value(),
              duplicate.files().size(),
              files);
      String first = duplicate.files().get(0);
      String key = HandKeys.of("duplicate", duplicate.kind().word(), duplicate.value());
      lines.add(
          new FindingLine(
              severity, first, "", duplicate.value(), "", CheckCode.B05, message, null, key));
    }
  }
}
