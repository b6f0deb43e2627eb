package io.ziping.bureau;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.season.Standing;
import io.ziping.season.UnitSeason.Project;
import io.ziping.text.Messages;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The export for the integrated budget system (预算管理一体化): a line for each indicator, with its
 * project's identity and totals on every line; a project without indicators has one line. UTF-8
 * with a byte order mark, RFC 4180, numbers plain with all their digits. Docs: docs/cli.md.
 */
public final class ExportCsv implements BureauOutput {

  /** How the ledger calls it. */
  public static final String KIND = "export";

  /** Grows when the same facts would be written otherwise. */
  private static final String LAYOUT = "1";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> PROJECT =
      List.of(
          "year",
          "unit",
          "folder",
          "department",
          "executor",
          "code",
          "name",
          "initial",
          "budget",
          "received",
          "executed",
          "rate",
          "rate-self",
          "rate-score",
          "self",
          "total",
          "low",
          "high",
          "grade",
          "verdict",
          "day",
          "file",
          "sheet");
  private static final List<String> INDICATOR =
      List.of(
          "no",
          "level1",
          "level2",
          "level3",
          "target",
          "actual",
          "weight",
          "points-self",
          "points",
          "met");

  private final Messages messages;

  public ExportCsv(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** For example 绩效自评数据_2023.csv. */
  @Override
  public String fileName(CountyView county) {
    return messages.get("export.filename", county.year());
  }

  @Override
  public String contentKey(CountyView county) {
    return KIND + "/" + LAYOUT + "/" + county.fingerprint();
  }

  @Override
  public void write(CountyView county, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(BYTE_ORDER_MARK);
      CsvLine line = new CsvLine();
      PROJECT.forEach(column -> line.add(messages.get("export.head." + column)));
      INDICATOR.forEach(column -> line.add(messages.get("export.head." + column)));
      line.end(out);
      county.forEach(unit -> write(unit, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(CountyUnit unit, Writer out) {
    try {
      for (Project project : unit.season().projects()) {
        List<@Nullable Object> shared = project(unit, project);
        List<IndicatorRecord> indicators = project.record().indicators();
        for (int i = 0; i < indicators.size(); i++) {
          write(shared, indicator(i + 1, indicators.get(i)), out);
        }
        if (indicators.isEmpty()) {
          write(shared, new ArrayList<>(Collections.nCopies(INDICATOR.size(), "")), out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      List<@Nullable Object> project, List<@Nullable Object> indicator, Writer out)
      throws IOException {
    CsvLine line = new CsvLine();
    project.forEach(line::add);
    indicator.forEach(line::add);
    line.end(out);
  }

  private List<@Nullable Object> project(CountyUnit unit, Project project) {
    FormRecord record = project.record();
    Origin origin = unit.originOf(project.submission()).orElse(null);
    List<@Nullable Object> values = new ArrayList<>();
    values.add(record.year() == 0 ? unit.season().year() : record.year());
    values.add(unit.season().unit());
    values.add(unit.folder());
    values.add(record.department());
    values.add(record.unit());
    values.add(record.projectCode());
    values.add(record.projectName());
    values.add(record.budgetInitial());
    values.add(record.budget());
    values.add(record.received());
    values.add(record.executed());
    values.add(record.rate());
    values.add(record.rateSelfScore());
    values.add(record.rateScore());
    values.add(record.selfTotal());
    values.add(record.total());
    values.add(record.low());
    values.add(record.high());
    values.add(Standing.of(record, unit.rules().pack()).grade());
    values.add(messages.get("summary.verdict." + record.verdict().word()));
    values.add(origin == null ? null : origin.day());
    values.add(origin == null ? project.submission().file() : origin.path());
    values.add(record.sheet());
    return values;
  }

  private List<@Nullable Object> indicator(int number, IndicatorRecord indicator) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(number);
    values.add(indicator.level1());
    values.add(indicator.level2());
    values.add(indicator.name());
    values.add(indicator.target());
    values.add(indicator.actual());
    values.add(indicator.weight());
    values.add(indicator.selfScore());
    values.add(indicator.score());
    Boolean met = indicator.met();
    values.add(messages.get("export.met." + (met == null ? "open" : met.toString())));
    return values;
  }
}
