package io.ziping.ledger;

/**
 * The job belongs to another attempt by now, for example because this one was given up for running
 * too long. Whatever it wanted to record or publish is refused.
 */
public final class StaleAttemptException extends LedgerException {
  private static final long serialVersionUID = 1L;

  StaleAttemptException(Job job) {
    super("job " + job.id() + " is no longer that of attempt " + job.token(), null);
  }
}
