package io.ziping.checks;

import io.ziping.form.CellRef;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or worth knowing. The sentence for people is made by {@code text} from
 * the bundle key {@code finding.<code>} (or {@code finding.<code>.<variant>}).
 *
 * @param variant which of a check's sentences is meant; empty for its only one
 * @param cell where to mend it; null when it concerns the whole file or form
 * @param args ready strings for the sentence, never formatted again
 * @param fix what to put into {@code cell} so that the finding goes away, for example "8.62"; null
 *     when a person has to think
 * @param reformat whether the cell's number format has to be set to General before the fix is
 *     typed, for it would show another number
 */
public record Finding(
    CheckCode code,
    String variant,
    Severity severity,
    @Nullable CellRef cell,
    List<String> args,
    @Nullable String fix,
    boolean reformat) {

  public Finding {
    Objects.requireNonNull(code);
    Objects.requireNonNull(variant);
    Objects.requireNonNull(severity);
    args = List.copyOf(args);
  }

  /** A finding whose fix is typed as it stands. */
  public Finding(
      CheckCode code,
      String variant,
      Severity severity,
      @Nullable CellRef cell,
      List<String> args,
      @Nullable String fix) {
    this(code, variant, severity, cell, args, fix, false);
  }
}
