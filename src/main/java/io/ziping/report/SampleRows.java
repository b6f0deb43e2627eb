package io.ziping.report;

import io.ziping.assessment.FormRecord;
import io.ziping.season.SpotCheckPlan;
import io.ziping.season.SpotCheckPlan.Sample;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of 抽查建议: the projects to look at again, each with its reasons. */
public final class SampleRows {

  private static final List<String> KEYS =
      List.of(
          "no",
          "code",
          "name",
          "unit",
          "budget",
          "executed",
          "rate",
          "selfTotal",
          "total",
          "problems",
          "drawn",
          "reason",
          "file");

  private final Messages messages;

  public SampleRows(Messages messages) {
    this.messages = messages;
  }

  /** One row for each sample, one that says so where there is none. */
  public List<Map<String, Object>> of(SpotCheckPlan plan) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Sample sample : plan.samples()) {
      Map<String, @Nullable Object> row = row(sample);
      row.put("no", rows.size() + 1);
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
      row.put("name", messages.get("summary.no-projects"));
      rows.add(row);
    }
    return rows;
  }

  private Map<String, @Nullable Object> row(Sample sample) {
    FormRecord record = sample.candidate().project().record();
    BigDecimal rate = record.rate();
    Map<String, @Nullable Object> row = SummaryRow.blank(KEYS);
    row.put("code", SummaryRow.text(record.projectCode()));
    row.put("name", CellText.of(record.projectName()));
    row.put("unit", CellText.of(sample.candidate().unit()));
    row.put("budget", record.budget());
    row.put("executed", record.executed());
    row.put("rate", rate == null ? null : rate.movePointLeft(2));
    row.put("selfTotal", record.selfTotal());
    row.put("total", ProjectRows.total(record, messages));
    row.put("problems", ProjectRows.problems(record, messages));
    row.put("drawn", messages.get("summary.sample.kind." + sample.drawnBy().word()));
    row.put("reason", sample.reasons(messages));
    row.put("file", CellText.of(sample.candidate().project().submission().file()));
    return row;
  }
}
