package io.ziping.measure;

import io.ziping.measure.Actual.Attainment;
import io.ziping.measure.QuantityTarget.Read;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the 实际完成值 beside its target. */
final class ActualParser {

  private final QualityWords quality;
  private final QuantityActual quantities;
  private final DeadlineActual deadlines;

  ActualParser(QualityWords quality, QuantityActual quantities, DeadlineActual deadlines) {
    this.quality = quality;
    this.quantities = quantities;
    this.deadlines = deadlines;
  }

  Actual read(IndicatorContext context, Read target) {
    CellValue value = context.text.actual();
    String core = context.actual;
    // An accounting format shows a stored 0 as a dash: that is a 0.
    if (value.number() == null
        && (core.isEmpty() || context.words.is(WordList.BLANK_MARKS, core))
        && value.kind() != CellValue.Kind.UNCALCULATED) {
      return new Actual.Missing();
    }
    if (value.kind() == CellValue.Kind.ERROR || value.kind() == CellValue.Kind.UNCALCULATED) {
      return new Actual.Unclear(value.text());
    }
    if (target.target() instanceof Target.Deadline deadline) {
      return deadlines.read(context, deadline);
    }
    if (target.comparisonUnit().unit() == RankText.PLACE && !core.equals(context.target)) {
      return place(context, core);
    }
    if (target.target() instanceof Target.Quantity || target.target() instanceof Target.Range) {
      return quantities.read(context, target);
    }
    Actual actual = wording(context, target.target(), core);
    if (actual instanceof Actual.Wording) {
      boolean same = core.equals(context.target);
      context.notes.from(Part.ACTUAL, same ? Source.REPEATED : Source.WORD_LIST);
    }
    return actual;
  }

  private static Actual place(IndicatorContext context, String core) {
    BigDecimal number = context.text.actual().number();
    BigDecimal place = number == null ? context.words.ranks().actual(core) : number;
    if (place == null || place.signum() <= 0) {
      context.notes.add(Oddity.TEXT_FOR_NUMBER, core);
      return new Actual.Unclear(core);
    }
    return new Actual.Quantity(place, RankText.PLACE.shown());
  }

  private Actual wording(IndicatorContext context, Target target, String core) {
    if (context.text.actual().kind() == CellValue.Kind.DATE) {
      return new Actual.Unclear(context.text.actual().text());
    }
    if (target instanceof Target.Qualitative wanted) {
      return qualitative(context, wanted.wording(), core);
    }
    if (target instanceof Target.Scale scale) {
      Attainment attainment = quality.inScale(scale.grades(), core);
      attainment = attainment == null ? quality.ofWording(core) : attainment;
      return word(core.equals(context.target) ? null : attainment, core);
    }
    if (target instanceof Target.Several) {
      return word(core.equals(context.target) ? Attainment.FULL : null, core);
    }
    Attainment attainment = quality.ofWording(core);
    return word(attainment, core);
  }

  private Actual qualitative(IndicatorContext context, String wanted, String core) {
    if (core.equals(wanted)) {
      return new Actual.Wording(Attainment.FULL, core);
    }
    BigDecimal percent = percent(context);
    if (percent != null) {
      boolean all = percent.compareTo(BigDecimal.ONE) >= 0;
      return word(all ? Attainment.FULL : null, core);
    }
    Attainment graded = quality.byGrade(wanted, core);
    if (graded != null) {
      return word(graded, core);
    }
    return word(quality.isNo(wanted) ? null : quality.ofWording(core), core);
  }

  /** 100%, 已完成100%, 1 with a percent format; null when the actual is no percentage. */
  private static @Nullable BigDecimal percent(IndicatorContext context) {
    CellValue value = context.text.actual();
    if (value.number() != null) {
      return value.isPercentFormat() ? value.number() : null;
    }
    List<Amount> amounts = context.actualAmounts();
    if (amounts.size() != 1 || !amounts.get(0).isShare()) {
      return null;
    }
    Amount amount = amounts.get(0);
    String before = context.actual.substring(0, amount.start());
    String after = context.actual.substring(amount.end());
    boolean answers =
        (before.isEmpty() || before.equals("=") || before.endsWith("完成") || before.endsWith("达标"))
            && (after.isEmpty() || after.equals("完成") || after.equals("达标"));
    boolean denied = context.words.contains(WordList.NEGATIONS, before);
    Unit unit = amount.unit();
    return answers && !denied && unit != null
        ? NormalisedValue.of(amount.number(), unit).value()
        : BigDecimal.ZERO;
  }

  private static Actual word(@Nullable Attainment attainment, String core) {
    return attainment == null ? new Actual.Unclear(core) : new Actual.Wording(attainment, core);
  }

  /** Whether the reason column takes back what the actual says. */
  static void noteContradiction(IndicatorContext context, boolean met) {
    String reason = TextNormalizer.of(context.text.reason());
    if (!met || reason.isEmpty()) {
      return;
    }
    for (String word : context.words.longestFirst(WordList.CONTRADICTING)) {
      int at = reason.indexOf(word);
      if (at >= 0 && !isDenied(reason.substring(0, at)) && !isHeading(reason, at + word.length())) {
        context.notes.add(Oddity.CONTRADICTED_BY_REASON, word);
        return;
      }
    }
  }

  private static boolean isDenied(String before) {
    return before.endsWith("无")
        || before.endsWith("不存在")
        || before.endsWith("没有")
        || before.endsWith("非");
  }

  /** 未完成原因：无 is a label that stood in the cell, no statement. */
  private static boolean isHeading(String reason, int after) {
    return reason.startsWith("原因", after) || reason.startsWith("的原因", after);
  }
}
