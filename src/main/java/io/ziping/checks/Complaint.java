package io.ziping.checks;

import io.ziping.form.CellRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check has to say, before the rule pack adds the severity.
 *
 * @param variant which of the check's sentences is meant; empty for its only one
 * @param cell where to mend it, null for the whole form
 * @param fix what to put there, null when a person has to think
 */
public record Complaint(
    String variant, @Nullable CellRef cell, List<String> args, @Nullable String fix) {

  public Complaint {
    args = List.copyOf(args);
  }

  public static Complaint at(@Nullable CellRef cell, String... args) {
    return new Complaint("", cell, List.of(args), null);
  }

  /** The same complaint with the value that mends it. */
  public Complaint fixedBy(String value) {
    return new Complaint(variant, cell, args, value);
  }

  /** The same complaint told by another of the check's sentences. */
  public Complaint as(String otherVariant) {
    return new Complaint(otherVariant, cell, args, fix);
  }
}
