package io.ziping.workbook.safety;

/** What a file can have too much of; {@link #key} is the limit in {@code ReadResult.TooLarge}. */
public enum Limit {
  BYTES("bytes"),
  ENTRIES("entries"),
  INFLATED("inflated"),
  RATIO("ratio"),
  ROWS("rows"),
  CELLS("cells"),
  TEXT("text"),
  SHEETS("sheets"),
  MERGES("merges"),
  /** Nesting of XML elements. */
  DEPTH("depth"),
  /** The Java heap ended; value and allowed are 0. */
  MEMORY("memory");

  private final String key;

  Limit(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
