package io.ziping.recheck;

import io.ziping.assessment.FormRecord;
import io.ziping.bureau.BureauOutput;
import io.ziping.bureau.BureauOutputs;
import io.ziping.bureau.CountyUnit;
import io.ziping.bureau.CountyView;
import io.ziping.bureau.Origin;
import io.ziping.season.ProjectKeys;
import io.ziping.season.SpotCheckPlan;
import io.ziping.season.SpotCheckPlan.Candidate;
import io.ziping.season.SpotCheckRules;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bureau's spot check: the list of suggestions and results, and a form for each drawn project
 * (ADR 0053). For one thread.
 */
public final class RecheckDesk implements BureauOutputs {

  private static final Logger log = LoggerFactory.getLogger(RecheckDesk.class);

  private final RecheckForm forms;
  private final SpotCheckList list;
  private final SpotCheckRules rules;
  private final boolean always;
  private final Messages messages;
  private final RecheckFolder reader;
  private @Nullable Plan last;

  /**
   * A desk.
   *
   * @param always keep forms in step with the plan, else only when a person asks
   */
  public RecheckDesk(
      RecheckForm forms,
      SpotCheckList list,
      SpotCheckRules rules,
      boolean always,
      ReadLimits limits,
      Messages messages) {
    this.forms = forms;
    this.list = list;
    this.rules = rules;
    this.always = always;
    this.messages = messages;
    this.reader = new RecheckFolder(new RecheckReader(limits, messages)::read, limits.fileBytes());
  }

  /** Name of the folder below the bureau's. */
  public static String folder(Messages messages) {
    return messages.get("recheck.folder");
  }

  /**
   * The plan of what was handed in.
   *
   * @param fingerprint of the county it was drawn from
   * @param keys of all projects, by the candidates' places
   */
  private record Plan(
      String fingerprint, SpotCheckPlan plan, List<String> sampled, Set<String> everyKey) {}

  @Override
  public List<BureauOutput> of(CountyView county, Path bureau) {
    Path folder = bureau.resolve(folder(messages));
    Plan plan = plan(county);
    List<FoundForm> found = reader.read(folder);
    Lying lying = new Lying(found);
    Set<String> wanted = new HashSet<>(drawn(plan, new DrawRecord(folder), lying));
    wanted.addAll(lying.kept().keySet());
    Map<String, RecheckSubject> subjects = subjects(county, plan, wanted, lying);
    List<BureauOutput> outputs = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (RecheckSubject subject : subjects.values()) {
      String kept = lying.kept().get(subject.key());
      if (kept == null) {
        outputs.add(new FormOutput(forms, subject, folder(messages)));
      }
      String place = kept == null ? lying.placeOf(subject, forms) : kept;
      places.put(subject.key(), folder(messages) + "/" + place);
    }
    RecheckResults results =
        RecheckResults.of(List.copyOf(subjects.values()), Map.of(), inFolder(found));
    outputs.add(
        new ListOutput(
            list,
            new SpotCheckList.Content(
                county.area(),
                county.year(),
                plan.plan(),
                rules,
                plan.sampled(),
                places,
                results)));
    return outputs;
  }

  private List<FoundForm> inFolder(List<FoundForm> found) {
    String folder = folder(messages);
    return found.stream()
        .map(form -> new FoundForm(folder + "/" + form.file(), form.reading()))
        .toList();
  }

  /** The projects that have forms: the plan's, or those of the last draw. */
  private Set<String> drawn(Plan plan, DrawRecord record, Lying lying) {
    if (always) {
      return Set.copyOf(plan.sampled());
    }
    if (record.isDue() && !plan.sampled().isEmpty()) {
      log.info("{} projects are drawn for a re-check", plan.sampled().size());
      record.drawn(plan.sampled());
    }
    // Without its record a draw is told by the forms that lie there.
    return record.drawn().orElseGet(lying::keys);
  }

