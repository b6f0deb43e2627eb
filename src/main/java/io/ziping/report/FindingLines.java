package io.ziping.report;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.Severity;
import io.ziping.season.ProjectKeys;
import io.ziping.season.Submission;
import io.ziping.season.UnitFinding;
import io.ziping.season.UnitSeason;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import io.ziping.text.SkippedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every finding of every file, errors first, then in the order of the files; files that could not
 * be read or are other forms, and what concerns the unit as a whole, as well.
 */
final class FindingLines {

  /** 项目_评分 (2).xlsx: the plain name was taken. */
  private static final Pattern NUMBERED = Pattern.compile(".*_[^_]+ \\(\\d+\\)\\.\\w+");

  private final Messages messages;
  private final FindingText findingText;

  FindingLines(Messages messages) {
    this.messages = messages;
    this.findingText = new FindingText(messages);
  }

  List<FindingLine> of(UnitSeason season, ProjectKeys keys) {
    List<FindingLine> lines = new ArrayList<>();
    for (Submission submission : season.submissions()) {
      addFileLines(submission, lines);
      for (FormRecord record : submission.forms()) {
        for (Finding finding : record.findings()) {
          lines.add(line(submission, record.projectName(), finding, keys.of(submission, record)));
        }
      }
    }
    season.review().findings().forEach(found -> lines.add(unitLine(found)));
    String skipped = new SkippedText(messages).sentence(season.review().skipped());
    if (!skipped.isEmpty()) {
      lines.add(FindingLine.notice(skipped));
    }
    lines.sort(Comparator.comparing(FindingLine::severity));
    return lines;
  }

  /** One finding about a project, alone. */
  FindingLine of(Project project, Finding finding) {
    Submission submission = project.submission();
    return line(submission, project.record().projectName(), finding, submission.file());
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
        RowKeys.of("file", submission.file(), severity.name()));
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
        RowKeys.of("finding", projectKey, finding.code().name(), finding.variant(), cell));
  }

  /** Without the sheet where the file has one form and the cell stands on it. */
  private String place(Submission submission, @Nullable CellRef cell) {
    if (cell == null) {
      return "";
    }
    List<FormRecord> forms = submission.forms();
    boolean told = forms.size() == 1 && forms.get(0).sheet().equals(cell.sheet());
    return told || cell.seen() != null
        ? messages.cell(cell)
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

  private FindingLine unitLine(UnitFinding found) {
    Finding finding = found.finding();
    String file = found.files().isEmpty() ? "" : found.files().get(0);
    return new FindingLine(
        finding.severity(),
        file,
        "",
        found.project(),
        "",
        finding.code(),
        sentence(finding),
        null,
        RowKeys.of("unit", finding.code().name(), finding.variant(), found.project(), file));
  }
}
