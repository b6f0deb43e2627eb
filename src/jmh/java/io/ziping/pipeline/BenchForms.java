package io.ziping.pipeline;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the ledger keeps of made-up forms: eight indicators and three findings each. */
final class BenchForms {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private BenchForms() {}

  static FormRecord digest(int i, int year, RulePack pack) {
    BigDecimal budget = new BigDecimal(1_000 + i * 37).movePointLeft(2);
    BigDecimal executed = budget.multiply(new BigDecimal(100 - i % 4 * 5)).movePointLeft(2);
    BigDecimal rate = executed.multiply(HUNDRED).divide(budget, 6, RoundingMode.HALF_UP);
    BigDecimal rateScore = rate.movePointLeft(1).setScale(2, RoundingMode.HALF_UP);
    BigDecimal total = HUNDRED.subtract(new BigDecimal(i % 4 * 7)).setScale(2);
    return new FormRecord(
        "项目支出绩效自评表",
        "national",
        "第" + i + "号乡村道路养护及人居环境整治项目工作经费",
        "13060923P0000000" + (10_000 + i),
        "219-徐水区漕河镇",
        "219017-漕河镇人民政府",
        year,
        budget,
        budget,
        budget,
        executed,
        rate,
        BigDecimal.TEN,
        rateScore,
        rateScore,
        total,
        total,
        total,
        total,
        pack.gradeOf(total),
        pack.reportBandOf(total),
        i % 4 == 0 ? 0 : 1,
        0,
        i % 4 == 0 ? "" : "年初预算测算偏大，项目结余资金已按规定上缴国库",
        Verdict.ACCEPTED,
        findings(i),
        "完成乡村道路养护，改善人居环境",
        indicators(i));
  }

  private static List<Finding> findings(int i) {
    List<Finding> findings = new ArrayList<>();
    for (CheckCode code : List.of(CheckCode.V05, CheckCode.M09, CheckCode.V18)) {
      findings.add(
          new Finding(
              code,
              "",
              i % 5 == 0 ? Severity.ERROR : Severity.WARNING,
              new CellRef("项目支出绩效自评表", 15 + findings.size(), 6),
              List.of("G16", "年度指标值", "100", "98.5", "km"),
              "8.62"));
    }
    return findings;
  }

  private static List<IndicatorRecord> indicators(int i) {
    List<IndicatorRecord> indicators = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      BigDecimal weight = new BigDecimal(n < 2 ? 15 : 10);
      indicators.add(
          new IndicatorRecord(
              n < 4 ? "产出指标" : "效益指标",
              "数量指标",
              "养护道路里程" + n + "段" + i,
              "≥" + (10 + n) + "公里",
              (10 + n) + "公里",
              weight,
              weight,
              weight,
              true));
    }
    return indicators;
  }
}
