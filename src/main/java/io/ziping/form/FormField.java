package io.ziping.form;

import io.ziping.measure.CellValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as staff filled it.
 *
 * @param value what stands there; blank when the field is empty
 * @param cell where it stands (the top-left cell of a merged region); null when the layout has no
 *     such field, in which case {@code value} is blank
 */
public record FormField(CellValue value, @Nullable CellRef cell) {

  private static final FormField ABSENT = new FormField(CellValue.blank(), null);

  public FormField {
    Objects.requireNonNull(value);
  }

  /** A field that the layout does not have. */
  public static FormField absent() {
    return ABSENT;
  }

  /** Whether the layout has this field at all. */
  public boolean isPresent() {
    return cell != null;
  }

  public boolean isBlank() {
    return value.isBlank();
  }

  /** What a person sees, without surrounding white space. */
  public String text() {
    return value.text().strip();
  }
}
