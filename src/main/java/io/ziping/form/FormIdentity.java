package io.ziping.form;

import io.ziping.form.EvaluationForm.IdentityCells;
import io.ziping.form.NameHints.Hint;
import io.ziping.form.NameHints.Place;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose form it is, each fact from the first place that says it: the form's cells, the sheet's
 * name, the file's name, the folder's name.
 */
public record FormIdentity(
    Fact projectName, Fact projectCode, Fact department, Fact unit, Fact unitCode, Fact year) {

  /**
   * One fact and where it comes from.
   *
   * @param value empty when no place says it
   * @param place null when no place says it
   * @param cell null unless it comes from a cell
   */
  public record Fact(String value, @Nullable Place place, @Nullable CellRef cell) {
    static final Fact UNKNOWN = new Fact("", null, null);

    public boolean isKnown() {
      return place != null;
    }
  }

  static FormIdentity of(IdentityCells identity, NameHints nameHints) {
    Fact unit = fact(identity.unit(), nameHints, Hint::unit);
    return new FormIdentity(
        fact(identity.projectName(), nameHints, Hint::project),
        fact(identity.projectCode(), nameHints, Hint::projectCode),
        department(identity.department(), unit, nameHints),
        unit,
        fact(identity.unitCode(), nameHints, Hint::unitCode),
        year(identity, nameHints));
  }

  /** What the form is about: its project; the department where it is about that as a whole. */
  public Fact subject() {
    return projectName.isKnown() ? projectName : department;
  }

  /** The year as a number, 0 when no place says it. */
  public int yearNumber() {
    return year.isKnown() ? Integer.parseInt(year.value()) : 0;
  }

  /** The folder's name stands for one organisation: the unit, or who is above it. */
  private static Fact department(FormField cell, Fact unit, NameHints nameHints) {
    boolean taken = unit.place() == Place.FOLDER;
    return fact(cell, taken ? NameHints.nothing() : nameHints, Hint::unit);
  }

  private static Fact year(IdentityCells identity, NameHints nameHints) {
    int written = identity.yearNumber();
    return written == 0
        ? fact(FormField.absent(), nameHints, hint -> hint.year() == 0 ? "" : hint.year() + "")
        : new Fact(Integer.toString(written), Place.CELL, identity.year().cell());
  }

  private static Fact fact(FormField cell, NameHints nameHints, Function<Hint, String> told) {
    if (!cell.isBlank()) {
      return new Fact(cell.text(), Place.CELL, cell.cell());
    }
    for (Hint hint : nameHints.hints()) {
      String value = told.apply(hint);
      if (!value.isEmpty()) {
        return new Fact(value, hint.place(), null);
      }
    }
    return Fact.UNKNOWN;
  }
}
