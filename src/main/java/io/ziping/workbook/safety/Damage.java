package io.ziping.workbook.safety;

/** Why a file counts as damaged; {@link #key} is the reason in {@code ReadResult.Damaged}. */
public enum Damage {
  /** No end record, broken directory, entry that does not inflate. */
  ZIP("zip"),
  /** Inflated bytes whose CRC-32 or size is not the stored one. */
  CRC("crc"),
  /** Two entries of one name, or names that differ in case only. */
  DUPLICATE_ENTRY("duplicate-entry"),
  /** Absolute names or names with "..". */
  ENTRY_NAME("entry-name"),
  /** Local header and directory name different things. */
  ENTRY_MISMATCH("entry-mismatch"),
  /** An entry that is encrypted or packed by another method than deflate. */
  ZIP_METHOD("zip-method"),
  /** A zip behind other bytes. */
  LEADING_BYTES("leading-bytes"),
  /** A part that must exist is missing. */
  PARTS("parts"),
  XML("xml"),
  /** A document type declaration: nothing that a spreadsheet program writes. */
  DTD("dtd"),
  CELL_REFERENCE("cell-reference"),
  CELL_VALUE("cell-value"),
  /** One address with two different values. */
  DUPLICATE_CELL("duplicate-cell"),
  SHARED_STRING("shared-string"),
  OLE2("ole2"),
  BIFF("biff"),
  /** An old Word document that cannot be read to its end. */
  DOC("doc"),
  /** The reader itself failed; the detail says how. */
  INTERNAL("internal");

  private final String key;

  Damage(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }
}
