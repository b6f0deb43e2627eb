package io.ziping.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small sum in place of a value: 2+1个, 3000元/户*25户, 4队×8万元=32万元. */
final class ArithmeticText {

  private ArithmeticText() {}

  /** What the sum comes to; null when the text is none or its units don't fit. */
  static @Nullable Amount result(String text, IndicatorContext context) {
    List<Amount> terms = context.scan(text);
    if (terms.size() < 2 || terms.get(0).start() != 0) {
      return null;
    }
    Amount result = terms.get(0);
    for (int i = 1; i < terms.size(); i++) {
      Amount term = terms.get(i);
      String sign = text.substring(terms.get(i - 1).end(), term.start());
      boolean last = i == terms.size() - 1;
      if (sign.equals("=") && last && term.end() == text.length()) {
        return term;
      }
      result =
          switch (sign) {
            case "+" -> sum(result, term);
            case "*", "×" -> product(result, term);
            default -> null;
          };
      if (result == null) {
        return null;
      }
    }
    return terms.get(terms.size() - 1).end() == text.length() ? result : null;
  }

  private static @Nullable Amount sum(Amount a, Amount b) {
    Unit one = a.unit();
    Unit other = b.unit();
    if (one == null || other == null) {
      return amount(a.number().add(b.number()), one == null ? other : one);
    }
    boolean same = UnitFamily.relation(one, other) == UnitFamily.Relation.SAME;
    return same && one.per().equals(other.per()) ? amount(a.number().add(b.number()), one) : null;
  }

  private static @Nullable Amount product(Amount a, Amount b) {
    Unit one = a.unit();
    Unit other = b.unit();
    BigDecimal number = a.number().multiply(b.number());
    if (one == null || other == null) {
      return amount(number, one == null ? other : one);
    }
    if (one.isMoney() == other.isMoney()) {
      return null;
    }
    Unit money = one.isMoney() ? one : other;
    Unit count = one.isMoney() ? other : one;
    String per = UnitText.perCore(money.per());
    if (!per.isEmpty() && !per.equals(count.shown())) {
      return null;
    }
    return amount(number, new Unit(plainShown(money), money.factor(), money.base(), ""));
  }

  private static String plainShown(Unit money) {
    return money.shown().substring(0, money.shown().length() - money.per().length());
  }

  private static Amount amount(BigDecimal number, @Nullable Unit unit) {
    return new Amount(number, unit, 0, 0, true);
  }
}
