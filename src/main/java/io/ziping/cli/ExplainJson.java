package io.ziping.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ziping.assessment.Assessment;
import io.ziping.form.BudgetTable;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.form.FormIdentity;
import io.ziping.form.IndicatorRow;
import io.ziping.form.ReadingNote;
import io.ziping.form.Recognition.Anchor;
import io.ziping.measure.Actual;
import io.ziping.measure.Reading;
import io.ziping.measure.Target;
import io.ziping.pipeline.Outcome;
import io.ziping.scoring.IndicatorScore;
import io.ziping.text.ExplanationText;
import io.ziping.text.Messages;
import io.ziping.text.ReadingText;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON contract of {@code explain --json} (docs/cli.md): one object. */
final class ExplainJson {

  private final ObjectMapper mapper = new ObjectMapper();
  private final LabelLines labels;
  private final ReadingText readings;
  private final ExplanationText explanations;

  ExplainJson(Messages messages, LabelLines labels) {
    this.labels = labels;
    this.readings = new ReadingText(messages);
    this.explanations = new ExplanationText(messages);
  }

  void write(PrintStream out, String file, String sha256, Outcome outcome)
      throws java.io.IOException {
    ObjectNode root = mapper.createObjectNode();
    root.put("file", file).put("sha256", sha256).put("outcome", outcome.verdict().word());
    ArrayNode forms = root.putArray("forms");
    for (Assessment assessment : outcome.forms()) {
      forms.add(form(assessment));
    }
    out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
  }

  private ObjectNode form(Assessment assessment) {
    EvaluationForm form = assessment.form();
    ObjectNode node = mapper.createObjectNode();
    node.put("sheet", form.sheet()).put("hidden", form.layout().hidden());
    node.set("family", family(form.layout()));
    ArrayNode notes = node.putArray("labels");
    form.notes().stream().filter(LabelLines::isAboutLabel).forEach(note -> notes.add(label(note)));
    node.set("identity", identity(form.identity()));
    node.set("money", money(form.budget()));
    ArrayNode goals = node.putArray("goals");
    for (EvaluationForm.Goal goal : form.goals()) {
      ObjectNode pair = goals.addObject();
      cell(pair, "expected", goal.expected());
      cell(pair, "achieved", goal.achieved());
    }
    ArrayNode indicators = node.putArray("indicators");
    assessment.card().indicators().forEach(score -> indicators.add(indicator(score)));
    cell(node, "total", form.total());
    cell(node, "grade", form.grade());
    cell(node, "reason", form.reason());
    node.put("execution", explanations.sentence(assessment.card().execution().explanation()));
    node.put("explanation", explanations.sentence(assessment.card().explanation()));
    return node;
  }

  private ObjectNode family(EvaluationForm.Layout layout) {
    ObjectNode node = mapper.createObjectNode();
    node.put("key", layout.family()).put("scored", layout.scored());
    node.put("confidence", layout.recognition().confidence());
    node.put("guessed", layout.recognition().guessed());
    anchors(node.putArray("found"), layout.recognition().found());
    anchors(node.putArray("missing"), layout.recognition().missing());
    return node;
  }

  private static void anchors(ArrayNode array, List<Anchor> anchors) {
    for (Anchor anchor : anchors) {
      ObjectNode node = array.addObject().put("key", anchor.key()).put("label", anchor.label());
      node.put("cell", anchor.cell() == null ? null : anchor.cell().toString());
    }
  }

  private ObjectNode label(ReadingNote note) {
    ObjectNode node = mapper.createObjectNode().put("cell", note.cell().toString());
    if (note instanceof ReadingNote.ByLikeness like) {
      node.put("label", like.label()).put("how", "likeness").put("field", like.field());
    } else if (note instanceof ReadingNote.ByPlace place) {
      node.put("label", place.label()).put("how", "place").put("field", place.field());
    } else if (note instanceof ReadingNote.NotRead unread) {
      node.put("label", unread.label()).put("how", "not-read").putNull("field");
    }
    return node.put("line", labels.line(note).orElse(null));
  }

  private ObjectNode identity(FormIdentity identity) {
    ObjectNode node = mapper.createObjectNode();
    fact(node, "projectName", identity.projectName());
    fact(node, "projectCode", identity.projectCode());
    fact(node, "department", identity.department());
    fact(node, "unit", identity.unit());
    fact(node, "unitCode", identity.unitCode());
    fact(node, "year", identity.year());
    return node;
  }

  private static void fact(ObjectNode node, String name, FormIdentity.Fact fact) {
    ObjectNode value = node.putObject(name).put("value", fact.value());
    value.put("source", fact.place() == null ? null : ReadingText.key(fact.place()));
    value.put("cell", fact.cell() == null ? null : fact.cell().toString());
  }

