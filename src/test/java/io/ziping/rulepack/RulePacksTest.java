package io.ziping.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.rulepack.RulePack.Combined;
import io.ziping.rulepack.RulePack.Grade;
import io.ziping.strictyaml.YamlProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePacksTest {

  private static final Path FOLDER = Path.of("watch-folder-config", "rule-packs");

  /** The shipped packs; a test adds or changes one. */
  private final Map<String, String> texts = new TreeMap<>();

  @BeforeEach
  void readShippedPacks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        texts.put("rule-packs/" + file.getFileName(), Files.readString(file));
      }
    }
  }

  private RulePack pack(String name) {
    RulePacks.Reading reading = RulePacks.read(texts);
    assertThat(reading).as(reading.toString()).isInstanceOf(RulePacks.Packs.class);
    return ((RulePacks.Packs) reading).packs().find(name).orElseThrow();
  }

  private List<YamlProblem> problems() {
    RulePacks.Reading reading = RulePacks.read(texts);
    assertThat(reading).isInstanceOf(RulePacks.Refused.class);
    return ((RulePacks.Refused) reading).problems();
  }

  private void add(String name, String text) {
    texts.put("rule-packs/" + name + ".yaml", text);
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  @Test
  void shipsFourPacks() {
    RulePacks packs = ((RulePacks.Packs) RulePacks.read(texts)).packs();
    assertThat(packs.names())
        .containsExactly("core-2021", "hebei-xushui-2023", "hubei", "national-2020");
    assertThat(packs.find("nowhere")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"national-2020", "hebei-xushui-2023"})
  void nationalWeights(String name) {
    RulePack pack = pack(name);
    assertThat(pack.executionWeight()).isEqualByComparingTo("10");
    assertThat(pack.weights())
        .isEqualTo(
            Map.of(
                FirstLevel.OUTPUT, n("50"),
                FirstLevel.BENEFIT, n("30"),
                FirstLevel.SATISFACTION, n("10")));
    assertThat(pack.overshoot().warnAt()).isEqualByComparingTo("1.2");
    assertThat(pack.reportBands())
        .containsExactly(
            new Grade("≥90", n("90")), new Grade("60-90", n("60")), new Grade("<60", n("0")));
  }

  @ParameterizedTest
  @CsvSource({
    "COST OUTPUT BENEFIT SATISFACTION, 20 40 20 10",
    "OUTPUT BENEFIT SATISFACTION, - 50 30 10",
    "COST OUTPUT BENEFIT, 20 40 30 -",
    "OUTPUT BENEFIT, - 50 40 -"
  })
  void corePackMovesThePointsOfUnusedLevels(String used, String expected) {
    EnumSet<FirstLevel> levels = EnumSet.noneOf(FirstLevel.class);
    for (String level : used.split(" ")) {
      levels.add(FirstLevel.valueOf(level));
    }
    Map<FirstLevel, BigDecimal> weights = pack("core-2021").weightsFor(levels);
    StringBuilder shown = new StringBuilder();
    for (FirstLevel level : FirstLevel.values()) {
      BigDecimal points = weights.get(level);
      shown.append(points == null ? "-" : points.toPlainString()).append(' ');
    }
    assertThat(shown.toString().strip()).isEqualTo(expected);
  }

  @Test
  void nationalPackMovesNothing() {
    RulePack pack = pack("national-2020");
    assertThat(pack.weightsFor(EnumSet.of(FirstLevel.OUTPUT))).isEqualTo(pack.weights());
  }

  @Test
  void hubeiSharesPointsAndHasWiderBands() {
    RulePack pack = pack("hubei");
    assertThat(pack.executionWeight()).isEqualByComparingTo("20");
    assertThat(pack.weights()).isEqualTo(Map.of(FirstLevel.OUTPUT, n("40")));
    assertThat(pack.combined())
        .containsExactly(
            new Combined(List.of(FirstLevel.BENEFIT, FirstLevel.SATISFACTION), n("40")));
    assertThat(pack.quality().partly().low()).isEqualByComparingTo("0.5");
    assertThat(pack.quality().partly().high()).isEqualByComparingTo("0.8");
    assertThat(pack.quality().partly().closed()).isFalse();
    assertThat(pack.quality().full().closed()).isTrue();
  }

  @Test
  void everyCheckHasTheSeverityOfTheList() {
    RulePack pack = pack("national-2020");
    assertThat(pack.severities()).hasSize(CheckCode.values().length);
    assertThat(pack.severity(CheckCode.F04)).isEqualTo(Severity.INFO);
    assertThat(pack.severity(CheckCode.M04)).isEqualTo(Severity.ERROR);
    assertThat(pack.severity(CheckCode.V05)).isEqualTo(Severity.WARNING);
    assertThat(pack.severity(CheckCode.X01)).isEqualTo(Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "execution-reason-below, 90",
    "single-indicator-share, 50",
    "unit-full-score-share, 95",
    "copied-rows-min, 5",
    "reason-min-length, 6",
    "vague-share, 50",
    "yuan-slip-amount, 10000",
    "unstated-unit-amount, 100000",
    "amount-max-decimals, 6",
    "name-similarity, 85"
  })
  void basePackNamesEveryThreshold(String key, BigDecimal value) {
    assertThat(pack("national-2020").threshold(key)).isEqualByComparingTo(value);
  }

  @Test
  void basePackRemainingNumbers() {
    RulePack pack = pack("national-2020");
    assertThat(pack.thresholds()).hasSize(Threshold.values().length);
    assertThat(pack.reverse()).isEqualTo(RulePack.Reverse.LINEAR_TO_DOUBLE);
    assertThat(pack.overshoot().policy()).isEqualTo(RulePack.OvershootPolicy.WARN);
    assertThat(pack.executionCaps()).isEmpty();
    assertThat(pack.tolerances())
        .isEqualTo(new RulePack.Tolerances(n("0.01"), n("0.1"), n("0.01"), n("0.005")));
    assertThat(pack.gradeOf(n("90"))).isEqualTo("优");
    assertThat(pack.gradeOf(n("89.99"))).isEqualTo("良");
    assertThat(pack.gradeOf(n("59.99"))).isEqualTo("差");
  }

  @Test
  void oneValueIsOverridden() {
    add("mine", "extends: hebei-xushui-2023\nthresholds:\n  vague-share: 40\n");
    RulePack mine = pack("mine");
    RulePack base = pack("hebei-xushui-2023");
    assertThat(mine.threshold("vague-share")).isEqualByComparingTo("40");
    assertThat(mine.threshold("name-similarity"))
        .isEqualByComparingTo(base.threshold("name-similarity"));
    assertThat(mine.weights()).isEqualTo(base.weights());
    assertThat(mine.hash()).matches("[0-9a-f]{12}").isNotEqualTo(base.hash());
  }

  @Test
  void capsAreFractionsAndPoints() {
    add("capped", "extends: national-2020\nexecution-cap:\n  - {rate-below: 80, maximum: 89}\n");
    assertThat(pack("capped").executionCaps())
        .containsExactly(new RulePack.Cap(n("0.80"), n("89")));
  }

  @Test
  void aCheckCanBeSwitchedOff() {
    add("quiet", "extends: national-2020\nseverities:\n  V24: off\n");
    assertThat(pack("quiet").severity(CheckCode.V24)).isNull();
    assertThat(pack("quiet").severity(CheckCode.V23)).isEqualTo(Severity.ERROR);
  }

  @Test
  void hashFollowsContentAndNotNotation() {
    add("a", "extends: national-2020\nexecution-weight: 10\n");
    String plain = pack("a").hash();
    add("a", "# 注释\nexecution-weight: 10.0\nextends: national-2020\n");
    assertThat(pack("a").hash()).isEqualTo(plain);
    texts.compute(
        "rule-packs/national-2020.yaml",
        (file, text) -> String.valueOf(text).replace("warn-at: 1.2", "warn-at: 1.5"));
    assertThat(pack("a").hash()).isNotEqualTo(plain);
  }

  @Test
  void unknownKeyHasLineAndSuggestion() {
    add("slip", "extends: national-2020\novershoot:\n  warn-att: 1.3\n");
    assertThat(problems())
        .containsExactly(
            new YamlProblem(
                "rule-packs/slip.yaml",
                3,
                "overshoot.warn-att",
                "unknown-key",
                List.of("warn-at")));
  }

  @Test
  void severityOfOurOwnFailuresIsFixed() {
    add("slip", "extends: national-2020\nseverities:\n  X01: off\n");
    assertThat(problems())
        .extracting(YamlProblem::line, YamlProblem::kind)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "unknown-key"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "weights: {output: 60}; 2; weights; weights-sum",
        "execution-weight: 20; 2; execution-weight; weights-sum",
        "combined: [{levels: [output], weight: 0}]; 2; combined; level-twice",
        "adjustments: [{without: satisfaction, add: {benefit: 5}}]; 2; adjustments[0].add;"
            + " moved-sum",
        "grades: [{name: 良, from: 80}, {name: 优, from: 90}]; 2; grades; not-falling",
        "grades: [{name: 优, from: 90}]; 2; grades; scale-end",
        "report-bands: []; 2; report-bands; empty-list",
        "quality: {partly: {from: 60, to: 90}}; 2; quality.partly; bands-overlap",
        "quality: {not: {from: 60, to: 50}}; 2; quality.not.from; wrong-order",
        "thresholds: {vague-share: -1}; 2; thresholds.vague-share; out-of-range",
        "thresholds: {vague-share: viele}; 2; thresholds.vague-share; not-a-number",
        "severities: {V01: fatal}; 2; severities.V01; not-allowed",
        "reverse: ratios; 2; reverse; not-allowed",
        "combined: [{levels: [outputs], weight: 0}]; 2; combined[0].levels; not-allowed",
        "execution-cap: [{rate-below: 60, maximum: 79}, {rate-below: 80, maximum: 89}]; 2;"
            + " execution-cap; not-falling",
        "weights: [; 3; ''; syntax-bracket",
      })
  void mistakesAreNamed(String yaml, int line, String key, String kind) {
    add("wrong", "extends: national-2020\n" + yaml + "\n");
    assertThat(problems())
        .filteredOn(problem -> problem.kind().equals(kind))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("rule-packs/wrong.yaml");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.key()).isEqualTo(key);
            });
  }

  @Test
  void packWithoutBaseHasToNameEverything() {
    add("alone", "source: x\n");
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo("no-base");
              assertThat(problem.args().get(1)).startsWith("weights, severities, thresholds");
            });
  }

  @Test
  void cyclesAndUnknownParentsAreRefused() {
    add("a", "extends: b\n");
    add("b", "extends: a\n");
    add("orphan", "extends: nobody\n");
    assertThat(problems())
        .extracting(YamlProblem::file, YamlProblem::line, YamlProblem::kind)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("rule-packs/b.yaml", 1, "extends-cycle"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/a.yaml", 1, "extends-cycle"),
            org.assertj.core.groups.Tuple.tuple("rule-packs/orphan.yaml", 1, "unknown-pack"));
  }
}
