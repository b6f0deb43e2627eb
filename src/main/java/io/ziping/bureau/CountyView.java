package io.ziping.bureau;

import io.ziping.season.review.IndicatorIndex;
import io.ziping.season.review.UnitReviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All units of a season. Holds figures and one unit at a time, never all projects. For one thread;
 * short-lived: it shows what was there when it was made.
 */
public final class CountyView {

  /** Where units are read from. */
  public interface Units {

    /** A word for each unit, in the order in which outputs show them. */
    List<String> names();

    /** What a unit has handed in, not reviewed. */
    CountyUnit read(String name);
  }

  private final String area;
  private final int year;
  private final String fingerprint;
  private final Units units;
  private final UnitReviewer reviewer;
  private @Nullable IndicatorIndex index;
  private @Nullable List<UnitFigures> figures;
  private @Nullable UnitFigures total;

  /**
   * A county.
   *
   * @param area what it is called in titles and file names, for example 全区
   * @param fingerprint hash of all that the units have handed in and of the rules that assess it
   */
  public CountyView(String area, int year, String fingerprint, Units units, UnitReviewer reviewer) {
    this.area = area;
    this.year = year;
    this.fingerprint = fingerprint;
    this.units = units;
    this.reviewer = reviewer;
  }

  public String area() {
    return area;
  }

  public int year() {
    return year;
  }

  public String fingerprint() {
    return fingerprint;
  }

  /** Shows every unit, reviewed among all others, one after the other. */
  public void forEach(Consumer<CountyUnit> each) {
    IndicatorIndex others = index();
    for (String name : units.names()) {
      CountyUnit unit = units.read(name);
      each.accept(
          unit.with(reviewer.review(unit.season(), unit.library(), unit.rules().pack(), others)));
    }
  }

  private IndicatorIndex index() {
    IndicatorIndex known = index;
    if (known == null) {
      known = reviewer.index();
      for (String name : units.names()) {
        known.add(units.read(name).season());
      }
      index = known;
    }
    return known;
  }

  /** The figures of every unit, in order. */
  public List<UnitFigures> figures() {
    List<UnitFigures> known = figures;
    if (known == null) {
      List<UnitFigures> all = new ArrayList<>();
      forEach(unit -> all.add(UnitFigures.of(unit)));
      known = List.copyOf(all);
      figures = known;
    }
    return known;
  }

  /** The figures of all units together, under the area's name. */
  public UnitFigures total() {
    UnitFigures known = total;
    if (known == null) {
      known = figures().stream().reduce(UnitFigures.none(area), UnitFigures::plus);
      total = known;
    }
    return known;
  }
}
