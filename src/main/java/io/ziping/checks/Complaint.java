package io.ziping.checks;

import io.ziping.form.CellRef;
import io.ziping.form.FormField;
import io.ziping.rulepack.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check has to say, before the rule pack adds the severity.
 *
 * @param variant which of the check's sentences is meant; empty for its only one
 * @param cell where to mend it, null for the whole form
 * @param args ready strings for the sentence
 * @param fix what to put there, null when a person has to think
 * @param atMost the pack's severity is lowered to this where the case is milder than the check's
 *     others; null leaves it
 * @param reformat whether the cell's number format shows another number than is typed, so that the
 *     fix needs another format first
 */
public record Complaint(
    String variant,
    @Nullable CellRef cell,
    List<String> args,
    @Nullable String fix,
    @Nullable Severity atMost,
    boolean reformat) {

  public Complaint {
    args = List.copyOf(args);
  }

  /** A complaint about a cell whose format is of no matter. */
  public Complaint(
      String variant,
      @Nullable CellRef cell,
      List<String> args,
      @Nullable String fix,
      @Nullable Severity atMost) {
    this(variant, cell, args, fix, atMost, false);
  }

  /** A complaint about the whole form. */
  public static Complaint whole(String... args) {
    return new Complaint("", null, List.of(args), null, null);
  }

  /** A complaint about one field; the sentence's first argument is the field's address. */
  public static Complaint at(FormField field, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = address(field);
    System.arraycopy(args, 0, all, 1, args.length);
    boolean reformat = !field.value().spelled().isEmpty();
    return new Complaint("", field.cell(), List.of(all), null, null, reformat);
  }

  /** The address as sentences show it, empty for a field that the layout does not have. */
  public static String address(FormField field) {
    CellRef cell = field.cell();
    return cell == null ? "" : cell.spelled();
  }

  /** The same complaint with the value that mends it. */
  public Complaint fixedBy(String value) {
    return new Complaint(variant, cell, args, value, atMost, reformat);
  }

  /** The same complaint worded by another of the check's sentences. */
  public Complaint as(String otherVariant) {
    return new Complaint(otherVariant, cell, args, fix, atMost, reformat);
  }

  /** The same complaint, never more serious than {@code severity}. */
  public Complaint atMost(Severity severity) {
    return new Complaint(variant, cell, args, fix, severity, reformat);
  }
}
