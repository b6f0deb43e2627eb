package io.ziping.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.ziping.assessment.Verdict;
import io.ziping.bureau.Distribution;
import io.ziping.bureau.SelfRating;
import io.ziping.bureau.UnitFigures;
import io.ziping.daemon.RollUp;
import io.ziping.rulepack.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON contract of {@code rollup --json} (docs/cli.md). */
final class RollUpJson {

  private final JsonGenerator json;

  private RollUpJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(OutputStream out, List<RollUp> all) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      RollUpJson writer = new RollUpJson(json);
      json.writeStartArray();
      for (RollUp rollUp : all) {
        writer.write(rollUp);
      }
      json.writeEndArray();
      json.writeRaw(System.lineSeparator());
    }
  }

  private void write(RollUp rollUp) throws IOException {
    json.writeStartObject();
    json.writeStringField("root", rollUp.root().toString());
    json.writeStringField("standing", word(rollUp.standing().name()));
    json.writeNumberField("year", rollUp.year());
    UnitFigures total = rollUp.total();
    if (total == null) {
      json.writeNullField("total");
    } else {
      json.writeFieldName("total");
      figures(total);
    }
    json.writeArrayFieldStart("units");
    for (UnitFigures unit : rollUp.units()) {
      figures(unit);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("outputs");
    for (Path output : rollUp.outputs()) {
      json.writeString(output.toString());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void figures(UnitFigures unit) throws IOException {
    json.writeStartObject();
    json.writeStringField("unit", unit.unit());
    json.writeStringField("folder", unit.folder());
    json.writeFieldName("expected");
    if (unit.expected() == null) {
      json.writeNull();
    } else {
      json.writeNumber(unit.expected());
    }
    json.writeNumberField("handedIn", unit.handedIn());
    json.writeNumberField("missing", unit.missing().size());
    json.writeObjectFieldStart("outcomes");
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberField(verdict.word(), unit.files(verdict));
    }
    json.writeEndObject();
    sums(unit);
    distribution("bands", unit.bands());
    distribution("grades", unit.grades());
    rating(unit.rating());
    json.writeObjectFieldStart("findings");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(word(severity.name()), unit.findings(severity));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("arrivals");
    for (Map.Entry<LocalDate, Integer> day : unit.arrivals().entrySet()) {
      json.writeNumberField(day.getKey().toString(), day.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void sums(UnitFigures unit) throws IOException {
    json.writeNumberField("projects", unit.projects().count());
    number("budget", unit.projects().budget());
    number("executed", unit.projects().executed());
    number("surplus", unit.projects().surplus());
    number("rate", unit.rate());
    number("averageSelfScore", unit.self().average());
    number("averageScore", unit.computed().average());
    json.writeNumberField("fullScore", unit.computed().full());
    json.writeNumberField("selfFullScore", unit.self().full());
  }

  private void rating(SelfRating rating) throws IOException {
    json.writeObjectFieldStart("selfRating");
    json.writeNumberField("compared", rating.compared());
    number("meanDifference", rating.meanDifference());
    json.writeNumberField("higher", rating.higher());
    json.writeNumberField("graded", rating.graded());
    json.writeNumberField("fallen", rating.fallen());
    json.writeEndObject();
  }

  private void distribution(String name, Distribution distribution) throws IOException {
    json.writeObjectFieldStart(name);
    counts("self", distribution.self());
    counts("computed", distribution.computed());
    json.writeNumberField("open", distribution.open());
    json.writeEndObject();
  }

  private void counts(String name, Map<String, Integer> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void number(String name, @Nullable BigDecimal value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.toPlainString());
    }
  }
}
