package io.ziping.measure;

import java.time.LocalDate;

/**
 * A day, month, quarter, year or window found in a text.
 *
 * @param window whether two ends were written (1-3月) or a stretch was named (第四季度, 全年)
 * @param assumed whether the day is not written but follows from a month, quarter or year
 * @param yearWritten whether the year stands in the text
 * @param certain whether it can be nothing but a date (12月 may be twelve months)
 * @param start where it begins in the text @param end one past it
 */
record DateSpan(
    LocalDate first,
    LocalDate last,
    boolean window,
    boolean assumed,
    boolean yearWritten,
    boolean certain,
    int start,
    int end) {

  /** From this one's beginning to the other's end. */
  DateSpan upTo(DateSpan other) {
    LocalDate end = other.last;
    while (end.isBefore(first) && !other.yearWritten) {
      end = end.plusYears(1);
    }
    return new DateSpan(
        first,
        end,
        true,
        other.assumed,
        yearWritten || other.yearWritten,
        certain || other.certain,
        start,
        other.end);
  }

  boolean isOrdered() {
    return !last.isBefore(first);
  }
}
