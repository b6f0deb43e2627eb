package io.ziping.config;

import io.ziping.season.SpotCheckPlan;
import io.ziping.season.SpotCheckRules;
import io.ziping.strictyaml.YamlLayers;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Section {@code spot-check}: how many projects are drawn and by what. */
final class SpotCheckSection {

  private static final int WHOLE = 100;

  private SpotCheckSection() {}

  static SpotCheckRules read(YamlLayers map) {
    Values values = new Values(map);
    int share = values.integer("share", 1, WHOLE);
    YamlLayers parts = map.map("parts");
    Values numbers = new Values(parts);
    Map<SpotCheckPlan.Kind, Integer> read = new EnumMap<>(SpotCheckPlan.Kind.class);
    int sum = 0;
    for (SpotCheckPlan.Kind kind : SpotCheckPlan.Kind.values()) {
      int part = numbers.integer(kind.word(), 0, WHOLE);
      read.put(kind, part);
      sum += part;
    }
    if (sum != WHOLE) {
      map.report("parts", "parts-sum", Integer.toString(sum));
      read.replaceAll((kind, part) -> kind == SpotCheckPlan.Kind.RANDOM ? WHOLE : 0);
    }
    String seed = map.text("seed").orElse("");
    return new SpotCheckRules(new BigDecimal(share), read, seed);
  }
}
