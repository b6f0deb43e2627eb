package io.ziping.recheck;

import io.ziping.measure.CellValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a score that a person wrote: strictly, for a guess would be a wrong score. */
final class RecheckScore {

  /** More digits than points have; keeps a hostile 1E999999999 out. */
  private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,12})?");

  private RecheckScore() {}

  /** A number in plain notation, null for anything else. */
  static @Nullable BigDecimal plain(String text) {
    return PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /** What is wrong with it; null when it can stand or is blank. */
  static @Nullable RecheckRemark mistake(
      CellValue value, String cell, @Nullable BigDecimal weight) {
    if (value.isBlank()) {
      return null;
    }
    String shown = value.text().strip();
    if (value.isPercentFormat() || shown.endsWith("%") || shown.endsWith("％")) {
      return remark("percent", cell, shown);
    }
    BigDecimal number = number(value);
    if (number == null) {
      return remark("not-a-number", cell, shown);
    }
    if (number.signum() < 0) {
      return remark("negative", cell, shown);
    }
    if (weight != null && number.compareTo(weight) > 0) {
      return new RecheckRemark(
          RecheckRemark.Kind.MISTAKE,
          "above-weight",
          cell,
          List.of(RecheckSubject.plain(number), RecheckSubject.plain(weight)));
    }
    return null;
  }

  private static RecheckRemark remark(String word, String cell, String shown) {
    return new RecheckRemark(RecheckRemark.Kind.MISTAKE, word, cell, List.of(shown));
  }

  /** The number that is written there, also as text (９．５分); null when it is none. */
  static @Nullable BigDecimal number(CellValue cell) {
    CellValue value = cell.asRead();
    BigDecimal number = value.number();
    if (value.kind() == CellValue.Kind.NUMBER) {
      return Objects.requireNonNull(number);
    }
    if (value.kind() != CellValue.Kind.TEXT) {
      return null;
    }
    String text = Normalizer.normalize(value.text(), Normalizer.Form.NFKC).strip();
    return plain(text);
  }
}
