package io.ziping.report;

import io.ziping.assessment.Digest;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import io.ziping.season.Submission;
import io.ziping.season.UnitFinding;
import io.ziping.season.UnitSeason;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import io.ziping.text.SkippedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of 问题清单: every finding of every file, errors first, then in the order of the files.
 * Files that could not be read or are other forms are listed as well, and projects handed in twice.
 */
final class FindingRows {

  /** More rows than anyone reads; above it the last row says how many were left off. */
  static final int MAX_ROWS = 5_000;

  private record Line(
      Severity severity,
      String file,
      String link,
      String project,
      String cell,
      String code,
      String message,
      @Nullable String fix) {}

  private final RulePack pack;
  private final Messages messages;
  private final FindingText findingText;

  FindingRows(RulePack pack, Messages messages) {
    this.pack = pack;
    this.messages = messages;
    this.findingText = new FindingText(messages);
  }

  List<Map<String, Object>> of(UnitSeason season) {
    List<Line> lines = new ArrayList<>();
    for (Submission submission : season.submissions()) {
      addFileLines(submission, lines);
      for (Digest digest : submission.forms()) {
        for (Finding finding : digest.findings()) {
          lines.add(line(submission, digest.projectName(), finding));
        }
      }
    }
    season.review().findings().forEach(found -> lines.add(unitLine(found)));
    String skipped = new SkippedText(messages).sentence(season.review().skipped());
    if (!skipped.isEmpty()) {
      lines.add(new Line(Severity.INFO, "", "", "", "", "", skipped, null));
    }
    lines.sort(Comparator.comparing(Line::severity));
    return rows(lines);
  }

  private void addFileLines(Submission submission, List<Line> lines) {
    for (Finding finding : submission.findings()) {
      lines.add(line(submission, "", finding));
    }
    if (submission.findings().isEmpty() && submission.forms().isEmpty()) {
      Verdict verdict = submission.verdict();
      if (verdict == Verdict.UNREADABLE || verdict == Verdict.NOT_SCORED) {
        Severity severity = verdict == Verdict.UNREADABLE ? Severity.ERROR : Severity.INFO;
        String message = messages.get("summary.file." + verdict.word());
        lines.add(
            new Line(severity, submission.file(), submission.result(), "", "", "", message, null));
      }
    }
  }

  private Line line(Submission submission, String project, Finding finding) {
    return new Line(
        finding.severity(),
        submission.file(),
        submission.result(),
        project,
        place(submission, finding.cell()),
        finding.code().name(),
        sentence(finding),
        finding.fix());
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

  private Line unitLine(UnitFinding found) {
    Finding finding = found.finding();
    String file = found.files().isEmpty() ? "" : found.files().get(0);
    return new Line(
        finding.severity(),
        file,
        "",
        found.project(),
        "",
        finding.code().name(),
        sentence(finding),
        null);
  }

  private List<Map<String, Object>> rows(List<Line> lines) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Line line : lines.subList(0, Math.min(lines.size(), MAX_ROWS))) {
      Map<String, @Nullable Object> row = blank();
      row.put("no", rows.size() + 1);
      row.put("severity", messages.get("summary.severity." + word(line.severity())));
      row.put("file", CellText.of(line.file()));
      row.put("link", line.link());
      row.put("open", line.link().isEmpty() ? null : messages.get("summary.open"));
      row.put("project", CellText.of(line.project()));
      row.put("cell", line.cell().isEmpty() ? null : CellText.of(line.cell()));
      row.put("code", line.code());
      row.put("message", CellText.of(line.message()));
      row.put("fix", line.fix() == null ? null : CellText.of(line.fix()));
      rows.add(row);
    }
    if (lines.isEmpty() || lines.size() > MAX_ROWS) {
      Map<String, @Nullable Object> row = blank();
      row.put(
          "message",
          lines.isEmpty()
              ? messages.get("summary.no-findings")
              : messages.get("summary.findings-left-off", lines.size() - MAX_ROWS));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, @Nullable Object> blank() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (String key :
        List.of("no", "severity", "file", "project", "cell", "code", "message", "fix", "open")) {
      row.put(key, null);
    }
    row.put("link", "");
    return row;
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
