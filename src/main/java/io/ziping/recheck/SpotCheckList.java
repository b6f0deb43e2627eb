package io.ziping.recheck;

import io.ziping.report.BrokenTemplateException;
import io.ziping.report.CellText;
import io.ziping.report.ListWorkbook;
import io.ziping.report.SampleRows;
import io.ziping.season.SpotCheckPlan;
import io.ziping.season.SpotCheckRules;
import io.ziping.text.Messages;
import io.ziping.workbook.Stamp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bureau's workbook 抽查建议名单: whom to look at and why, and what the re-checks came to, by project
 * and by indicator. Filled from a template that people may restyle. Safe for use by several
 * threads.
 */
public final class SpotCheckList {

  /** How its stamp and the ledger call it. */
  public static final String KIND = "spot-checks";

  private final ListWorkbook workbook;
  private final Messages messages;
  private final String program;

  /** {@code program} is the program version for the stamp. */
  public SpotCheckList(Path template, Messages messages, String program) {
    this.workbook = new ListWorkbook(template);
    this.messages = messages;
    this.program = program;
  }

  /**
   * What the workbook contains.
   *
   * @param area whose units these are, for example 全区
   * @param forms key of a project to the place of its re-check form below the bureau's folder
   * @param keys of the plan's samples, in their order
   */
  public record Content(
      String area,
      int year,
      SpotCheckPlan plan,
      SpotCheckRules rules,
      List<String> keys,
      Map<String, String> forms,
      RecheckResults results) {
    public Content {
      keys = List.copyOf(keys);
      forms = Map.copyOf(forms);
    }
  }

  /** The file name in the bureau's folder. */
  public String fileName() {
    return messages.get("recheck.list.filename");
  }

  /** Tells whether the workbook would be another one. */
  public String contentKey(Content content) {
    return workbook.contentKey(values(content), lists(content), stamp(content));
  }

  /**
   * The workbook (.xlsx), stamped as ours.
   *
   * @throws BrokenTemplateException when the template has a mistake; it lists all of them
   */
  public byte[] write(Content content) {
    return workbook.fill(values(content), lists(content), stamp(content));
  }

  private Stamp stamp(Content content) {
    return new Stamp(KIND, CellText.of(content.area()), "", "", program);
  }

  private Map<String, Object> values(Content content) {
    SpotCheckPlan plan = content.plan();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("area", CellText.of(content.area()));
    values.put("year", content.year() == 0 ? "" : String.valueOf(content.year()));
    values.put(
        "sampleNote",
        messages.get(
            "summary.sample.note",
            plan.projects(),
            plan.samples().size(),
            content.rules().share().toPlainString()));
    values.put("resultNote", CellText.of(resultNote(content.results())));
    return values;
  }

  /** The figures in one sentence, and what is in the folder without being a form. */
  private String resultNote(RecheckResults results) {
    List<String> sentences = new ArrayList<>();
    sentences.add(new RecheckRows(messages).note(results));
    results.strangers().forEach(remark -> sentences.add(remark.sentence(messages)));
    return String.join(messages.get("recheck.list.space"), sentences);
  }

  private Map<String, List<Map<String, Object>>> lists(Content content) {
    RecheckRows rows = new RecheckRows(messages);
    Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    lists.put("samples", samples(content));
    lists.put("results", rows.results(content.results().results()));
    lists.put("details", rows.details(content.results().results()));
    return lists;
  }

  private List<Map<String, Object>> samples(Content content) {
    Map<String, String> states = new LinkedHashMap<>();
    content
        .results()
        .results()
        .forEach(
            result ->
                states.put(
                    result.head().key(), messages.get("recheck.state." + result.state().word())));
    List<Map<String, Object>> rows = new ArrayList<>();
    List<Map<String, Object>> samples = new SampleRows(messages).of(content.plan());
    for (int i = 0; i < samples.size(); i++) {
      Map<String, Object> row = new LinkedHashMap<>(samples.get(i));
      String key = i < content.keys().size() ? content.keys().get(i) : "";
      String form = content.forms().getOrDefault(key, "");
      row.put("link", form);
      row.put("open", form.isEmpty() ? "" : messages.get("summary.open"));
      row.put("state", form.isEmpty() ? "" : states.getOrDefault(key, ""));
      rows.add(row);
    }
    return rows;
  }
}
