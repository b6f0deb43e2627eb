package io.ziping.rulepack;

import io.ziping.rulepack.RulePack.Adjustment;
import io.ziping.rulepack.RulePack.Cap;
import io.ziping.rulepack.RulePack.Combined;
import io.ziping.rulepack.RulePack.Grade;
import io.ziping.rulepack.RulePack.Overshoot;
import io.ziping.rulepack.RulePack.OvershootPolicy;
import io.ziping.rulepack.RulePack.Reverse;
import io.ziping.rulepack.RulePack.Tolerances;
import io.ziping.strictyaml.YamlLayers;
import io.ziping.strictyaml.YamlMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pack from its YAML and that of the packs it extends. Whatever is wrong is reported in the
 * YAML documents; a pack with problems is read to its end, so that all of them come out, and is not
 * to be used.
 */
final class PackReader {

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal MOST = new BigDecimal(10_000_000);

  private final String name;
  private final YamlLayers root;

  PackReader(String name, YamlLayers root) {
    this.name = name;
    this.root = root;
  }

  RulePack read() {
    String source = root.text("source").orElse("");
    root.require("source", "weights", "severities", "thresholds");
    PackNumbers top = new PackNumbers(root);
    BigDecimal execution = top.number("execution-weight", HUNDRED);
    Map<FirstLevel, BigDecimal> weights = weights();
    List<Combined> combined = combined();
    List<Adjustment> adjustments = adjustments(weights);
    PackSums.check(root, execution, weights, combined);
    RulePack pack =
        new RulePack(
            name,
            "",
            source,
            execution,
            weights,
            combined,
            adjustments,
            caps(),
            needed("reverse", Reverse.class, Reverse.LINEAR_TO_DOUBLE),
            overshoot(),
            QualityReader.read(root.map("quality")),
            grades("grades"),
            grades("report-bands"),
            tolerances(),
            severities(),
            thresholds());
    return pack.withHash(Fingerprint.of(pack));
  }

  private <E extends Enum<E>> E needed(String key, Class<E> type, E otherwise) {
    root.require(key);
    return root.choice(key, type).orElse(otherwise);
  }

  /** {@code off} takes a level out that an extended pack gives points to. */
  private Map<FirstLevel, BigDecimal> weights() {
    YamlLayers map = root.map("weights");
    Map<FirstLevel, BigDecimal> weights = new EnumMap<>(FirstLevel.class);
    for (FirstLevel level : FirstLevel.values()) {
      String key = YamlMap.spelling(level);
      map.unlessOff(key, layer -> layer.decimal(key))
          .map(points -> PackNumbers.checked(map, key, points, HUNDRED))
          .ifPresent(points -> weights.put(level, points));
    }
    return weights;
  }

  private List<Combined> combined() {
    List<Combined> sums = new ArrayList<>();
    for (YamlMap item : root.maps("combined")) {
      item.require("levels", "weight");
      List<FirstLevel> levels = new ArrayList<>();
      for (String text : item.texts("levels")) {
        level(item, "levels", text).ifPresent(levels::add);
      }
      sums.add(new Combined(levels, item.decimal("weight").orElse(BigDecimal.ZERO)));
    }
    return sums;
  }

  private static Optional<FirstLevel> level(YamlMap map, String key, String text) {
    List<String> allowed = new ArrayList<>();
    for (FirstLevel level : FirstLevel.values()) {
      allowed.add(YamlMap.spelling(level));
      if (YamlMap.spelling(level).equals(text)) {
        return Optional.of(level);
      }
    }
    map.report(key, "not-allowed", text, String.join(", ", allowed));
    return Optional.empty();
  }

  private List<Adjustment> adjustments(Map<FirstLevel, BigDecimal> weights) {
    List<Adjustment> adjustments = new ArrayList<>();
    for (YamlMap item : root.maps("adjustments")) {
      item.require("without", "add");
      Optional<FirstLevel> without = item.choice("without", FirstLevel.class);
      Map<FirstLevel, BigDecimal> add = new EnumMap<>(FirstLevel.class);
      YamlMap points = item.map("add");
      for (FirstLevel level : FirstLevel.values()) {
        points.decimal(YamlMap.spelling(level)).ifPresent(value -> add.put(level, value));
      }
      if (without.isPresent()) {
        adjustments.add(new Adjustment(without.get(), add));
        PackSums.checkMoved(item, weights.get(without.get()), add);
      }
    }
    return adjustments;
  }

  private List<Cap> caps() {
    List<Cap> caps = new ArrayList<>();
    root.require("execution-cap");
    for (YamlMap item : root.maps("execution-cap")) {
      item.require("rate-below", "maximum");
      caps.add(
          new Cap(
              item.decimal("rate-below").orElse(BigDecimal.ZERO).movePointLeft(2),
              item.decimal("maximum").orElse(BigDecimal.ZERO)));
    }
    PackSums.checkFalling(root, "execution-cap", caps.stream().map(Cap::rateBelow).toList());
    return caps;
  }

  private Overshoot overshoot() {
    YamlLayers map = root.map("overshoot");
    PackNumbers numbers = new PackNumbers(map);
    map.require("policy");
    return new Overshoot(
        map.choice("policy", OvershootPolicy.class).orElse(OvershootPolicy.WARN),
        numbers.ratio("warn-at", HUNDRED),
        numbers.number("deduct", HUNDRED),
        numbers.ratio("edge", HUNDRED));
  }

  private List<Grade> grades(String key) {
    root.require(key);
    List<Grade> grades = new ArrayList<>();
    for (YamlMap item : root.maps(key)) {
      item.require("name", "from");
      grades.add(
          new Grade(item.text("name").orElse(""), item.decimal("from").orElse(BigDecimal.ZERO)));
    }
    PackSums.checkScale(root, key, grades);
    return grades;
  }

  private Tolerances tolerances() {
    PackNumbers numbers = new PackNumbers(root.map("tolerances"));
    return new Tolerances(
        numbers.number("score", HUNDRED),
        numbers.number("rate", HUNDRED),
        numbers.number("money", HUNDRED),
        numbers.number("equal-values", HUNDRED).movePointLeft(2));
  }

  private Map<CheckCode, Severity> severities() {
    YamlLayers map = root.map("severities");
    Map<CheckCode, Severity> severities = new EnumMap<>(CheckCode.class);
    severities.put(CheckCode.X01, Severity.ERROR);
    for (CheckCode code : CheckCode.values()) {
      if (code == CheckCode.X01) {
        continue;
      }
      String key = code.name();
      map.require(key);
      // Not a constant of Severity: a check that is off has none.
      map.unlessOff(key, layer -> layer.choice(key, Severity.class, "off"))
          .ifPresent(severity -> severities.put(code, severity));
    }
    return severities;
  }

  private Map<String, BigDecimal> thresholds() {
    PackNumbers numbers = new PackNumbers(root.map("thresholds"));
    Map<String, BigDecimal> thresholds = new LinkedHashMap<>();
    for (Threshold threshold : Threshold.values()) {
      thresholds.put(threshold.key(), numbers.number(threshold.key(), MOST));
    }
    return thresholds;
  }
}
