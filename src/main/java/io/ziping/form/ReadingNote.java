package io.ziping.form;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Something about how a form was read that people should know: a label or a fact that was read
 * without standing in the list of known labels, content that was not read, or rows and columns that
 * are not shown.
 */
public sealed interface ReadingNote {

  /** Where it stands: the label or the header of a column; of hidden rows the first filled cell. */
  CellRef cell();

  /**
   * A label that is not in the list but close to one that is.
   *
   * @param label as written, on one line
   * @param field what it was read as: a key under {@code forms.fields} of {@code labels.yaml}
   */
  record ByLikeness(CellRef cell, String label, String field) implements ReadingNote {
    public ByLikeness {
      Objects.requireNonNull(cell);
      Objects.requireNonNull(label);
      Objects.requireNonNull(field);
    }
  }

  /**
   * A column that was told by where it stands and what its cells hold.
   *
   * @param label as written, empty where there is none
   * @param field as in {@link ByLikeness}
   */
  record ByPlace(CellRef cell, String label, String field) implements ReadingNote {
    public ByPlace {
      Objects.requireNonNull(cell);
      Objects.requireNonNull(label);
      Objects.requireNonNull(field);
    }
  }

  /**
   * Rows or columns with content that are not shown: hidden, filtered, collapsed, of no height.
   *
   * @param columns whether they are columns
   * @param names as people count them: "14、16-18" or "K"
   */
  record Hidden(CellRef cell, boolean columns, String names) implements ReadingNote {
    public Hidden {
      Objects.requireNonNull(cell);
      Objects.requireNonNull(names);
    }
  }

  /**
   * A column with content that nobody understood; {@code label} as written, empty if there is none.
   */
  record NotRead(CellRef cell, String label) implements ReadingNote {
    public NotRead {
      Objects.requireNonNull(cell);
      Objects.requireNonNull(label);
    }
  }

  /** A second total that says another number than the one that was taken. */
  record OtherTotal(CellRef cell, BigDecimal points) implements ReadingNote {
    public OtherTotal {
      Objects.requireNonNull(cell);
      Objects.requireNonNull(points);
    }
  }

  /**
   * A row of the indicator table that says “not applicable” and was left out; {@code text} as
   * written.
   */
  record LeftOut(CellRef cell, String text) implements ReadingNote {
    public LeftOut {
      Objects.requireNonNull(cell);
      Objects.requireNonNull(text);
    }
  }

  /**
   * A row that says “not applicable” and still has points, so that it stays a row.
   *
   * @param cell of the weight, or of the self score where there is no weight
   * @param text what says so, as written
   * @param points as written
   */
  record PointsWithoutIndicator(CellRef cell, String text, String points) implements ReadingNote {
    public PointsWithoutIndicator {
      Objects.requireNonNull(cell);
      Objects.requireNonNull(text);
      Objects.requireNonNull(points);
    }
  }

  /**
   * A row without an indicator of its own, read as the rest of the row above.
   *
   * @param cell where its text stands
   * @param above where the text that it goes on from stands, or the row's name where none does
   */
  record Continued(CellRef cell, CellRef above) implements ReadingNote {
    public Continued {
      Objects.requireNonNull(cell);
      Objects.requireNonNull(above);
    }
  }
}