  private Plan plan(CountyView county) {
    Plan known = last;
    if (known != null && known.fingerprint().equals(county.fingerprint())) {
      return known;
    }
    List<Candidate> candidates = new ArrayList<>();
    Map<Candidate, String> keys = new HashMap<>();
    county.forEach(
        unit -> {
          ProjectKeys inUnit = new ProjectKeys(unit.season());
          for (Project project : unit.season().projects()) {
            // Only what the draw and its list need is kept of each project.
            Project brief = new Project(project.submission().brief(), project.record().brief());
            Candidate candidate = new Candidate(unit.season().unit(), brief);
            candidates.add(candidate);
            keys.put(
                candidate,
                RecheckSubject.key(
                    unit.folder(), inUnit.of(project.submission(), project.record())));
          }
        });
    SpotCheckPlan plan = SpotCheckPlan.of(candidates, rules, county.year());
    List<String> sampled =
        plan.samples().stream().map(sample -> keys.getOrDefault(sample.candidate(), "")).toList();
    Plan made = new Plan(county.fingerprint(), plan, sampled, Set.copyOf(keys.values()));
    last = made;
    return made;
  }

  /** The wanted projects as they stand now, those of the plan first and in its order. */
  private Map<String, RecheckSubject> subjects(
      CountyView county, Plan plan, Set<String> wanted, Lying lying) {
    Map<String, RecheckSubject> found = new HashMap<>();
    boolean any = wanted.stream().anyMatch(plan.everyKey()::contains);
    if (any) {
      county.forEach(unit -> collect(unit, wanted, reasons(plan, lying), found));
    }
    Map<String, RecheckSubject> ordered = new LinkedHashMap<>();
    for (String key : plan.sampled()) {
      RecheckSubject subject = found.remove(key);
      if (subject != null) {
        ordered.put(key, subject);
      }
    }
    found.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(java.util.Comparator.comparing(RecheckSubject::path)))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  /** Why projects are in the plan; what their form says where they were drawn earlier. */
  private Map<String, String> reasons(Plan plan, Lying lying) {
    Map<String, String> reasons = new HashMap<>();
    for (int i = 0; i < plan.sampled().size(); i++) {
      reasons.put(plan.sampled().get(i), plan.plan().samples().get(i).reasons(messages));
    }
    reasons.putAll(lying.reasons());
    return reasons;
  }

  private static void collect(
      CountyUnit unit,
      Set<String> wanted,
      Map<String, String> reasons,
      Map<String, RecheckSubject> found) {
    ProjectKeys keys = new ProjectKeys(unit.season());
    for (Project project : unit.season().projects()) {
      FormRecord record = project.record();
      String projectKey = keys.of(project.submission(), record);
      String key = RecheckSubject.key(unit.folder(), projectKey);
      if (wanted.contains(key)) {
        Optional<Origin> origin = unit.originOf(project.submission());
        found.put(
            key,
            new RecheckSubject(
                unit.folder(),
                unit.season().unit(),
                projectKey,
                record,
                origin.map(Origin::path).orElse(project.submission().file()),
                origin.map(Origin::sha256).orElse(""),
                reasons.getOrDefault(key, ""),
                unit.rules().pack()));
      }
    }
  }

  /** The forms in the folder by project. */
  private static final class Lying {

    private final Map<String, List<FoundForm>> forms = new HashMap<>();

    Lying(List<FoundForm> found) {
      for (FoundForm each : found) {
        if (each.reading() instanceof RecheckReading.Form form) {
          forms.computeIfAbsent(form.head().key(), key -> new ArrayList<>()).add(each);
        }
      }
    }

    Set<String> keys() {
      return forms.keySet();
    }

    Map<String, String> reasons() {
      Map<String, String> reasons = new HashMap<>();
      forms.forEach(
          (key, all) ->
              reasons.put(key, ((RecheckReading.Form) all.get(0).reading()).head().reasons()));
      return reasons;
    }

    /** Projects for which nothing is to be written, with the form that is in the way. */
    Map<String, String> kept() {
      Map<String, String> kept = new HashMap<>();
      forms.forEach(
          (key, all) ->
              all.stream()
                  .filter(Lying::isPersons)
                  .findFirst()
                  .ifPresent(form -> kept.put(key, form.file())));
      return kept;
    }

    /** Saved by a person, or put into a folder of theirs. */
    private static boolean isPersons(FoundForm found) {
      return found.file().indexOf('/') >= 0 || ((RecheckReading.Form) found.reading()).saved();
    }

    String placeOf(RecheckSubject subject, RecheckForm writer) {
      return forms.getOrDefault(subject.key(), List.of()).stream()
          .map(FoundForm::file)
          .findFirst()
          .orElseGet(() -> writer.fileName(subject));
    }
  }
}
