package io.ziping.daemon;

import io.ziping.intake.CompletionProof;
import io.ziping.intake.SettleWatch;
import io.ziping.pipeline.Processed;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has to say about one attempt.
 *
 * @param processed null unless the file had settled
 */
record FileReport(
    SettleWatch.Attempt attempt, CompletionProof.Proof proof, @Nullable Processed processed) {}
