package io.ziping.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * One project of the demo season; money in 万元 as text, exactly as in the season's table.
 *
 * @param sequence from 1
 * @param reason deviation reason and measure of the project as a whole; empty where it has none
 */
record DemoProject(
    int sequence,
    String code,
    String name,
    String unit,
    String year,
    String initial,
    String budget,
    String executed,
    String surplus,
    String reason,
    String rateScore,
    String total,
    List<Row> rows) {

  /** One indicator row as staff would write it. */
  record Row(
      String level1,
      String level2,
      String name,
      String target,
      String actual,
      String weight,
      String score,
      String reason) {

    static Row of(Map<String, String> line) {
      return new Row(
          line.getOrDefault("level1", ""),
          line.getOrDefault("level2", ""),
          line.getOrDefault("level3", ""),
          line.getOrDefault("target", ""),
          line.getOrDefault("actual", ""),
          line.getOrDefault("weight", ""),
          line.getOrDefault("expected_score", ""),
          line.getOrDefault("deviation_reason", ""));
    }
  }

  DemoProject {
    rows = List.copyOf(rows);
  }

  /** All projects of the season in their order. */
  static List<DemoProject> season(String folder) {
    List<Map<String, String>> indicators = Csv.resource(folder + "/indicators.csv");
    return Csv.resource(folder + "/projects.csv").stream()
        .map(line -> of(line, indicators))
        .toList();
  }

  private static DemoProject of(Map<String, String> line, List<Map<String, String>> indicators) {
    String code = line.getOrDefault("code", "");
    String reason = line.getOrDefault("deviation_reason", "");
    String measure = line.getOrDefault("measure", "");
    return new DemoProject(
        Integer.parseInt(line.getOrDefault("seq", "")),
        code,
        line.getOrDefault("name", ""),
        line.getOrDefault("unit", ""),
        line.getOrDefault("year", ""),
        line.getOrDefault("budget_initial", ""),
        line.getOrDefault("budget", ""),
        line.getOrDefault("executed", ""),
        line.getOrDefault("surplus", ""),
        measure.isEmpty() ? reason : reason + "；" + measure,
        line.getOrDefault("expected_rate_score", ""),
        line.getOrDefault("expected_score", ""),
        indicators.stream().filter(row -> code.equals(row.get("code"))).map(Row::of).toList());
  }

  /** Executed ÷ budget as staff write it, 87.28%. */
  String rate() {
    return new BigDecimal(executed)
            .movePointRight(2)
            .divide(new BigDecimal(budget), 2, RoundingMode.HALF_UP)
        + "%";
  }

  boolean hasSurplus() {
    return new BigDecimal(surplus).signum() > 0;
  }
}
