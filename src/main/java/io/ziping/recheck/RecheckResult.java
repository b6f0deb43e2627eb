package io.ziping.recheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the re-check of one project came to, beside the unit's own and the computed scores.
 *
 * @param file the form that was read, empty while nobody has filled in one
 * @param rows what was found, line by line; empty without a form
 * @param remarks what a person has to do about the form
 */
public record RecheckResult(
    RecheckHead head,
    String file,
    State state,
    List<RecheckedRow> rows,
    String conclusion,
    String remark,
    String reviewer,
    String date,
    List<RecheckRemark> remarks) {

  /** How far a re-check has come. */
  public enum State {
    NOT_STARTED,
    /** Lines without points. */
    UNFINISHED,
    /** Points that cannot stand. */
    WRONG,
    DONE;

    /** The word that bundles use: {@code recheck.state.<word>}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public RecheckResult {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  static RecheckResult notStarted(RecheckHead head) {
    return new RecheckResult(head, "", State.NOT_STARTED, List.of(), "", "", "", "", List.of());
  }

  static RecheckResult of(String file, RecheckReading.Form form, List<RecheckRemark> remarks) {
    return new RecheckResult(
        form.head(),
        file,
        state(form),
        form.rows(),
        form.conclusion(),
        form.remark(),
        form.reviewer(),
        form.date(),
        remarks);
  }

  private static State state(RecheckReading.Form form) {
    if (!form.touched()) {
      return State.NOT_STARTED;
    }
    boolean wrong = form.remarks().stream().anyMatch(r -> r.kind() == RecheckRemark.Kind.MISTAKE);
    boolean missing = form.remarks().stream().anyMatch(r -> r.kind() == RecheckRemark.Kind.MISSING);
    return wrong ? State.WRONG : missing ? State.UNFINISHED : State.DONE;
  }

  /** Points of the re-check; null until every line has points that can stand. */
  public @Nullable BigDecimal total() {
    return state == State.DONE
        ? rows.stream()
            .map(RecheckedRow::score)
            .map(Objects::requireNonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
        : null;
  }

  /** Re-checked less self; null unless both are known. */
  public @Nullable BigDecimal againstSelf() {
    return difference(head.self());
  }

  /** Re-checked less computed; null unless both are known. */
  public @Nullable BigDecimal againstComputed() {
    return difference(head.total());
  }

  private @Nullable BigDecimal difference(@Nullable BigDecimal other) {
    BigDecimal total = total();
    return total == null || other == null ? null : total.subtract(other);
  }

  /** The grade of the re-check, empty until it is done. */
  public String grade() {
    return head.gradeOf(total());
  }

  /** Whether the re-check gives another grade than the unit did. */
  public boolean isOtherGrade() {
    return !grade().isEmpty() && !grade().equals(head.gradeOf(head.self()));
  }

  /** Lines with something to object to. */
  public int problems() {
    return (int) rows.stream().filter(RecheckedRow::hasProblem).count();
  }
}
