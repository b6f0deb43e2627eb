package io.ziping.bureau;

import io.ziping.assessment.FormRecord;
import io.ziping.rulepack.RulePack;
import io.ziping.season.Standing;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How units rate themselves beside what was computed.
 *
 * @param compared projects that have a self score and a computed total
 * @param selfSum @param computedSum points of those projects
 * @param higher of those, how many gave themselves more than was computed
 * @param graded projects of which both grades are known
 * @param fallen of those, how many have a worse grade by computation than by themselves
 */
public record SelfRating(
    int compared, BigDecimal selfSum, BigDecimal computedSum, int higher, int graded, int fallen) {

  static final SelfRating NONE = new SelfRating(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0);

  SelfRating plus(FormRecord record, RulePack pack) {
    BigDecimal self = record.selfTotal();
    if (self == null) {
      return this;
    }
    BigDecimal total = record.total();
    boolean both = total != null;
    String grade = Standing.of(record, pack).grade();
    return plus(
        new SelfRating(
            both ? 1 : 0,
            both ? self : BigDecimal.ZERO,
            total == null ? BigDecimal.ZERO : total,
            total != null && self.compareTo(total) > 0 ? 1 : 0,
            grade == null ? 0 : 1,
            grade != null && isWorse(grade, pack.gradeOf(self), pack.grades()) ? 1 : 0));
  }

  private static boolean isWorse(String grade, String than, List<RulePack.Grade> bestFirst) {
    List<String> names = bestFirst.stream().map(RulePack.Grade::name).toList();
    return names.indexOf(grade) > names.indexOf(than);
  }

  SelfRating plus(SelfRating other) {
    return new SelfRating(
        compared + other.compared,
        selfSum.add(other.selfSum),
        computedSum.add(other.computedSum),
        higher + other.higher,
        graded + other.graded,
        fallen + other.fallen);
  }

  /** Self score less computed total, the mean over the projects, two decimals; null without any. */
  public @Nullable BigDecimal meanDifference() {
    return Scores.average(selfSum.subtract(computedSum), compared);
  }
}
