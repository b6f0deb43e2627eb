package io.ziping.assessment;

import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import java.util.Comparator;

/** Errors first, then warnings, then infos; in each what concerns the whole form, then by cell. */
final class FindingOrder implements Comparator<Finding> {

  private static final Comparator<CellRef> BY_CELL =
      Comparator.comparing(CellRef::sheet)
          .thenComparing(CellRef::row)
          .thenComparing(CellRef::column);

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::cell, Comparator.nullsFirst(BY_CELL))
          .thenComparing(Finding::code)
          .thenComparing(Finding::variant);

  @Override
  public int compare(Finding one, Finding other) {
    return ORDER.compare(one, other);
  }
}
