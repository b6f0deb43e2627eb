package io.ziping.pipeline;

import io.ziping.intake.Spool;
import io.ziping.ledger.Ledger;
import io.ziping.outbox.Outbox;
import io.ziping.workbook.verify.ResultInspector;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What all jobs of a daemon share.
 *
 * @param attempts started before a file is put aside
 * @param archives opens what several forms were handed in with
 * @param inspector recognises our own unedited results, for a ledger that was lost
 */
public record JobTools(
    Ledger ledger,
    Outbox outbox,
    Spool spool,
    WorkLimit limit,
    int attempts,
    Archives archives,
    ResultInspector inspector,
    Supplier<Instant> clock) {}
