package io.ziping.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How an indicator's target and actual were understood, together, for neither can be read alone: a
 * bare actual takes the target's unit, a text for a number is known only beside its target.
 *
 * @param notes what the reader had to assume or found odd, in the order it was met
 * @param origins where each part of the reading comes from, for whoever asks why
 */
public record Reading(Target target, Actual actual, List<Note> notes, Map<Part, Source> origins) {

  public Reading {
    Objects.requireNonNull(target);
    Objects.requireNonNull(actual);
    notes = List.copyOf(notes);
    origins = Map.copyOf(origins);
  }

  /** The same reading with one more note. */
  public Reading with(Oddity oddity, String detail) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(oddity, detail));
    return new Reading(target, actual, more, origins);
  }

  /** Where a part of the reading comes from; empty for a part that this reading has not. */
  public Optional<Source> origin(Part part) {
    return Optional.ofNullable(origins.get(part));
  }

  public boolean has(Oddity oddity) {
    return notes.stream().anyMatch(note -> note.oddity() == oddity);
  }

  /** What of a reading can come from elsewhere than the cell itself. */
  public enum Part {
    /** The unit that target and actual are compared in. */
    UNIT,
    /** Whether more or less is better. */
    DIRECTION,
    /** The year of a deadline. */
    YEAR,
    /** The unit of the actual as written. */
    ACTUAL_UNIT,
    /** How the actual answers the target. */
    ACTUAL
  }

  /** Where a part of a reading comes from. */
  public enum Source {
    /** Written in the cell itself. */
    CELL,
    /** The cell's number format (0.95 shown as 95%). */
    NUMBER_FORMAT,
    /** 度量单位 in a column of its own. */
    UNIT_COLUMN,
    /** 指标性质 or a sign in a column of its own. */
    SIGN_COLUMN,
    /** A sign, word or unit inside the indicator's name: 满意度（≥90%）. */
    NAME,
    /** How the name ends: 率, 满意度; 处置率, 完成率. */
    NAME_ENDING,
    /** A word in the name for which less is better: 事故, 投诉. */
    NEGATIVE_WORD,
    /** 二级指标: 成本, 时效. */
    LEVEL,
    /** Most other rows of the form are percentages. */
    OTHER_ROWS,
    /** The actual's cell, because the target has none. */
    ACTUAL_CELL,
    /** Taken over from the target. */
    TARGET,
    /** A target of 0: none of it is wanted. */
    ZERO_TARGET,
    /** The form's year. */
    FORM,
    /** The actual repeats the target word for word. */
    REPEATED,
    /** A list of wordings in labels.yaml. */
    WORD_LIST,
    /** Nothing says it: more is better. */
    DEFAULT
  }

  /**
   * One assumption or oddity.
   *
   * @param detail the words or figures it concerns, as staff wrote them; may be empty
   */
  public record Note(Oddity oddity, String detail) {}

  /** What can be odd about a value; checks turn most of them into findings. */
  public enum Oddity {
    /** Neither the target nor a neighbour names a unit (V05). */
    UNIT_MISSING,
    /** Units differ but are of one family or were converted (元/万元); detail: "万元 元" (V04). */
    UNIT_CONVERTED,
    /** Units differ and cannot be converted (5种 → 5类); detail: "种 类" (V04). */
    UNIT_DIFFERS,
    /** The digits agree but the units are 10,000 apart: 18.092382元 against 万元 (V04). */
    UNIT_SLIP,
    /** 0.3 read as 30% because of its neighbour or format (V06). */
    PERCENT_MIXED,
    /** A bare number read as a percentage because of the indicator's name (V05, V06). */
    PERCENT_ASSUMED,
    /** A completion percentage in place of the value (5次 → 100%). */
    COMPLETION_FOR_VALUE,
    /** A text where the target asks for a number (V03). */
    TEXT_FOR_NUMBER,
    /** A blank, 无 or 0 read as none. */
    NONE_READ_AS_ZERO,
    /** N月前 read as the last day of month N, a quarter as its last day, and so on. */
    DAY_ASSUMED,
    /** Equal within 0.5% after converting units. */
    EQUAL_WITHIN_TOLERANCE,
    /** Several numbers stand in the cell; the one with the target's unit counts. */
    ONE_OF_SEVERAL,
    /** The sign contradicts what the indicator measures (cost with ≥, V15). */
    SIGN_AGAINST_KIND,
    /** The actual is contradicted by its own reason column. */
    CONTRADICTED_BY_REASON,
    /** 约, 基本达到 and the like stand before the number. */
    APPROXIMATE,
    /** Money used as a quantity indicator (V19). */
    MONEY_AS_QUANTITY,
    /** A service period or finish beyond the form's year (V16). */
    BEYOND_YEAR,
    /** Excel may have turned 1-3月 into a date (V06-like doubt). */
    DATE_DOUBT,
    /** 12.1 as a number under a deadline: the first or the tenth (V06). */
    DAY_UNCLEAR,
    /** A deadline counted in working days compared as calendar days. */
    WORKING_DAYS,
    /** Several counts in one target: one indicator should be split. */
    SPLIT_INDICATOR
  }
}
