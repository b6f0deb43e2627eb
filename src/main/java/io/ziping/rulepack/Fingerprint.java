package io.ziping.rulepack;

import io.ziping.rulepack.RulePack.Band;
import io.ziping.rulepack.RulePack.Overshoot;
import io.ziping.rulepack.RulePack.Quality;
import io.ziping.rulepack.RulePack.Tolerances;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first 12 hex digits of the SHA-256 of a pack's effective content, whatever order and notation
 * its YAML has: 10 and 10.0 give one hash, a changed number in a pack it extends gives another.
 */
final class Fingerprint {

  private static final int DIGITS = 12;

  private Fingerprint() {}

  static String of(RulePack pack) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(canonical(pack).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String canonical(RulePack pack) {
    StringBuilder text = new StringBuilder();
    add(text, pack.name(), pack.source(), pack.executionWeight(), pack.weights(), pack.reverse());
    pack.combined().forEach(sum -> add(text, "combined", sum.levels(), sum.weight()));
    pack.adjustments().forEach(moved -> add(text, "without", moved.without(), moved.add()));
    pack.executionCaps().forEach(cap -> add(text, "cap", cap.rateBelow(), cap.maximum()));
    Overshoot overshoot = pack.overshoot();
    add(text, overshoot.policy(), overshoot.warnAt(), overshoot.deduct(), overshoot.edge());
    Quality quality = pack.quality();
    for (Band band : List.of(quality.full(), quality.partly(), quality.not())) {
      add(text, "band", band.low(), band.high(), band.closed());
    }
    pack.grades().forEach(grade -> add(text, "grade", grade.name(), grade.from()));
    pack.reportBands().forEach(band -> add(text, "report-band", band.name(), band.from()));
    Tolerances same = pack.tolerances();
    add(text, "tolerances", same.score(), same.rate(), same.money(), same.equalValues());
    add(text, pack.severities(), pack.thresholds());
    return text.toString();
  }

  private static void add(StringBuilder text, Object... values) {
    for (Object value : values) {
      text.append(plain(value)).append('|');
    }
    text.append('\n');
  }

  private static String plain(Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, item) -> sorted.put(key.toString(), plain(item)));
      return sorted.toString();
    }
    return value.toString();
  }
}
