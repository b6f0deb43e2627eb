package io.ziping.daemon;

import io.ziping.intake.CompletionProof;
import io.ziping.intake.SettleWatch;
import io.ziping.pipeline.Processed;
import org.jspecify.annotations.Nullable;

/**
 * What a worker reports about one attempt.
 *
 * @param processed null unless the file had settled
 */
record FileReport(
    SettleWatch.Due due, CompletionProof.Proof proof, @Nullable Processed processed) {}
