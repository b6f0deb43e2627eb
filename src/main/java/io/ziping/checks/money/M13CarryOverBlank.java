package io.ziping.checks.money;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.MoneyFacts;
import io.ziping.checks.TextQuotes;
import io.ziping.form.BudgetTable.Column;
import io.ziping.form.BudgetTable.Line;
import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.measure.WordList;
import io.ziping.rulepack.CheckCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The project's name bears an earlier year, but nothing is carried over from it. */
final class M13CarryOverBlank implements MoneyCheck {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

  @Override
  public CheckCode code() {
    return CheckCode.M13;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    IdentityCells identity = input.form().identityCells();
    int named = latestYear(identity.projectName().text());
    if (named == 0 || named >= identity.yearNumber()) {
      return List.of();
    }
    List<Line> rows =
        input.form().budget().sources().stream().filter(line -> isCarryOver(line, input)).toList();
    MoneyFacts money = input.money();
    if (rows.isEmpty() || rows.stream().anyMatch(line -> isFilled(line, money))) {
      return List.of();
    }
    return List.of(Complaint.at(rows.get(0).budget(), Integer.toString(named)));
  }

  private static boolean isCarryOver(Line line, CheckInput input) {
    return input.lexicon().plain(WordList.CARRY_OVER).anyIn(line.label().text());
  }

  private static boolean isFilled(Line line, MoneyFacts money) {
    for (Column column : Column.values()) {
      if (money.amount(line, column).filter(sum -> sum.signum() != 0).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static int latestYear(String name) {
    int latest = 0;
    Matcher year = YEAR.matcher(TextQuotes.of(name));
    while (year.find()) {
      latest = Math.max(latest, Integer.parseInt(year.group()));
    }
    return latest;
  }
}
