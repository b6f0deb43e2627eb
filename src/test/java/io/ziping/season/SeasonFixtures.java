package io.ziping.season;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.FirstLevel;
import io.ziping.rulepack.RulePack;
import io.ziping.rulepack.RulePack.Band;
import io.ziping.rulepack.RulePack.Grade;
import io.ziping.rulepack.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Seasons for tests: the known one of 2023, made of its projects' figures, and small ones. */
public final class SeasonFixtures {

  private static final String FOLDER = "/season/caohe-2023/";

  private SeasonFixtures() {}

  /** The demo season: 62 projects whose totals are known. */
  public static UnitSeason demo() {
    Map<String, Integer> unmet = unmetByCode();
    List<Submission> submissions = new ArrayList<>();
    for (Map<String, String> line : SeasonTable.rows("projects.csv")) {
      String file = get(line, "seq") + "_" + get(line, "name");
      submissions.add(
          new Submission(
              file + ".xlsx",
              file + "_评分.xlsx",
              Verdict.ACCEPTED,
              List.of(demoDigest(line, unmet.getOrDefault(get(line, "code"), 0))),
              List.of()));
    }
    return ReviewedSeason.of(new UnitSeason("漕河镇", 2023, submissions));
  }

  private static FormRecord demoDigest(Map<String, String> line, int unmet) {
    BigDecimal budget = new BigDecimal(get(line, "budget"));
    BigDecimal executed = new BigDecimal(get(line, "executed"));
    BigDecimal total = new BigDecimal(get(line, "expected_score"));
    return new RecordMaker(get(line, "name"))
        .code(get(line, "code"))
        .money(budget, executed)
        .total(total)
        .rateScore(new BigDecimal(get(line, "expected_rate_score")))
        .unmet(unmet)
        .reason(get(line, "deviation_reason"))
        .make();
  }

  private static Map<String, Integer> unmetByCode() {
    Map<String, Integer> unmet = new HashMap<>();
    for (Map<String, String> line : SeasonTable.rows("indicators.csv")) {
      if (!get(line, "weight").equals(get(line, "expected_score"))) {
        unmet.merge(get(line, "code"), 1, Integer::sum);
      }
    }
    return unmet;
  }

  private static String get(Map<String, String> line, String key) {
    return Objects.requireNonNull(line.get(key), key);
  }

