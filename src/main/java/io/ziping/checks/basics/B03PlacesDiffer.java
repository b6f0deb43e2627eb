package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.TextQuotes;
import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.form.FormField;
import io.ziping.form.NameHints.Hint;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The sheet's, file's or folder's name names another project, unit or year than the form: it may
 * have been filled into the wrong copy or put into the wrong folder. One complaint for each fact,
 * about the nearest name.
 */
final class B03PlacesDiffer implements BasicCheck {

  private static final int SHORTEST_NAME = 2;

  @Override
  public CheckCode code() {
    return CheckCode.B03;
  }

  @Override
  public List<Complaint> check(CheckInput input) {
    IdentityCells identity = input.form().identityCells();
    List<Complaint> complaints = new ArrayList<>();
    String code = identity.projectCode().text();
    first(input, hint -> !code.isEmpty() && differs(code, hint.projectCode()))
        .map(
            nameHint ->
                about(identity.projectCode(), code, nameHint, nameHint.projectCode()).as("code"))
        .ifPresent(complaints::add);
    String unitCode = identity.unitCode().text();
    Optional<Hint> otherUnit =
        first(input, claim -> !unitCode.isEmpty() && differs(unitCode, claim.unitCode()));
    otherUnit
        .map(claim -> about(identity.unit(), unitCode, claim, claim.unitCode()).as("unit-code"))
        .ifPresent(complaints::add);
    if (otherUnit.isEmpty()) {
      OrganisationName names = new OrganisationName(input.lexicon());
      first(input, claim -> isForeign(names.core(claim.unit()), identity))
          .map(claim -> about(identity.unit(), name(identity), claim, claim.unit()).as("unit"))
          .map(complaint -> complaint.atMost(Severity.INFO))
          .ifPresent(complaints::add);
    }
    year(input).ifPresent(complaints::add);
    return complaints;
  }

  /** A year in a name that is part of the project's own name (2022年结转项目) says nothing. */
  private static Optional<Complaint> year(CheckInput input) {
    IdentityCells identity = input.form().identityCells();
    int written = identity.yearNumber();
    if (written == 0 || input.seasonYear() != 0 && input.seasonYear() != written) {
      return Optional.empty(); // B03YearDiffers speaks
    }
    String project = identity.projectName().text();
    return first(
            input,
            hint ->
                hint.year() != 0
                    && hint.year() != written
                    && !project.contains(Integer.toString(hint.year())))
        .map(
            nameHint ->
                about(identity.year(), written + "", nameHint, nameHint.year() + "")
                    .as("name-year"));
  }

  private static Optional<Hint> first(CheckInput input, Predicate<Hint> wanted) {
    return input.form().nameHints().hints().stream().filter(wanted).findFirst();
  }

  /** One code may be the other's beginning: units are coded to different depths. */
  private static boolean differs(String code, String other) {
    String one = code.toUpperCase(Locale.ROOT);
    String two = other.toUpperCase(Locale.ROOT);
    return !two.isEmpty() && !one.startsWith(two) && !two.startsWith(one);
  }

  /**
   * Whether the folder's unit is neither the form's unit nor its department, nor short for them.
   */
  private static boolean isForeign(String core, IdentityCells identity) {
    return core.length() >= SHORTEST_NAME
        && !identity.unit().isBlank()
        && !OrganisationName.isShortFor(core, identity.unit().text())
        && !OrganisationName.isShortFor(core, identity.department().text());
  }

  private static String name(IdentityCells identity) {
    return TextQuotes.quoted(identity.unit().text());
  }

  private static Complaint about(FormField field, String written, Hint hint, String told) {
    return Complaint.at(field, written, TextQuotes.quoted(hint.text()), told);
  }
}
