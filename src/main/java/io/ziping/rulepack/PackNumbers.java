package io.ziping.rulepack;

import io.ziping.strictyaml.YamlLayers;
import java.math.BigDecimal;

/** Numbers that a pack has to have, none of them negative. */
record PackNumbers(YamlLayers map) {

  /** The number of a key; zero when it is missing or out of bounds, which is then reported. */
  BigDecimal number(String key, BigDecimal maximum) {
    map.require(key);
    return map.decimal(key).map(value -> checked(map, key, value, maximum)).orElse(BigDecimal.ZERO);
  }

  /** A ratio to a target, from 1 on: below it a target that is just reached would lose points. */
  BigDecimal ratio(String key, BigDecimal maximum) {
    BigDecimal ratio = number(key, maximum);
    if (map.has(key) && ratio.compareTo(BigDecimal.ONE) < 0) {
      map.report(key, "out-of-range", ratio.toPlainString(), "1", maximum.toPlainString());
    }
    return ratio;
  }

  /** The number itself; zero when it is out of bounds, which is then reported. */
  static BigDecimal checked(YamlLayers map, String key, BigDecimal value, BigDecimal maximum) {
    if (value.signum() < 0 || value.compareTo(maximum) > 0) {
      map.report(key, "out-of-range", value.toPlainString(), "0", maximum.toPlainString());
      return BigDecimal.ZERO;
    }
    return value;
  }
}
