package io.ziping.rulepack;

import io.ziping.rulepack.RulePack.Band;
import io.ziping.rulepack.RulePack.Quality;
import io.ziping.strictyaml.YamlLayers;
import java.math.BigDecimal;

/**
 * The bands of qualitative indicators, in percent of the weight. The upper end belongs to the best
 * band only: where two bands meet, the better wording has the shared point.
 */
final class QualityReader {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private QualityReader() {}

  static Quality read(YamlLayers map) {
    Band full = band(map.map("full"), true);
    Band partly = band(map.map("partly"), false);
    Band not = band(map.map("not"), false);
    if (partly.high().compareTo(full.low()) > 0 || not.high().compareTo(partly.low()) > 0) {
      map.report("partly", "bands-overlap");
    }
    return new Quality(full, partly, not);
  }

  private static Band band(YamlLayers map, boolean closed) {
    PackNumbers numbers = new PackNumbers(map);
    BigDecimal low = numbers.number("from", HUNDRED);
    BigDecimal high = numbers.number("to", HUNDRED);
    if (low.compareTo(high) > 0) {
      map.report("from", "wrong-order", low.toPlainString(), high.toPlainString());
    }
    return new Band(low.movePointLeft(2), high.movePointLeft(2), closed);
  }
}
