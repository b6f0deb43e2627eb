package io.ziping.ledger;

/** What is to be done with settled bytes at a place. */
public enum Decision {
  /** Nothing is known of that place. */
  NEW,
  /** Other bytes or other rules than were assessed there, or its result is not published yet. */
  CHANGED,
  /** These bytes and rules are done there. */
  DONE,
  /** Bytes that we published ourselves. */
  OURS
}
