package io.ziping.daemon;

import io.ziping.ledger.LedgerKind;
import io.ziping.workbook.ReadLimits;
import java.time.Duration;
import java.util.List;

/**
 * How work is kept, held to limits and remembered.
 *
 * @param ledger which database keeps it
 * @param attempts started before a file is put aside
 * @param timeLimit of one attempt
 * @param kept how long evidence and the record of ended work are kept
 * @param spoolBytes most space that evidence may take
 * @param hungAfter time after which a share that does not answer is reported
 * @param limits that every file is held to
 * @param assessorCommand starts an assessor process; empty when the daemon itself assesses
 */
public record JobPlan(
    LedgerKind ledger,
    int attempts,
    Duration timeLimit,
    Duration kept,
    long spoolBytes,
    Duration hungAfter,
    ReadLimits limits,
    List<String> assessorCommand) {

  private static final long TWENTY_GIGABYTES = 20L << 30;

  /** The usual times and limits. */
  public static JobPlan standard() {
    return new JobPlan(
        LedgerKind.SQLITE,
        3,
        Duration.ofSeconds(60),
        Duration.ofDays(400),
        TWENTY_GIGABYTES,
        Duration.ofSeconds(60),
        ReadLimits.standard(),
        List.of());
  }

  /** The same with files assessed in processes of their own. */
  public JobPlan assessedBy(List<String> command) {
    return new JobPlan(
        ledger, attempts, timeLimit, kept, spoolBytes, hungAfter, limits, List.copyOf(command));
  }
}