  private ObjectNode money(BudgetTable table) {
    ObjectNode node = mapper.createObjectNode();
    node.put("unit", table.unit().key()).put("unitStated", table.unitStated());
    if (!table.columnUnits().isEmpty()) {
      ObjectNode units = node.putObject("columnUnits");
      for (BudgetTable.Column column : BudgetTable.Column.values()) {
        BudgetTable.Unit unit = table.columnUnits().get(column);
        if (unit != null) {
          units.put(column.variant(), unit.key());
        }
      }
    }
    ArrayNode lines = node.putArray("lines");
    for (BudgetTable.Line line : table.lines()) {
      ObjectNode row = lines.addObject().put("kind", ReadingText.key(line.kind()));
      cell(row, "label", line.label());
      cell(row, "initial", line.initial());
      cell(row, "budget", line.budget());
      cell(row, "received", line.received());
      cell(row, "executed", line.executed());
      cell(row, "weight", line.weight());
      cell(row, "rate", line.rate());
      cell(row, "selfScore", line.selfScore());
    }
    return node;
  }

  private ObjectNode indicator(IndicatorScore score) {
    IndicatorRow row = score.row();
    ObjectNode node = mapper.createObjectNode().put("row", row.number());
    if (row.isGrouped()) {
      node.put("group", row.sharing().group());
    }
    cell(node, "level1", row.level1());
    cell(node, "level2", row.level2());
    cell(node, "level3", row.name());
    cell(node, "sign", row.sign());
    cell(node, "target", row.target());
    cell(node, "unit", row.unit());
    cell(node, "actual", row.actual());
    cell(node, "weight", row.weight());
    cell(node, "selfScore", row.selfScore());
    cell(node, "reason", row.reason());
    node.set("reading", reading(score.reading()));
    node.put("score", plain(score.score()));
    node.put("low", plain(score.low())).put("high", plain(score.high()));
    node.put("met", score.met());
    node.put("rule", score.explanation().rule());
    String packKey = score.explanation().packKey();
    node.put("packKey", packKey.isEmpty() ? null : packKey);
    node.put("explanation", explanations.sentence(score.explanation()));
    return node;
  }

  private ObjectNode reading(Reading reading) {
    ObjectNode node = mapper.createObjectNode();
    node.set("target", target(reading.target()));
    node.set("actual", actual(reading.actual()));
    ObjectNode origins = node.putObject("origins");
    for (Reading.Part part : Reading.Part.values()) {
      reading
          .origin(part)
          .ifPresent(source -> origins.put(ReadingText.key(part), ReadingText.key(source)));
    }
    ArrayNode notes = node.putArray("notes");
    for (Reading.Note note : reading.notes()) {
      notes.addObject().put("kind", ReadingText.key(note.oddity())).put("detail", note.detail());
    }
    node.put("targetText", readings.target(reading)).put("actualText", readings.actual(reading));
    return node;
  }

  private ObjectNode target(Target target) {
    ObjectNode node = mapper.createObjectNode().put("kind", kind(target));
    if (target instanceof Target.Quantity quantity) {
      node.put("operator", ReadingText.key(quantity.operator()));
      node.put("value", plain(quantity.value())).put("unit", quantity.unit());
    } else if (target instanceof Target.Range range) {
      node.put("low", plain(range.low())).put("high", plain(range.high()));
      node.put("better", ReadingText.key(range.better())).put("unit", range.unit());
    } else if (target instanceof Target.Deadline deadline) {
      node.put("first", deadline.first() == null ? null : deadline.first().toString());
      node.put("last", deadline.last().toString());
    }
    return node;
  }

  private ObjectNode actual(Actual actual) {
    ObjectNode node = mapper.createObjectNode().put("kind", kind(actual));
    if (actual instanceof Actual.Quantity quantity) {
      node.put("value", plain(quantity.value())).put("unit", quantity.unit());
    } else if (actual instanceof Actual.Completion completion) {
      node.put("value", plain(completion.share()));
    } else if (actual instanceof Actual.Finished finished) {
      node.put("day", finished.day() == null ? null : finished.day().toString());
    } else if (actual instanceof Actual.Wording wording) {
      node.put("attainment", ReadingText.key(wording.attainment()));
    }
    return node;
  }

  private static String kind(Object reading) {
    return reading.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
  }

  /** A field with its cell; null where the layout has no such field. */
  private static void cell(ObjectNode node, String name, FormField field) {
    if (field.cell() == null) {
      node.putNull(name);
    } else {
      node.putObject(name).put("text", field.text()).put("cell", field.cell().toString());
    }
  }

  /** Numbers are strings in plain notation, so that no digit is lost. */
  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
