package io.ziping.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The work on one content at one place.
 *
 * @param unit the unit's folder relative to the root
 * @param attempts started so far, this one included
 * @param token of the attempt that holds the job
 * @param output SHA-256 of its rendered result, empty before it is rendered
 * @param target where the result goes, relative to the root, empty before that is known
 * @param previous SHA-256 of what the result replaces, empty for nothing
 * @param reason why it waits or was put aside, for status and log
 * @param next null unless it is deferred
 */
public record Job(
    long id,
    JobKey key,
    String unit,
    JobState state,
    int attempts,
    long token,
    String output,
    String target,
    String previous,
    String reason,
    Instant since,
    @Nullable Instant next) {

  /** Whether its result was rendered before and only has to be brought to the share. */
  public boolean isRendered() {
    return !output.isEmpty();
  }

  /** The same with its result rendered; {@code to} is where it goes if the place is free. */
  public Job withOutput(String sha256, String to) {
    return new Job(
        id, key, unit, state, attempts, token, sha256, to, previous, reason, since, next);
  }

  /** A job that was never there before, at its first attempt. */
  static Job first(long id, JobKey key, String unit, Instant now) {
    return new Job(id, key, unit, JobState.RUNNING, 1, 1, "", "", "", "", now, null);
  }

  /** One more attempt, under a token of its own; after an end the counting begins anew. */
  Job again(Instant now) {
    int attempt = state.isFinal() ? 1 : attempts + 1;
    return new Job(id, key, unit, JobState.RUNNING, attempt, token + 1, "", "", "", "", now, null);
  }

  /** Rendered work goes on where it was: a token of its own, and no attempt more. */
  Job goOn(Instant now) {
    return new Job(
        id,
        key,
        unit,
        JobState.PUBLISHING,
        attempts,
        token + 1,
        output,
        target,
        previous,
        "",
        now,
        null);
  }

  Job rendered(OutputEntry to, String replaced, Instant now) {
    return new Job(
        id,
        key,
        unit,
        JobState.PUBLISHING,
        attempts,
        token,
        to.sha256(),
        to.place().path(),
        replaced,
        "",
        now,
        null);
  }

  Job at(JobState now, String why, Instant moment) {
    return new Job(
        id, key, unit, now, attempts, token, output, target, previous, why, moment, null);
  }

  Job until(String why, Instant moment, Instant later) {
    return new Job(
        id,
        key,
        unit,
        JobState.DEFERRED,
        attempts,
        token,
        output,
        target,
        previous,
        why,
        moment,
        later);
  }
}
