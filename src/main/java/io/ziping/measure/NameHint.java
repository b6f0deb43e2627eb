package io.ziping.measure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator's name gives away: 满意度(≥90%), 种植面积(亩), 受益人口数≥**人.
 *
 * @param core the name without numbering and without such hints
 * @param sign ≥ ≤ = > <, or empty
 * @param unit null when the name shows none
 */
record NameHint(String core, String sign, @Nullable Unit unit) {

  private static final String VALUE = "([≥≤=<>]?)(?:\\*+|[Xx×_]+|\\d+(?:\\.\\d+)?)?";
  private static final Pattern BRACKET = Pattern.compile("\\(" + VALUE + "([^()≥≤=<>*]*)\\)");
  private static final Pattern TAIL =
      Pattern.compile("([≥≤=<>])(?:\\*+|[Xx×_]+|\\d+(?:\\.\\d+)?)?([^()≥≤=<>*\\d]*)$");
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:指标\\d{1,2}[:.、]?|[\\d]{1,2}[、.](?!\\d))");

  static NameHint of(String plainName, UnitText units) {
    String name = NUMBERING.matcher(plainName).replaceFirst("");
    String sign = "";
    Unit unit = null;
    Matcher bracket = BRACKET.matcher(name);
    StringBuilder core = new StringBuilder();
    while (bracket.find()) {
      Unit inside = bracket.group(2).isEmpty() ? null : units.whole(bracket.group(2));
      boolean hints = inside != null || !bracket.group(1).isEmpty() && bracket.group(2).isEmpty();
      if (hints) {
        sign = bracket.group(1).isEmpty() ? sign : bracket.group(1);
        unit = inside == null ? unit : inside;
        bracket.appendReplacement(core, "");
      } else {
        bracket.appendReplacement(core, Matcher.quoteReplacement(bracket.group()));
      }
    }
    bracket.appendTail(core);
    Matcher tail = TAIL.matcher(core);
    if (tail.find() && (tail.group(2).isEmpty() || units.whole(tail.group(2)) != null)) {
      sign = tail.group(1);
      unit = tail.group(2).isEmpty() ? unit : units.whole(tail.group(2));
      core.setLength(tail.start());
    }
    return new NameHint(core.toString(), sign, unit);
  }
}
