package io.ziping.season;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many projects a spot check takes and by which risks; the numbers of {@code spot-check.yaml}.
 *
 * @param share of all projects that is checked, in percent, above 0 and at most 100
 * @param parts how the sample is shared out, in percent; sum 100
 * @param seed makes the random part another one; same seed, same sample
 */
public record SpotCheckRules(
    BigDecimal share, Map<SpotCheckPlan.Kind, Integer> parts, String seed) {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  public SpotCheckRules {
    if (share.signum() <= 0 || share.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("share " + share);
    }
    int sum = parts.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != 100 || parts.values().stream().anyMatch(part -> part < 0)) {
      throw new IllegalArgumentException("parts " + parts);
    }
    parts = Map.copyOf(new EnumMap<>(parts));
  }

  int part(SpotCheckPlan.Kind kind) {
    return parts.getOrDefault(kind, 0);
  }
}
