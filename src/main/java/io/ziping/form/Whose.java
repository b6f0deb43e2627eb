package io.ziping.form;

import io.ziping.form.EvaluationForm.Identity;
import io.ziping.form.Outside.Claim;
import io.ziping.form.Outside.Place;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose form it is, each fact from the first place that tells it: the form's cells, the sheet's
 * name, the file's name, the folder's name.
 */
public record Whose(
    Fact projectName, Fact projectCode, Fact department, Fact unit, Fact unitCode, Fact year) {

  /**
   * One fact and where it comes from.
   *
   * @param value empty when no place tells it
   * @param place null when no place tells it
   * @param cell null unless it comes from a cell
   */
  public record Fact(String value, @Nullable Place place, @Nullable CellRef cell) {
    static final Fact UNKNOWN = new Fact("", null, null);

    public boolean isKnown() {
      return place != null;
    }
  }

  static Whose of(Identity identity, Outside outside) {
    Fact unit = fact(identity.unit(), outside, Claim::unit);
    return new Whose(
        fact(identity.projectName(), outside, Claim::project),
        fact(identity.projectCode(), outside, Claim::projectCode),
        department(identity.department(), unit, outside),
        unit,
        fact(identity.unitCode(), outside, Claim::unitCode),
        year(identity, outside));
  }

  /** What the form is about: its project; the department where it is about that as a whole. */
  public Fact subject() {
    return projectName.isKnown() ? projectName : department;
  }

  /** The year as a number, 0 when no place tells it. */
  public int yearNumber() {
    return year.isKnown() ? Integer.parseInt(year.value()) : 0;
  }

  /** The folder's name stands for one organisation: the unit, or who is above it. */
  private static Fact department(Entry cell, Fact unit, Outside outside) {
    boolean taken = unit.place() == Place.FOLDER;
    return fact(cell, taken ? Outside.nothing() : outside, Claim::unit);
  }

  private static Fact year(Identity identity, Outside outside) {
    int written = identity.yearNumber();
    return written == 0
        ? fact(Entry.absent(), outside, claim -> claim.year() == 0 ? "" : claim.year() + "")
        : new Fact(Integer.toString(written), Place.CELL, identity.year().cell());
  }

  private static Fact fact(Entry cell, Outside outside, Function<Claim, String> told) {
    if (!cell.isBlank()) {
      return new Fact(cell.text(), Place.CELL, cell.cell());
    }
    for (Claim claim : outside.claims()) {
      String value = told.apply(claim);
      if (!value.isEmpty()) {
        return new Fact(value, claim.place(), null);
      }
    }
    return Fact.UNKNOWN;
  }
}
