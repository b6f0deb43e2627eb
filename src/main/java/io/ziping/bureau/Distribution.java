package io.ziping.bureau;

import io.ziping.rulepack.RulePack;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Projects over a scale, by what they gave themselves and by what was computed.
 *
 * @param self by step, best first @param computed likewise; both have every step
 * @param open projects whose computed step a person has yet to decide
 */
public record Distribution(Map<String, Integer> self, Map<String, Integer> computed, int open) {

  static final Distribution NONE = new Distribution(Map.of(), Map.of(), 0);

  public Distribution {
    self = Collections.unmodifiableMap(new LinkedHashMap<>(self));
    computed = Collections.unmodifiableMap(new LinkedHashMap<>(computed));
  }

  static Distribution over(List<RulePack.Grade> scale) {
    Map<String, Integer> none = new LinkedHashMap<>();
    scale.forEach(step -> none.put(step.name(), 0));
    return new Distribution(none, none, 0);
  }

  /** One project more; null for a step that is not known. */
  Distribution plus(@Nullable String selfStep, @Nullable String computedStep) {
    return new Distribution(
        counted(self, selfStep, 1),
        counted(computed, computedStep, 1),
        open + (computedStep == null ? 1 : 0));
  }

  Distribution plus(Distribution other) {
    Map<String, Integer> selfs = new LinkedHashMap<>(self);
    other.self.forEach((step, count) -> selfs.merge(step, count, Integer::sum));
    Map<String, Integer> all = new LinkedHashMap<>(computed);
    other.computed.forEach((step, count) -> all.merge(step, count, Integer::sum));
    return new Distribution(selfs, all, open + other.open);
  }

  private static Map<String, Integer> counted(
      Map<String, Integer> counts, @Nullable String step, int more) {
    if (step == null) {
      return counts;
    }
    Map<String, Integer> next = new LinkedHashMap<>(counts);
    next.merge(step, more, Integer::sum);
    return next;
  }
}
