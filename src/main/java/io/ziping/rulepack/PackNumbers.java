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

  /** The number itself; zero when it is out of bounds, which is then reported. */
  static BigDecimal checked(YamlLayers map, String key, BigDecimal value, BigDecimal maximum) {
    if (value.signum() < 0 || value.compareTo(maximum) > 0) {
      map.report(key, "out-of-range", value.toPlainString(), "0", maximum.toPlainString());
      return BigDecimal.ZERO;
    }
    return value;
  }
}
