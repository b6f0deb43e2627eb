package io.ziping.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.ziping.assessment.Assessment;
import io.ziping.checks.Finding;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormIdentity;
import io.ziping.pipeline.Outcome;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.Explanation;
import io.ziping.scoring.IndicatorScore;
import io.ziping.scoring.ScoreCard;
import io.ziping.text.ExplanationText;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON contract of {@code score --json} (docs/cli.md): an array with an object per file. */
final class ScoreJson implements AutoCloseable {

  private final JsonGenerator json;
  private final FindingText findings;
  private final String rules;
  private final ExplanationText explanations;

  /** {@code pack} is the rule pack that all files are scored by. */
  ScoreJson(OutputStream out, Messages messages, RulePack pack) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    this.json = new JsonFactory().createGenerator(out).setPrettyPrinter(printer);
    this.findings = new FindingText(messages);
    this.rules = pack.label();
    this.explanations = new ExplanationText(messages);
    json.writeStartArray();
  }

  /** Writes one file; {@code output} is where its result is, null when none was written. */
  void write(String file, String sha256, Outcome outcome, @Nullable String output)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file);
    json.writeStringField("sha256", sha256);
    json.writeStringField("outcome", outcome.verdict().word());
    text("output", output);
    json.writeStringField("rulePack", rules);
    json.writeArrayFieldStart("findings");
    for (Finding finding : outcome.findings()) {
      write(finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("forms");
    for (Assessment assessment : outcome.forms()) {
      write(assessment);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("skippedChecks");
    if (outcome instanceof Outcome.Scored scored) {
      for (CheckCode code : scored.assessment().skipped().codes()) {
        json.writeString(code.name());
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Assessment assessment) throws IOException {
    EvaluationForm form = assessment.form();
    ScoreCard card = assessment.card();
    FormIdentity identity = form.identity();
    json.writeStartObject();
    json.writeStringField("sheet", form.sheet());
    json.writeStringField("family", form.layout().family());
    json.writeNumberField("familyConfidence", form.layout().recognition().confidence());
    json.writeStringField("familyReason", form.layout().recognition().reason());
    json.writeStringField("projectName", identity.projectName().value());
    json.writeStringField("projectCode", identity.projectCode().value());
    json.writeStringField("department", identity.department().value());
    json.writeStringField("unit", identity.unit().value());
    json.writeNumberField("year", identity.yearNumber());
    write(card.execution());
    number("selfTotal", card.selfTotal());
    number("total", card.total());
    number("low", card.low());
    number("high", card.high());
    text("grade", card.grade());
    explain("total", card.explanation());
    json.writeArrayFieldStart("indicators");
    for (IndicatorScore score : card.indicators()) {
      write(score);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : assessment.findings()) {
      write(finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(ExecutionScore execution) throws IOException {
    number("budgetInitial", execution.initial());
    number("budget", execution.budget());
    number("received", execution.received());
    number("executed", execution.executed());
    number("rate", execution.rate());
    number("rateWeight", execution.weight());
    number("rateSelfScore", execution.selfScore());
    number("rateScore", execution.score());
    explain("rate", execution.explanation());
  }

  private void write(IndicatorScore score) throws IOException {
    json.writeStartObject();
    json.writeNumberField("row", score.row().number());
    if (score.row().isGrouped()) {
      json.writeNumberField("group", score.row().sharing().group());
    }
    json.writeStringField("level1", score.row().level1().text());
    json.writeStringField("level2", score.row().level2().text());
    json.writeStringField("level3", score.row().name().text());
    json.writeStringField("target", score.row().target().text());
    json.writeStringField("actual", score.row().actual().text());
    number("weight", score.weight());
    number("selfScore", score.selfScore());
    number("score", score.score());
    number("low", score.low());
    number("high", score.high());
    if (score.met() == null) {
      json.writeNullField("met");
    } else {
      json.writeBooleanField("met", score.met());
    }
    explain("", score.explanation());
    json.writeEndObject();
  }

  /** Rule, pack key, sentence and inputs; {@code of} stands before the names. */
  private void explain(String of, Explanation explanation) throws IOException {
    json.writeStringField(named(of, "rule"), explanation.rule());
    text(named(of, "packKey"), explanation.packKey().isEmpty() ? null : explanation.packKey());
    json.writeStringField(named(of, "explanation"), explanations.sentence(explanation));
    json.writeArrayFieldStart(named(of, "inputs"));
    for (Explanation.Input input : explanation.inputs()) {
      json.writeStartObject();
      json.writeStringField("what", ExplanationText.word(input));
      json.writeStringField("cell", input.cell().toString());
      json.writeStringField("text", input.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String named(String of, String name) {
    return of.isEmpty()
        ? name
        : of + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private void write(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", finding.code().name());
    json.writeStringField("severity", finding.severity().word());
    text("cell", finding.cell() == null ? null : finding.cell().toString());
    json.writeStringField("message", findings.sentence(finding));
    json.writeEndObject();
  }

  /** Numbers are strings in plain notation, so that no digit is lost. */
  private void number(String name, @Nullable BigDecimal value) throws IOException {
    text(name, value == null ? null : value.toPlainString());
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeRaw(System.lineSeparator());
    json.close();
  }
}
