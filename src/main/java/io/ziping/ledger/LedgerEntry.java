package io.ziping.ledger;

import io.ziping.assessment.Verdict;
import java.time.Instant;

/**
 * What was done to which bytes at one place.
 *
 * @param unit the unit's folder relative to the root, empty for the root itself
 * @param content SHA-256 of the bytes that were assessed (or a word for bytes that were not read)
 * @param rules rule pack and program that assessed them
 * @param key size, time and identity of the file, for cheap re-scans
 * @param since when the state began
 * @param kind why it is not scored, for example "own-output"; else empty
 * @param result path of the result relative to the root, empty when there is none
 */
public record LedgerEntry(
    FilePlace place,
    String unit,
    String content,
    String rules,
    String key,
    State state,
    Instant since,
    Verdict verdict,
    String kind,
    String result) {

  /**
   * The kind of an archive that was opened: its members have entries of their own, and it is no
   * submission beside them.
   */
  public static final String ARCHIVE = "archive";

  /** How far it is. */
  public enum State {
    /** Assessed, and its result, if it has one, is there. */
    DONE,
    /** Assessed, and its result waits for the share. */
    DEFERRED
  }
}
