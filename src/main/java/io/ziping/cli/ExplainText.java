package io.ziping.cli;

import io.ziping.assessment.Assessment;
import io.ziping.checks.Finding;
import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.form.FormIdentity;
import io.ziping.form.IndicatorRow;
import io.ziping.form.ReadingNote;
import io.ziping.pipeline.Outcome;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import io.ziping.text.ExplanationText;
import io.ziping.text.FamilyText;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import io.ziping.text.NoteText;
import io.ziping.text.ReadingText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of {@code explain} for a person at a terminal. */
final class ExplainText {

  private static final int LONGEST = 60;

  private final PrintStream out;
  private final Messages messages;
  private final LabelLines labels;
  private final FamilyText families;
  private final ReadingText readings;
  private final ExplanationText explanations;
  private final FindingText findings;

  ExplainText(PrintStream out, Messages messages, LabelLines labels) {
    this.out = out;
    this.labels = labels;
    this.messages = messages;
    this.families = new FamilyText(messages);
    this.readings = new ReadingText(messages);
    this.explanations = new ExplanationText(messages);
    this.findings = new FindingText(messages);
  }

  void write(String file, Outcome outcome) {
    String verdict = messages.get("verdict." + outcome.verdict().word());
    out.println(messages.get("score.file", NoteText.oneLine(file), verdict));
    for (Finding finding : outcome.findings()) {
      line(1, findings.sentence(finding));
    }
    outcome.forms().forEach(this::form);
  }

  private void form(Assessment assessment) {
    EvaluationForm form = assessment.form();
    FormIdentity identity = form.identity();
    out.println();
    out.println(messages.get("score.form", identity.subject().value(), form.sheet()));
    List<String> family = families.lines(form.layout());
    line(1, family.get(0));
    family.stream().skip(1).forEach(text -> line(2, text));
    labels(form);
    identity(identity, form.layout().isWholeDepartment());
    money(form.budget());
    if (form.layout().scored()) {
      line(2, explanations.sentence(assessment.card().execution().explanation()));
    }
    goals(form.goals());
    indicators(assessment.card());
    tail(form, assessment);
  }

  private void labels(EvaluationForm form) {
    List<ReadingNote> notes = form.notes().stream().filter(LabelLines::isAboutLabel).toList();
    if (!notes.isEmpty()) {
      line(1, messages.get("reading.labels"));
    }
    for (ReadingNote note : notes) {
      line(2, LabelLines.sentence(note, messages));
      labels.line(note).ifPresent(out::println);
    }
  }

  private void identity(FormIdentity identity, boolean wholeDepartment) {
    line(1, messages.get("reading.whose"));
    if (wholeDepartment) {
      fact("whole-department", identity.department());
    } else {
      fact("project-name", identity.projectName());
      fact("project-code", identity.projectCode());
      fact("department", identity.department());
      fact("unit", identity.unit());
    }
    fact("unit-code", identity.unitCode());
    fact("year", identity.year());
  }

  private void fact(String key, FormIdentity.Fact fact) {
    String name = messages.get("reading.fact." + key);
    if (fact.place() == null) {
      line(2, messages.get("reading.fact.unknown", name));
      return;
    }
    String cell = fact.cell() == null ? "" : fact.cell().spelled();
    String place = messages.get("reading.place." + ReadingText.key(fact.place()), cell);
    line(2, messages.get("reading.fact", name, brief(fact.value()), place));
  }

  private void money(BudgetTable table) {
    if (table.lines().isEmpty()) {
      line(1, messages.get("reading.money.none"));
      return;
    }
    String unit = messages.get("reading.money.unit." + ReadingText.key(table.unit()));
    line(1, messages.get("reading.money", unit));
    for (BudgetTable.Line row : table.lines()) {
      line(
          2,
          cells(
              named("", row.label()),
              money("initial", row.initial()),
              money("budget", row.budget()),
              money("received", row.received()),
              money("executed", row.executed()),
              money("weight", row.weight()),
              money("rate", row.rate()),
              money("self-score", row.selfScore())));
    }
  }

  private @Nullable String money(String key, FormField field) {
    return named(messages.get("reading.money." + key), field);
  }

  private void goals(List<EvaluationForm.Goal> goals) {
    if (!goals.isEmpty()) {
      line(1, messages.get("reading.goals"));
    }
    for (EvaluationForm.Goal goal : goals) {
      line(
          2,
          cells(
              named(messages.get("reading.goal.expected"), goal.expected()),
              named(messages.get("reading.goal.achieved"), goal.achieved())));
    }
  }

  private void indicators(ScoreCard card) {
    boolean none = card.indicators().isEmpty();
    line(1, messages.get(none ? "reading.indicators.none" : "reading.indicators"));
    for (IndicatorScore score : card.indicators()) {
      indicator(score);
    }
  }

  private void indicator(IndicatorScore score) {
    IndicatorRow row = score.row();
    line(
        2,
        row.number()
            + ". "
            + cells(named("", row.level1()), named("", row.level2()), named("", row.name())));
    reading(
        cells(field("sign", row.sign()), field("target", row.target()), field("unit", row.unit())),
        readings.target(score.reading()));
    reading(cells(field("actual", row.actual())), readings.actual(score.reading()));
    for (String note : readings.notes(score.reading())) {
      line(3, messages.get("reading.note", note));
    }
    String scored =
        cells(
            field("weight", row.weight()),
            field("self-score", row.selfScore()),
            row.reason().isBlank() ? null : field("reason", row.reason()));
    if (!scored.isEmpty()) {
      line(3, scored);
    }
    String points = messages.get("reading.indicator.score");
    line(3, messages.get("reading.says", points, explanations.sentence(score.explanation())));
  }

  private @Nullable String field(String key, FormField field) {
    return named(messages.get("reading.indicator." + key), field);
  }

  private void reading(String cells, String meaning) {
    line(3, messages.get("reading.says", cells, meaning));
  }

  private void tail(EvaluationForm form, Assessment assessment) {
    String cells =
        cells(
            named(messages.get("reading.total"), form.total()),
            named(messages.get("reading.grade"), form.grade()),
            named(messages.get("reading.reason"), form.reason()));
    if (!cells.isEmpty()) {
      line(1, cells);
    }
    if (form.layout().scored()) {
      line(1, explanations.sentence(assessment.card().explanation()));
    }
    for (Finding finding : assessment.findings()) {
      String severity = messages.get("severity." + ReadingText.key(finding.severity()));
      String cell = finding.cell() == null ? "" : finding.cell().spelled() + " ";
      line(1, messages.get("score.finding", severity, cell, findings.sentence(finding)));
    }
  }

  /** A field with its cell and what stands there; null for a field that the layout has not. */
  private @Nullable String named(String name, FormField field) {
    if (field.cell() == null) {
      return null;
    }
    String key = field.isBlank() ? "reading.cell.blank" : "reading.cell";
    return messages.get(key, name, field.cell().spelled(), brief(field.text())).strip();
  }

  private String cells(@Nullable String... cells) {
    List<String> present = new ArrayList<>();
    for (String cell : cells) {
      Stream.ofNullable(cell).forEach(present::add);
    }
    return present.stream().collect(Collectors.joining(messages.get("reading.and")));
  }

  private static String brief(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private void line(int depth, String text) {
    out.println("  ".repeat(depth) + text);
  }
}
