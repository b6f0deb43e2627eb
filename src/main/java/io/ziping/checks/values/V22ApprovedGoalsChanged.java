package io.ziping.checks.values;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.IndicatorFacts;
import io.ziping.checks.LibraryProject;
import io.ziping.checks.LibraryProject.ApprovedIndicator;
import io.ziping.checks.TextQuotes;
import io.ziping.form.FormField;
import io.ziping.measure.CellValue;
import io.ziping.measure.IndicatorText;
import io.ziping.measure.Target;
import io.ziping.rulepack.CheckCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indicators are others than approved: added, dropped, or with another target. */
final class V22ApprovedGoalsChanged implements ValueCheck {

  @Override
  public CheckCode code() {
    return CheckCode.V22;
  }

  @Override
  public boolean needsLibrary() {
    return true;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    List<LibraryProject> projects = input.libraryProjects();
    // Of several projects of one name nobody knows which is meant.
    if (projects.size() != 1 || projects.get(0).indicators().isEmpty()) {
      return List.of();
    }
    List<ApprovedIndicator> approved = projects.get(0).indicators();
    List<Complaint> complaints = new ArrayList<>();
    List<IndicatorFacts> rows = input.rows().stream().filter(row -> isNamed(row)).toList();
    for (IndicatorFacts row : rows) {
      Optional<ApprovedIndicator> same =
          approved.stream().filter(indicator -> isSame(indicator, row)).findFirst();
      if (same.isEmpty()) {
        complaints.add(Complaint.at(row.row().name(), row.label()).as("added"));
      } else {
        target(row, same.get(), input).ifPresent(complaints::add);
      }
    }
    dropped(approved, rows).ifPresent(complaints::add);
    return complaints;
  }

  private static boolean isNamed(IndicatorFacts row) {
    return !row.row().name().isBlank() && !row.isExecution() && row.placeholder().isEmpty();
  }

  private static boolean isSame(ApprovedIndicator indicator, IndicatorFacts row) {
    return TextQuotes.lettersOf(indicator.name())
        .equals(TextQuotes.lettersOf(row.row().name().text()));
  }

  private static Optional<Complaint> dropped(
      List<ApprovedIndicator> approved, List<IndicatorFacts> rows) {
    List<String> gone =
        approved.stream()
            .filter(indicator -> rows.stream().noneMatch(row -> isSame(indicator, row)))
            .map(ApprovedIndicator::name)
            .toList();
    if (gone.isEmpty() || rows.isEmpty()) {
      return Optional.empty();
    }
    FormField last = rows.get(rows.size() - 1).row().name();
    return Optional.of(
        Complaint.at(last, TextQuotes.quoted(gone.get(0)), Integer.toString(gone.size()))
            .as("dropped"));
  }

  private static Optional<Complaint> target(
      IndicatorFacts row, ApprovedIndicator approved, CheckInput input) {
    FormField cell = row.row().target();
    String written = row.row().sign().text() + cell.text() + row.row().unit().text();
    if (approved.target().isEmpty() || cell.isBlank() || isSameText(written, approved.target())) {
      return Optional.empty();
    }
    Target before = read(row, approved, input);
    Target now = row.score().reading().target();
    if (before.equals(now) || isEqual(before, now)) {
      return Optional.empty();
    }
    Complaint complaint =
        Complaint.at(
            cell, row.label(), TextQuotes.quoted(approved.target()), TextQuotes.quoted(written));
    return Optional.of(isLowered(before, now) ? complaint : complaint.as("changed"));
  }

  private static boolean isSameText(String one, String other) {
    return TextQuotes.of(one).equals(TextQuotes.of(other));
  }

  private static Target read(IndicatorFacts row, ApprovedIndicator approved, CheckInput input) {
    IndicatorText text =
        new IndicatorText(
            row.row().level1().text(),
            row.row().level2().text(),
            row.row().name().text(),
            CellValue.blank(),
            CellValue.text(approved.target()),
            CellValue.blank(),
            CellValue.blank(),
            "",
            false,
            input.form().identityCells().yearNumber());
    return input.lexicon().reader().read(text).target();
  }

  private static boolean isEqual(Target before, Target now) {
    return before instanceof Target.Quantity was
        && now instanceof Target.Quantity is
        && was.operator() == is.operator()
        && was.unit().equals(is.unit())
        && was.value().compareTo(is.value()) == 0;
  }

  /** Easier to reach than what was approved. */
  private static boolean isLowered(Target before, Target now) {
    if (!(before instanceof Target.Quantity was)
        || !(now instanceof Target.Quantity is)
        || !was.unit().equals(is.unit())
        || was.operator().isReverse() != is.operator().isReverse()) {
      return false;
    }
    int change = is.value().compareTo(was.value());
    return was.operator().isReverse() ? change > 0 : change < 0;
  }
}
