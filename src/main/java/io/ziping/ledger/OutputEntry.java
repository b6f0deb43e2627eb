package io.ziping.ledger;

/**
 * An output of ours in a root.
 *
 * @param source the original's path; {@link #summarySource} for a summary
 * @param sha256 of its bytes as we published them
 * @param key of the file as last seen, empty when not looked at yet
 * @param settled false between the intent to publish and the record of it
 */
public record OutputEntry(
    FilePlace place, String source, String sha256, String key, boolean settled) {

  private static final String SUMMARY = "summary:";

  /** The source of a unit's summary. */
  public static String summarySource(String unit) {
    return SUMMARY + unit;
  }

  public boolean isSummary() {
    return source.startsWith(SUMMARY);
  }
}
