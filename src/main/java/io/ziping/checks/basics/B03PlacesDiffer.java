package io.ziping.checks.basics;

import io.ziping.checks.CheckInput;
import io.ziping.checks.Complaint;
import io.ziping.checks.Phrases;
import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm.Identity;
import io.ziping.form.Outside.Claim;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The sheet's, file's or folder's name tells another project, unit or year than the form: it may
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
  public List<Complaint> examine(CheckInput input) {
    Identity identity = input.form().identity();
    List<Complaint> complaints = new ArrayList<>();
    String code = identity.projectCode().text();
    first(input, claim -> !code.isEmpty() && differs(code, claim.projectCode()))
        .map(claim -> about(identity.projectCode(), code, claim, claim.projectCode()).as("code"))
        .ifPresent(complaints::add);
    String unitCode = identity.unitCode().text();
    Optional<Claim> otherUnit =
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
    Identity identity = input.form().identity();
    int written = identity.yearNumber();
    if (written == 0 || input.seasonYear() != 0 && input.seasonYear() != written) {
      return Optional.empty(); // B03YearDiffers speaks
    }
    String project = identity.projectName().text();
    return first(
            input,
            claim ->
                claim.year() != 0
                    && claim.year() != written
                    && !project.contains(Integer.toString(claim.year())))
        .map(
            claim ->
                about(identity.year(), written + "", claim, claim.year() + "").as("name-year"));
  }

  private static Optional<Claim> first(CheckInput input, Predicate<Claim> wanted) {
    return input.form().outside().claims().stream().filter(wanted).findFirst();
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
  private static boolean isForeign(String core, Identity identity) {
    return core.length() >= SHORTEST_NAME
        && !identity.unit().isBlank()
        && !OrganisationName.isShortFor(core, identity.unit().text())
        && !OrganisationName.isShortFor(core, identity.department().text());
  }

  private static String name(Identity identity) {
    return Phrases.quoted(identity.unit().text());
  }

  private static Complaint about(Entry entry, String written, Claim claim, String told) {
    return Complaint.at(entry, written, Phrases.quoted(claim.text()), told);
  }
}
