package io.ziping.report;

import com.deepoove.poi.data.TextRenderData;
import io.ziping.assessment.FormRecord;
import io.ziping.season.GoalAspect;
import io.ziping.season.GoalQuality;
import io.ziping.season.GoalQuality.Level;
import io.ziping.season.SeasonTotals;
import io.ziping.season.Tally;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that the template of the report can ask for; amounts in 万元 with all their digits. */
final class DraftModel {

  /** Lists that fill a table, one row each. */
  static final List<String> TABLES = List.of("bandRows", "deviationRows");

  /** What a row of each list holds. */
  static final Map<String, List<String>> ROW_KEYS =
      Map.of(
          "bandRows", List.of("name", "count", "share", "budget", "executed", "rate"),
          "deviationRows", DraftCauses.ROW_KEYS,
          "causes", List.of("no", "cause", "count", "money", "projects", "reasons"),
          "sameNames", List.of("text"),
          "stories", List.of("no", "name", "money", "background", "basis", "result"),
          "goals", List.of("no", "kind", "projects"),
          "goalRemarks", List.of("no", "text"),
          "measures", List.of("no", "text"),
          "checks", List.of("no", "text"));

  private final UnitSeason season;
  private final ReportElements elements;
  private final Messages messages;
  private final SeasonTotals totals;
  private final DraftText text;
  private final DraftCauses causes;
  private final UnitRules rules;

  private DraftModel(
      UnitSeason season, UnitRules rules, ReportElements elements, Messages messages) {
    this.season = season;
    this.rules = rules;
    this.elements = elements;
    this.messages = messages;
    this.totals = SeasonTotals.of(season, rules.pack(), rules.categories());
    this.text = new DraftText(messages);
    this.causes = new DraftCauses(season, rules, messages);
  }

  static Map<String, Object> of(
      UnitSeason season, UnitRules rules, ReportElements elements, Messages messages) {
    return new DraftModel(season, rules, elements, messages).values();
  }

