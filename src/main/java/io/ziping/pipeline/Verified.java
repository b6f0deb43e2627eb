package io.ziping.pipeline;

import io.ziping.workbook.verify.Inspection;
import java.util.Locale;

/**
 * Result of verifying a file.
 *
 * @param inspection what its own bytes show
 * @param standing whether it is as the program made it
 * @param original what became of the original beside it
 * @param record what the ledger says
 */
public record Verified(
    Inspection inspection, Standing standing, Original original, LedgerWord record) {

  /** Whether a file is as the program made it. */
  public enum Standing {
    /** Not one byte was changed. */
    GENUINE,
    /** Saved by somebody since, with or without a cell changed. */
    EDITED,
    /** An output of ours without a seal, and no ledger that knows it. */
    UNSEALED,
    NOT_OURS,
    UNREADABLE;

    /** The word in JSON and in bundle keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The original beside a result. */
  public enum Original {
    /** The very bytes that were scored. */
    SAME,
    /** Changed since it was scored. */
    CHANGED,
    /** No file of that name is beside it. */
    MISSING,
    /** Nothing is known to have an original: a summary, or no output of ours. */
    NONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the ledger says of exactly these bytes. */
  public enum LedgerWord {
    /** We published them. */
    PUBLISHED,
    /** It does not know them. */
    UNKNOWN,
    /** There is no ledger to ask. */
    NONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As the program made it, and its original, if it has one, as it was scored. */
  public boolean isGood() {
    boolean settled = original == Original.SAME || original == Original.NONE;
    return standing == Standing.GENUINE && settled;
  }
}