  /** A file of the known season. */
  public static String resource(String name) {
    try (InputStream in = SeasonFixtures.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One submission with one form. */
  public static Submission submission(String file, FormRecord record) {
    return new Submission(file, file, record.verdict(), List.of(record), List.of());
  }

  public static Finding finding(CheckCode code, Severity severity, String... args) {
    return new Finding(code, "", severity, new CellRef("Sheet1", 6, 10), List.of(args), "8.62");
  }

  /** A pack with the grades and bands of hebei-xushui-2023. */
  public static RulePack pack() {
    Map<CheckCode, Severity> severities = new HashMap<>();
    for (CheckCode code : CheckCode.values()) {
      severities.put(code, Severity.WARNING);
    }
    BigDecimal one = BigDecimal.ONE;
    Band band = new Band(BigDecimal.ZERO, one, true);
    return new RulePack(
        "hebei-xushui-2023",
        "0123456789ab",
        "财预〔2020〕10号",
        BigDecimal.TEN,
        Map.of(FirstLevel.OUTPUT, new BigDecimal(50)),
        List.of(),
        List.of(),
        List.of(),
        RulePack.Reverse.LINEAR_TO_DOUBLE,
        new RulePack.Overshoot(RulePack.OvershootPolicy.WARN, new BigDecimal("1.2"), one, one),
        new RulePack.Quality(band, band, band),
        List.of(grade("优", 90), grade("良", 80), grade("中", 60), grade("差", 0)),
        List.of(grade("≥90", 90), grade("60-90", 60), grade("<60", 0)),
        new RulePack.Tolerances(one, one, one, one),
        severities,
        Map.of(
            "unit-full-score-share", new BigDecimal(95),
            "unit-count-min", new BigDecimal(5),
            "name-similarity", new BigDecimal(85)));
  }

  /** The shares that ziping.yaml ships with. */
  public static SpotCheckRules spotChecks() {
    return new SpotCheckRules(
        new BigDecimal(15),
        Map.of(
            SpotCheckPlan.Kind.LARGEST_MONEY, 30,
            SpotCheckPlan.Kind.LOWEST_SCORE, 25,
            SpotCheckPlan.Kind.PERFECT_SCORE, 15,
            SpotCheckPlan.Kind.MOST_FINDINGS, 10,
            SpotCheckPlan.Kind.RANDOM, 20),
        "");
  }

  private static Grade grade(String name, int from) {
    return new Grade(name, new BigDecimal(from));
  }

  /** A digest, built step by step. */
  public static final class RecordMaker {
    private final String name;
    private String code = "";
    private int year = 2023;
    private @Nullable BigDecimal budget = new BigDecimal("10");
    private @Nullable BigDecimal executed = new BigDecimal("10");
    private @Nullable BigDecimal total = new BigDecimal("100");
    private @Nullable BigDecimal self = new BigDecimal("100");
    private boolean selfIsTotal = true;
    private BigDecimal low = new BigDecimal("100");
    private BigDecimal high = new BigDecimal("100");
    private @Nullable BigDecimal rateScore;
    private int unmet;
    private String reason = "";
    private Verdict verdict = Verdict.ACCEPTED;
    private List<Finding> findings = List.of();
    private String goal = "";
    private List<IndicatorRecord> indicators = List.of();

    public RecordMaker(String name) {
      this.name = name;
    }

    public RecordMaker code(String code) {
      this.code = code;
      return this;
    }

    public RecordMaker year(int year) {
      this.year = year;
      return this;
    }

    public RecordMaker money(@Nullable BigDecimal budget, @Nullable BigDecimal executed) {
      this.budget = budget;
      this.executed = executed;
      return this;
    }

    public RecordMaker money(String budget, String executed) {
      return money(new BigDecimal(budget), new BigDecimal(executed));
    }

    public RecordMaker total(BigDecimal total) {
      this.total = total;
      this.low = total;
      this.high = total;
      return this;
    }

    public RecordMaker total(String total) {
      return total(new BigDecimal(total));
    }

    /** A total that a person has to decide. */
    public RecordMaker open(String low, String high) {
      this.total = null;
      this.low = new BigDecimal(low);
      this.high = new BigDecimal(high);
      this.verdict = Verdict.NEEDS_REVIEW;
      return this;
    }

    /** Another total than the computed one; null for none. */
    public RecordMaker self(@Nullable String self) {
      this.self = self == null ? null : new BigDecimal(self);
      this.selfIsTotal = false;
      return this;
    }

    public RecordMaker rateScore(BigDecimal rateScore) {
      this.rateScore = rateScore;
      return this;
    }

    public RecordMaker unmet(int unmet) {
      this.unmet = unmet;
      return this;
    }

    public RecordMaker reason(String reason) {
      this.reason = reason;
      return this;
    }

    public RecordMaker goal(String goal) {
      this.goal = goal;
      return this;
    }

    public RecordMaker indicators(IndicatorRecord... indicators) {
      this.indicators = List.of(indicators);
      return this;
    }

    public RecordMaker verdict(Verdict verdict) {
      this.verdict = verdict;
      return this;
    }

    public RecordMaker findings(Finding... findings) {
      this.findings = List.of(findings);
      return this;
    }

    public FormRecord make() {
      BigDecimal rate =
          budget == null || executed == null || budget.signum() == 0
              ? null
              : executed
                  .multiply(new BigDecimal(100))
                  .divide(budget, 10, RoundingMode.HALF_UP)
                  .stripTrailingZeros();
      RulePack pack = pack();
      return new FormRecord(
          "项目支出绩效自评表",
          "national",
          name,
          code,
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
          selfIsTotal ? total : self,
          total,
          low,
          high,
          total == null ? null : pack.gradeOf(total),
          total == null ? null : pack.reportBandOf(total),
          unmet,
          total == null ? 1 : 0,
          reason,
          verdict,
          findings,
          goal,
          indicators);
    }
  }
}
