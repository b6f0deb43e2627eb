package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.measure.Target;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.regex.Pattern;

/** Every actual equals its target to the digit. */
final class V08ActualsCopied implements ValueCheck {

  private static final Pattern SIGNS = Pattern.compile("^[≥≤≧≦><=═]+");

  @Override
  public CheckCode code() {
    return CheckCode.V08;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<IndicatorFacts> rows = input.rows().stream().filter(row -> !row.isExecution()).toList();
    int least = input.pack().threshold("copied-rows-min").intValueExact();
    boolean copied =
        rows.size() >= least
            && rows.stream().anyMatch(V08ActualsCopied::isNumeric)
            && rows.stream().allMatch(V08ActualsCopied::isCopied);
    return copied
        ? List.of(Complaint.at(rows.get(0).row().actual(), Integer.toString(rows.size())))
        : List.of();
  }

  private static boolean isNumeric(IndicatorFacts row) {
    return row.score().reading().target() instanceof Target.Quantity;
  }

  private static boolean isCopied(IndicatorFacts row) {
    String target = bare(row.row().target().text() + row.row().unit().text());
    String actual = bare(row.row().actual().text());
    return !actual.isEmpty()
        && (actual.equals(target) || actual.equals(bare(row.row().target().text())));
  }

  private static String bare(String text) {
    return SIGNS.matcher(TextQuotes.of(text)).replaceAll("");
  }
}
