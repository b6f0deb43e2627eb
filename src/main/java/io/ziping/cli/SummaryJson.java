package io.ziping.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.ziping.rulepack.CheckCode;
import io.ziping.season.DeviationSignal;
import io.ziping.season.Duplicate;
import io.ziping.season.GoalAspect;
import io.ziping.season.GoalQuality;
import io.ziping.season.SeasonTotals;
import io.ziping.season.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON contract of {@code summarize --json} (docs/cli.md). */
final class SummaryJson {

  private final JsonGenerator json;

  private SummaryJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(
      OutputStream out, SeasonTotals totals, List<String> spotChecked, List<String> outputs)
      throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      new SummaryJson(json).write(totals, spotChecked, outputs);
      json.writeRaw(System.lineSeparator());
    }
  }

  private void write(SeasonTotals totals, List<String> spotChecked, List<String> outputs)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("unit", totals.unit());
    json.writeNumberField("year", totals.year());
    json.writeNumberField("projects", totals.projects());
    number("budget", totals.budget());
    number("executed", totals.executed());
    number("rate", totals.rate());
    number("surplus", totals.surplus());
    number("averageScore", totals.averageScore());
    counts("bands", totals.bands().tallies());
    counts("grades", totals.grades().tallies());
    json.writeNumberField("fullScore", totals.fullScore());
    json.writeNumberField("deviating", totals.deviating());
    counts("deviationCategories", totals.deviationCategories());
    deviations(totals.deviations());
    json.writeObjectFieldStart("outcomes");
    for (var outcome : totals.outcomes().entrySet()) {
      json.writeNumberField(outcome.getKey().word(), outcome.getValue());
    }
    json.writeEndObject();
    texts("missing", totals.missing());
    texts("duplicates", totals.duplicates().stream().map(Duplicate::value).toList());
    texts("spotChecked", spotChecked);
    json.writeObjectFieldStart("findings");
    for (var finding : totals.findings().entrySet()) {
      json.writeNumberField(finding.getKey().name(), finding.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("goalQuality");
    for (GoalQuality.Level level : GoalQuality.Level.values()) {
      json.writeNumberField(level.word(), totals.goals(level));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("goalAspects");
    for (GoalAspect aspect : GoalAspect.values()) {
      if (totals.goalAspects().containsKey(aspect)) {
        json.writeNumberField(aspect.word(), totals.goalAspects().getOrDefault(aspect, 0));
      }
    }
    json.writeEndObject();
    texts("skippedChecks", totals.skipped().codes().stream().map(CheckCode::name).toList());
    texts("outputs", outputs);
    json.writeEndObject();
  }

  private void deviations(List<SeasonTotals.Deviation> deviations) throws IOException {
    json.writeArrayFieldStart("deviations");
    for (SeasonTotals.Deviation deviation : deviations) {
      json.writeStartObject();
      json.writeStringField("project", deviation.project().record().projectName());
      json.writeStringField("file", deviation.project().submission().file());
      json.writeStringField("category", deviation.cause().category());
      texts("words", deviation.cause().evidence());
      texts("signals", deviation.cause().signals().stream().map(DeviationSignal::word).toList());
      number("surplus", deviation.cause().surplus());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void counts(String name, List<Tally> tallies) throws IOException {
    json.writeObjectFieldStart(name);
    for (Tally tally : tallies) {
      json.writeNumberField(tally.name(), tally.count());
    }
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void number(String name, @Nullable BigDecimal value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.toPlainString());
    }
  }
}
