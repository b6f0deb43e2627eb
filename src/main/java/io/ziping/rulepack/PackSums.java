package io.ziping.rulepack;

import io.ziping.rulepack.RulePack.Combined;
import io.ziping.rulepack.RulePack.Grade;
import io.ziping.strictyaml.YamlLayers;
import io.ziping.strictyaml.YamlMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the numbers of a pack have to be to each other. */
final class PackSums {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private PackSums() {}

  /** All points add up to 100 and no first level has points twice. */
  static void check(
      YamlLayers root,
      BigDecimal execution,
      Map<FirstLevel, BigDecimal> weights,
      List<Combined> combined) {
    BigDecimal sum = execution.add(sum(weights.values()));
    Set<FirstLevel> seen = EnumSet.noneOf(FirstLevel.class);
    seen.addAll(weights.keySet());
    for (Combined sums : combined) {
      sum = sum.add(sums.weight());
      for (FirstLevel level : sums.levels()) {
        if (!seen.add(level)) {
          root.report("combined", "level-twice", YamlMap.spelling(level));
        }
      }
    }
    if (sum.compareTo(HUNDRED) != 0) {
      String key = root.nearestOf("weights", "combined", "execution-weight");
      root.report(key, "weights-sum", plain(sum));
    }
  }

  /** What an adjustment moves is what the unused level had. */
  static void checkMoved(
      YamlMap item, @Nullable BigDecimal points, Map<FirstLevel, BigDecimal> add) {
    BigDecimal from = points == null ? BigDecimal.ZERO : points;
    BigDecimal moved = sum(add.values());
    if (moved.compareTo(from) != 0) {
      item.report("add", "moved-sum", plain(moved), plain(from));
    }
  }

  /** Grades and bands: the best first, the last from 0, so that every total has one. */
  static void checkScale(YamlLayers root, String key, List<Grade> grades) {
    checkFalling(root, key, grades.stream().map(Grade::from).toList());
    if (!grades.isEmpty() && grades.get(grades.size() - 1).from().signum() != 0) {
      root.report(key, "scale-end");
    }
    if (grades.isEmpty() && root.has(key)) {
      root.report(key, "empty-list");
    }
  }

  /** Each number is smaller than the one before. */
  static void checkFalling(YamlLayers root, String key, List<BigDecimal> numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i).compareTo(numbers.get(i - 1)) >= 0) {
        root.report(key, "not-falling", plain(numbers.get(i - 1)), plain(numbers.get(i)));
        return;
      }
    }
  }

  private static BigDecimal sum(Collection<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
