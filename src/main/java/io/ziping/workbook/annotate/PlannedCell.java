package io.ziping.workbook.annotate;

import io.ziping.form.CellRef;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the result sheet.
 *
 * @param column zero-based @param span columns it is merged over, at least 1
 * @param link where a click leads, always inside this workbook; null for none
 */
public record PlannedCell(
    int column, int span, CellStyleKind styleKind, Content content, @Nullable CellRef link) {

  /** What a cell shows. */
  public sealed interface Content {

    /** A text, never a formula, whatever it starts with. Clean by {@link CellText}. */
    record Text(String text) implements Content {}

    /** A number shown in the look's format. */
    record Amount(BigDecimal value) implements Content {}

    /** A bar of {@code of} blocks, the first {@code filled} of them dark. */
    record Bar(int filled, int of) implements Content {
      /** The blocks. */
      public String text() {
        return "█".repeat(of);
      }
    }
  }

  public PlannedCell {
    Objects.requireNonNull(styleKind);
    Objects.requireNonNull(content);
    if (column < 0 || span < 1) {
      throw new IllegalArgumentException("column " + column + ", span " + span);
    }
  }

  static PlannedCell text(int column, int span, CellStyleKind styleKind, String text) {
    return new PlannedCell(column, span, styleKind, new Content.Text(CellText.clean(text)), null);
  }

  static PlannedCell amount(int column, int span, CellStyleKind styleKind, BigDecimal value) {
    return new PlannedCell(column, span, styleKind, new Content.Amount(value), null);
  }

  /** The number, or the text where there is none. */
  static PlannedCell amountOr(
      int column, int span, CellStyleKind styleKind, @Nullable BigDecimal value, String otherwise) {
    return value == null
        ? text(column, span, styleKind, otherwise)
        : amount(column, span, styleKind, value);
  }

  PlannedCell linkedTo(@Nullable CellRef target) {
    return new PlannedCell(column, span, styleKind, content, target);
  }
}
