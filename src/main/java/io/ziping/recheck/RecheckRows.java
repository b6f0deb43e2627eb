package io.ziping.recheck;

import io.ziping.recheck.RecheckResult.State;
import io.ziping.report.CellText;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of 复核结果 and 复核明细. */
final class RecheckRows {

  private static final List<String> RESULT_KEYS =
      List.of(
          "no",
          "unit",
          "code",
          "name",
          "selfTotal",
          "total",
          "recheck",
          "againstSelf",
          "againstComputed",
          "selfGrade",
          "grade",
          "recheckGrade",
          "change",
          "problems",
          "conclusion",
          "remark",
          "reviewer",
          "date",
          "state",
          "todo",
          "open",
          "link");

  private static final List<String> DETAIL_KEYS =
      List.of(
          "no",
          "unit",
          "name",
          "level1",
          "level2",
          "indicator",
          "target",
          "actual",
          "found",
          "weight",
          "self",
          "computed",
          "recheck",
          "difference",
          "problem",
          "severity",
          "advice");

  private final Messages messages;

  RecheckRows(Messages messages) {
    this.messages = messages;
  }

  /** What the re-checks came to, in one sentence. */
  String note(RecheckResults all) {
    List<RecheckResult> results = all.results();
    List<RecheckResult> done = results.stream().filter(r -> r.state() == State.DONE).toList();
    if (done.isEmpty()) {
      return messages.get("recheck.list.note-none", results.size());
    }
    return messages.get(
        "recheck.list.note",
        results.size(),
        done.size(),
        average(done, result -> result.head().self()),
        average(done, RecheckResult::total),
        best(done, result -> result.head().gradeOf(result.head().self())),
        best(done, RecheckResult::grade),
        done.get(0).head().grades().isEmpty() ? "" : done.get(0).head().grades().get(0).name(),
        done.stream().filter(RecheckResult::isOtherGrade).count());
  }

  private static String average(
      List<RecheckResult> results, Function<RecheckResult, @Nullable BigDecimal> points) {
    List<BigDecimal> known = results.stream().map(points).filter(Objects::nonNull).toList();
    return known.stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(new BigDecimal(known.size()), 2, RoundingMode.HALF_UP))
        .map(BigDecimal::toPlainString)
        .orElse("—");
  }

  /** How many have the best grade. */
  private static long best(List<RecheckResult> results, Function<RecheckResult, String> grade) {
    return results.stream()
        .filter(result -> !result.head().grades().isEmpty())
        .filter(result -> grade.apply(result).equals(result.head().grades().get(0).name()))
        .count();
  }

  List<Map<String, Object>> results(List<RecheckResult> results) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (RecheckResult result : results) {
      Map<String, @Nullable Object> row = blank(RESULT_KEYS);
      row.put("no", rows.size() + 1);
      row.put("unit", CellText.of(result.head().unit()));
      row.put("code", CellText.of(result.head().code()));
      row.put("name", CellText.of(result.head().name()));
      putPoints(row, result);
      putWords(row, result);
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = blank(RESULT_KEYS);
      row.put("name", messages.get("recheck.list.nothing-drawn"));
      rows.add(row);
    }
    return rows;
  }

  private static void putPoints(Map<String, @Nullable Object> row, RecheckResult result) {
    RecheckHead head = result.head();
    row.put("selfTotal", head.self());
    row.put("total", head.total());
    row.put("recheck", result.total());
    row.put("againstSelf", result.againstSelf());
    row.put("againstComputed", result.againstComputed());
    row.put("selfGrade", head.gradeOf(head.self()));
    row.put("grade", head.gradeOf(head.total()));
    row.put("recheckGrade", result.grade());
  }

  private void putWords(Map<String, @Nullable Object> row, RecheckResult result) {
    RecheckHead head = result.head();
    String change =
        result.isOtherGrade()
            ? messages.get("recheck.list.change", head.gradeOf(head.self()), result.grade())
            : "";
    List<String> todo = result.remarks().stream().map(remark -> remark.sentence(messages)).toList();
    row.put("change", change);
    row.put("problems", result.rows().isEmpty() ? null : result.problems());
    row.put("conclusion", CellText.of(result.conclusion()));
    row.put("remark", CellText.of(result.remark()));
    row.put("reviewer", CellText.of(result.reviewer()));
    row.put("date", CellText.of(result.date()));
    row.put("state", messages.get("recheck.state." + result.state().word()));
    row.put("todo", CellText.of(String.join("\n", todo)));
    row.put("link", result.file());
    row.put("open", result.file().isEmpty() ? "" : messages.get("summary.open"));
  }

  List<Map<String, Object>> details(List<RecheckResult> results) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (RecheckResult result : results) {
      for (RecheckedRow checked : result.rows()) {
        Map<String, @Nullable Object> row = blank(DETAIL_KEYS);
        row.put("no", rows.size() + 1);
        row.put("unit", CellText.of(result.head().unit()));
        row.put("name", CellText.of(result.head().name()));
        putLine(row, checked);
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      Map<String, @Nullable Object> row = blank(DETAIL_KEYS);
      row.put("indicator", messages.get("recheck.list.nothing-filled"));
      rows.add(row);
    }
    return rows;
  }

  private void putLine(Map<String, @Nullable Object> row, RecheckedRow checked) {
    RecheckRow line = checked.row();
    boolean execution = line.id().equals(RecheckRow.EXECUTION);
    String rate = messages.get("recheck.execution");
    row.put("level1", CellText.of(execution ? rate : line.level1()));
    row.put("level2", CellText.of(line.level2()));
    row.put("indicator", CellText.of(execution ? rate : line.name()));
    row.put("target", CellText.of(line.target()));
    row.put("actual", CellText.of(line.actual()));
    row.put("found", CellText.of(checked.actual()));
    row.put("weight", line.weight());
    row.put("self", line.self());
    row.put("computed", line.computed());
    row.put("recheck", checked.score());
    row.put("difference", checked.difference());
    row.put("problem", CellText.of(checked.problem()));
    row.put("severity", CellText.of(checked.severity()));
    row.put("advice", CellText.of(checked.advice()));
  }

  private static Map<String, @Nullable Object> blank(List<String> keys) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    keys.forEach(key -> row.put(key, null));
    row.put("link", "");
    return row;
  }
}
