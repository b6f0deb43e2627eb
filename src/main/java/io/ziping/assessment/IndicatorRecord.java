package io.ziping.assessment;

import io.ziping.scoring.IndicatorScore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a form record keeps of one indicator row.
 *
 * @param target with its sign and unit, as written
 * @param score computed points, null while a person has to decide
 * @param met whether the target is reached, null while a person has to decide
 */
public record IndicatorRecord(
    String level1,
    String level2,
    String name,
    String target,
    String actual,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal selfScore,
    @Nullable BigDecimal score,
    @Nullable Boolean met) {

  /** Longer texts are cut: a form record is kept for every form of a season. */
  private static final int LONGEST = 200;

  static IndicatorRecord of(IndicatorScore score) {
    return new IndicatorRecord(
        cut(score.row().level1().text(), LONGEST),
        cut(score.row().level2().text(), LONGEST),
        cut(score.row().name().text(), LONGEST),
        cut(
            score.row().sign().text() + score.row().target().text() + score.row().unit().text(),
            LONGEST),
        cut(score.row().actual().text(), LONGEST),
        score.weight(),
        score.selfScore(),
        score.score(),
        score.met());
  }

  static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
