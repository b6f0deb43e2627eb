package io.ziping.workbook;

/**
 * Limits that untrusted files are held to before anything is parsed.
 *
 * @param fileBytes size of the file @param entries entries of the zip
 * @param inflatedBytes all entries together @param ratio inflated to packed size of one entry
 * @param rows rows with cells of one sheet @param cells cells of the workbook
 * @param textCharacters characters of all cell texts @param sheets sheets of the workbook
 */
public record ReadLimits(
    long fileBytes,
    int entries,
    long inflatedBytes,
    int ratio,
    int rows,
    int cells,
    long textCharacters,
    int sheets) {

  /** The limits that hold unless {@code ziping.yaml} says otherwise. */
  public static ReadLimits standard() {
    return new ReadLimits(20L << 20, 500, 64L << 20, 200, 20_000, 1_000_000, 8_000_000, 256);
  }

  /** For our own results of files within these limits: what we add may reach over one. */
  public ReadLimits ofResults() {
    return new ReadLimits(
        fileBytes * 2 + (1 << 20),
        entries + 64,
        inflatedBytes * 2 + (1 << 24),
        ratio * 2,
        rows * 2,
        cells * 2,
        textCharacters * 2 + (1 << 22),
        sheets + 2);
  }
}
