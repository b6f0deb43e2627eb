package io.ziping.cli;

import io.ziping.assessment.Assessment;
import io.ziping.checks.Finding;
import io.ziping.pipeline.Outcome;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import io.ziping.text.ExplanationText;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import io.ziping.text.NoteText;
import io.ziping.text.SkippedText;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code score} for a person at a terminal. */
final class ScoreText {

  private final PrintStream out;
  private final Messages messages;
  private final FindingText findings;
  private final ExplanationText explanations;
  private final SkippedText skipped;

  ScoreText(PrintStream out, Messages messages) {
    this.out = out;
    this.messages = messages;
    this.findings = new FindingText(messages);
    this.explanations = new ExplanationText(messages);
    this.skipped = new SkippedText(messages);
  }

  void write(String file, Outcome outcome, @Nullable String output) {
    String verdict = messages.get("verdict." + outcome.verdict().word());
    out.println(messages.get("score.file", NoteText.oneLine(file), verdict));
    print(outcome.findings());
    for (Assessment assessment : outcome.forms()) {
      write(assessment);
    }
    if (outcome instanceof Outcome.Scored scored && !scored.assessment().skipped().isEmpty()) {
      out.println(skipped.sentence(scored.assessment().skipped()));
    }
    if (output != null) {
      out.println(messages.get("score.output", output));
    }
  }

  private void write(Assessment assessment) {
    ScoreCard card = assessment.card();
    String name = assessment.form().identity().subject().value();
    out.println();
    out.println(messages.get("score.form", name, assessment.form().sheet()));
    boolean scored = assessment.form().layout().scored();
    out.println(scored ? totals(card) : messages.get("score.not-scored"));
    if (card.execution().applies()) {
      out.println("  " + execution(card.execution()));
    }
    if (!assessment.findings().isEmpty()) {
      out.println(messages.get("score.findings"));
      print(assessment.findings());
    }
    if (scored) {
      out.println(messages.get("score.indicators"));
      card.indicators().forEach(this::write);
    }
  }

  private String totals(ScoreCard card) {
    String grade = card.grade() == null ? "" : messages.get("score.grade", card.grade());
    String total = range(card.total(), card.low(), card.high());
    return messages.get("score.totals", points(card.selfTotal()), total, grade);
  }

  private String execution(ExecutionScore execution) {
    String rate =
        execution.rate() == null
            ? messages.get("score.blank")
            : execution.rate().setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
    return messages.get(
        "score.execution",
        figure(execution.budget()),
        figure(execution.executed()),
        rate,
        range(execution.score(), execution.low(), execution.high()));
  }

  private void write(IndicatorScore score) {
    out.println(
        "  "
            + messages.get(
                "score.indicator",
                score.row().number(),
                score.row().name().text(),
                words(score.row().target().text()),
                words(score.row().actual().text()),
                points(score.selfScore()),
                computed(score)));
    out.println("     " + explanations.sentence(score.explanation()));
  }

  private String computed(IndicatorScore score) {
    if (score.row().hasWeightElsewhere()) {
      return messages.get("score.blank");
    }
    if (score.isOnlyCompared()) {
      Boolean met = score.met();
      return messages.get(met == null ? "short.undecided" : met ? "short.met" : "short.missed");
    }
    return range(score.score(), score.low(), score.high());
  }

  private void print(List<Finding> list) {
    for (Finding finding : list) {
      String severity = messages.get("severity." + finding.severity().word());
      String cell = finding.cell() == null ? "" : finding.cell().spelled() + " ";
      out.println("  " + messages.get("score.finding", severity, cell, findings.sentence(finding)));
    }
  }

  private String range(@Nullable BigDecimal value, BigDecimal low, BigDecimal high) {
    return value == null
        ? messages.get("score.range", low.toPlainString(), high.toPlainString())
        : points(value);
  }

  private String points(@Nullable BigDecimal value) {
    return value == null
        ? messages.get("score.blank")
        : messages.get("score.points", value.toPlainString());
  }

  private String figure(@Nullable BigDecimal value) {
    return value == null ? messages.get("score.blank") : value.toPlainString();
  }

  private String words(String text) {
    return text.isEmpty() ? messages.get("score.blank") : text.replaceAll("\\s+", " ");
  }
}
