package io.ziping.workbook.safety;

import io.ziping.workbook.ReadResult;
import java.util.Locale;

/**
 * Thrown inside the readers when a file turns out unreadable, caught at their one public door. It
 * carries the answer and no stack: broken files are ordinary.
 */
public final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ReadResult why;

  public UnreadableException(ReadResult why) {
    super(why.toString(), null, false, false);
    this.why = why;
  }

  public static UnreadableException damaged(Damage reason, String detail, Object... args) {
    return new UnreadableException(
        new ReadResult.Damaged(reason.key(), String.format(Locale.ROOT, detail, args)));
  }

  public static UnreadableException tooLarge(Limit limit, long value, long allowed) {
    return new UnreadableException(new ReadResult.TooLarge(limit.key(), value, allowed));
  }

  public ReadResult why() {
    return why;
  }
}
