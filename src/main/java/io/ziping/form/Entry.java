package io.ziping.form;

import io.ziping.measure.Written;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as staff filled it.
 *
 * @param written what stands there; blank when the field is empty
 * @param cell where it stands (the top-left cell of a merged region); null when the layout has no
 *     such field, in which case {@code written} is blank
 */
public record Entry(Written written, @Nullable CellRef cell) {

  private static final Entry ABSENT = new Entry(Written.blank(), null);

  public Entry {
    Objects.requireNonNull(written);
  }

  /** A field that the layout does not have. */
  public static Entry absent() {
    return ABSENT;
  }

  /** Whether the layout has this field at all. */
  public boolean isPresent() {
    return cell != null;
  }

  public boolean isBlank() {
    return written.isBlank();
  }

  /** What a person sees, without surrounding white space. */
  public String text() {
    return written.text().strip();
  }
}