  private Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("unit", DraftText.plain(season.unit()));
    values.put("year", String.valueOf(season.year()));
    putFigures(values);
    values.put("notice", text.orMissing(elements.notice(), "notice"));
    values.put("workingGroup", text.orMissing(elements.workingGroup(), "working-group"));
    values.put("work", DraftText.plain(elements.work()));
    values.put("date", text.orMissing(elements.date(), "date"));
    values.put("bandRows", bandRows());
    values.put("deviationRows", causes.rows());
    values.put("causes", causes.paragraphs());
    values.put("sameNames", causes.sameNames());
    values.put("storyNames", storyNames());
    values.put("stories", stories());
    values.put("goalSentence", goalSentence());
    values.put("goals", goals());
    values.put("goalRemarks", rows(elements.goals().lines().map(DraftText::plain).toList()));
    values.put("measures", measures());
    values.put("useOfResults", text.orMissing(elements.useOfResults(), "use-of-results"));
    values.put("checks", new DraftChecks(season, rules, totals, messages).lines());
    return values;
  }

  private void putFigures(Map<String, Object> values) {
    values.put("projects", String.valueOf(totals.projects()));
    values.put("budget", totals.budget().toPlainString());
    values.put("executed", totals.executed().toPlainString());
    values.put("surplus", totals.surplus().toPlainString());
    values.put("rate", orDash(totals.rate()));
    values.put("average", orDash(totals.averageScore()));
    values.put("full", String.valueOf(totals.fullScore()));
    values.put("deviating", String.valueOf(totals.deviating()));
    // Full marks with money left have a cause to tell, open ones may: more than "deviating".
    values.put(
        "explained",
        String.valueOf(totals.deviationCategories().stream().mapToInt(Tally::count).sum()));
    values.put(
        "undecided", totals.open() == 0 ? "" : messages.get("report.undecided", totals.open()));
    values.put("bands", counted(totals.bands().tallies(), totals.bands().open(), "report.band"));
    values.put(
        "grades", counted(totals.grades().tallies(), totals.grades().open(), "report.grade"));
    values.put("open", totals.open() == 0 ? "" : messages.get("report.open", totals.open()));
  }

  private static String orDash(@Nullable BigDecimal number) {
    return number == null ? "—" : number.toPlainString();
  }

  private String counted(List<Tally> tallies, Tally open, String key) {
    List<Tally> all = new ArrayList<>(tallies);
    if (open.count() > 0) {
      all.add(open);
    }
    return all.stream()
        .map(tally -> messages.get(key, name(tally), tally.count()))
        .collect(Collectors.joining(messages.get("report.list-separator")));
  }

  private String name(Tally tally) {
    return tally.name().isEmpty() ? messages.get("summary.pending") : tally.name();
  }

  private List<Map<String, Object>> bandRows() {
    List<Map<String, Object>> rows = new ArrayList<>();
    totals
        .bands()
        .tallies()
        .forEach(tally -> rows.add(bandRow(messages.get("report.step", tally.name()), tally)));
    if (totals.bands().open().count() > 0) {
      rows.add(bandRow(messages.get("summary.pending"), totals.bands().open()));
    }
    rows.add(
        bandRow(
            messages.get("report.total"),
            new Tally(
                "", totals.projects(), totals.budget(), totals.executed(), totals.surplus())));
    return rows;
  }

  private Map<String, Object> bandRow(String name, Tally tally) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", name);
    row.put("count", String.valueOf(tally.count()));
    row.put("share", percent(new BigDecimal(tally.count()), new BigDecimal(totals.projects())));
    row.put("budget", DraftAmounts.shown(tally.budget()));
    row.put("executed", DraftAmounts.shown(tally.executed()));
    row.put("rate", percent(tally.executed(), tally.budget()));
    return row;
  }

  static String percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? "—"
        : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  private Object storyNames() {
    List<String> names = elements.stories().stream().map(ReportElements.Story::name).toList();
    return names.isEmpty()
        ? text.orMissing("", "stories")
        : DraftText.plain(messages.get("report.stories", names.size(), text.joined(names)));
  }

  private List<Map<String, Object>> stories() {
    List<Map<String, Object>> stories = new ArrayList<>();
    for (ReportElements.Story story : elements.stories()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("no", String.valueOf(stories.size() + 1));
      row.put("name", DraftText.plain(story.name()));
      row.put("money", money(story));
      row.put("background", text.orMissing(story.background(), "background"));
      row.put("basis", text.orMissing(story.basis(), "basis"));
      row.put("result", text.orMissing(story.result(), "result"));
      stories.add(row);
    }
    return stories;
  }

  /**
   * The figures of the project that a story describes; something to look at when it is not found.
   */
  private Object money(ReportElements.Story story) {
    List<FormRecord> found =
        season.projects().stream()
            .map(Project::record)
            .filter(
                record ->
                    story.code().isEmpty()
                        ? record.projectName().strip().equals(story.name().strip())
                        : record.projectCode().strip().equals(story.code().strip()))
            .toList();
    if (found.size() != 1) {
      return DraftText.marked(messages.get("report.story.unknown", found.size()));
    }
    FormRecord formRecord = found.get(0);
    return DraftText.plain(
        messages.get(
            "report.story.money",
            DraftAmounts.exact(formRecord.budget()),
            DraftAmounts.exact(formRecord.executed()),
            String.valueOf(ProjectRows.total(formRecord, messages))));
  }

  private String goalSentence() {
    return totals.goalAspects().isEmpty()
        ? messages.get("report.goals.good")
        : messages.get(
            "report.goals.some",
            totals.projects(),
            totals.goals(Level.GOOD),
            totals.goals(Level.FAIR),
            totals.goals(Level.POOR));
  }

  private List<Map<String, Object>> goals() {
    Map<GoalAspect, List<String>> projects = new EnumMap<>(GoalAspect.class);
    for (GoalQuality goal : GoalQuality.of(season)) {
      goal.reasons()
          .keySet()
          .forEach(
              aspect ->
                  projects
                      .computeIfAbsent(aspect, key -> new ArrayList<>())
                      .add(ProjectName.of(goal.project(), messages)));
    }
    List<Map<String, Object>> goals = new ArrayList<>();
    projects.forEach(
        (aspect, names) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("no", String.valueOf(goals.size() + 1));
          row.put("kind", messages.get("report.goal", aspect.text(messages), names.size()));
          row.put("projects", DraftText.plain(text.joined(names.stream().distinct().toList())));
          goals.add(row);
        });
    return goals;
  }

  /** The unit's own measures; what the findings suggest where it wrote none. */
  private List<Map<String, Object>> measures() {
    if (!elements.measures().isEmpty()) {
      return rows(elements.measures().stream().map(DraftText::plain).toList());
    }
    List<String> suggested = new ArrayList<>();
    if (totals.deviating() > 0) {
      suggested.add("money");
    }
    totals.goalAspects().keySet().stream().sorted().map(GoalAspect::word).forEach(suggested::add);
    suggested.add("training");
    return rows(
        suggested.stream()
            .map(kind -> DraftText.marked(messages.get("report.measure." + kind)))
            .toList());
  }

  /** Numbered paragraphs. */
  static List<Map<String, Object>> rows(List<TextRenderData> texts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    texts.forEach(text -> rows.add(Map.of("no", String.valueOf(rows.size() + 1), "text", text)));
    return rows;
  }
}
