package io.ziping.measure;

import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.UnitFamily.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several numbers of an actual answers its target. */
final class ValueChoice {

  private ValueChoice() {}

  /** Null when no one number can be told from the others. */
  static @Nullable Amount of(
      IndicatorContext context, Unit wanted, String text, List<Amount> amounts) {
    if (amounts.size() == 1) {
      return amounts.get(0);
    }
    List<Amount> fitting = fitting(wanted, amounts);
    if (fitting.isEmpty()) {
      return null;
    }
    context.notes.add(Oddity.ONE_OF_SEVERAL, context.actual);
    if (fitting.size() == 1 || allEqual(fitting)) {
      return fitting.get(0);
    }
    return marked(context, text, fitting);
  }

  /** Those with the target's very unit, else those whose unit can be converted. */
  private static List<Amount> fitting(Unit wanted, List<Amount> amounts) {
    for (Relation relation : new Relation[] {Relation.SAME, Relation.CONVERTIBLE}) {
      List<Amount> fitting =
          amounts.stream().filter(amount -> relation(amount, wanted) == relation).toList();
      if (!fitting.isEmpty()) {
        return fitting;
      }
    }
    return List.of();
  }

  private static @Nullable Relation relation(Amount amount, Unit wanted) {
    Unit unit = amount.unit();
    if (unit == null) {
      return wanted.isBareMultiple() ? Relation.SAME : null;
    }
    boolean share = unit.isShare() && wanted.isShare();
    return share ? Relation.SAME : UnitFamily.relation(unit, wanted);
  }

  private static boolean allEqual(List<Amount> amounts) {
    Amount first = amounts.get(0);
    return amounts.stream()
        .allMatch(
            amount ->
                amount.number().compareTo(first.number()) == 0
                    && java.util.Objects.equals(amount.unit(), first.unit()));
  }

  /** The one behind 实际, 共 and the like; null when none or several are. */
  private static @Nullable Amount marked(
      IndicatorContext context, String text, List<Amount> amounts) {
    Amount found = null;
    int from = 0;
    for (Amount amount : amounts) {
      String before = text.substring(Math.min(from, amount.start()), amount.start());
      int clause = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
      String near = before.substring(clause + 1);
      if (context.words.contains(WordList.TOTAL_MARKS, near)) {
        if (found != null) {
          return null;
        }
        found = amount;
      }
      from = amount.end();
    }
    return found;
  }
}
