package io.ziping.ledger;

/**
 * An output of ours in a root.
 *
 * @param source the original's path; {@link #unitSource} for an output of a whole unit
 * @param sha256 of its bytes as we published them
 * @param key of the file as last seen, empty when not looked at yet
 * @param settled false between the intent to publish and the record of it
 */
public record OutputEntry(
    FilePlace place, String source, String sha256, String key, boolean settled) {

  /** No relative path begins so. */
  private static final String OF_UNIT = "/";

  /** The source of an output that belongs to a unit, by its kind such as "summary". */
  public static String unitSource(String kind, String unit) {
    return OF_UNIT + kind + ":" + unit;
  }

  /** Whether it belongs to one dropped file; not so for a unit's outputs and disowned ones. */
  public boolean hasOriginal() {
    return !source.isEmpty() && !isOfUnit();
  }

  /** Whether it belongs to a whole unit. */
  public boolean isOfUnit() {
    return source.startsWith(OF_UNIT);
  }
}
