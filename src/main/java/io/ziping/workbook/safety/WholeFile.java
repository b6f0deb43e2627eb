package io.ziping.workbook.safety;

import io.ziping.workbook.ReadLimits;

/**
 * Proves that all bytes of a container have arrived: every entry of a zip inflates to its stored
 * size and CRC-32; the sector chains and record headers of an .xls lead to their ends.
 */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Tests a container of the kind that {@link Sniffer} recognised.
   *
   * @return false when the kind has no proof of its own
   * @throws UnreadableException with what is missing, or with the limit that stopped the proof
   */
  public static boolean prove(FileBytes file, FileKind kind, ReadLimits limits) {
    byte[] bytes = file.array();
    boolean ole = Ole2File.isOle2(bytes);
    if (ole) {
      Ole2File ole2 = Ole2File.of(bytes);
      for (String name : ole2.names()) {
        ole2.read(name);
      }
      if (kind == FileKind.XLS) {
        ole2.workbook().ifPresent(BiffRecords::requireWhole);
      }
      return true;
    }
    boolean zip =
        bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && (bytes[2] == 3 || bytes[2] == 5);
    if (!zip) {
      return false;
    }
    proveZip(file.zip(), limits);
    return true;
  }

  private static void proveZip(ZipDirectory directory, ReadLimits limits) {
    directory.requireEntries(limits);
    long total = 0;
    for (ZipPart part : directory.parts()) {
      total += part.size();
      if (total > limits.inflatedBytes()) {
        throw UnreadableException.tooLarge(Limit.INFLATED, total, limits.inflatedBytes());
      }
      PartStream.requireRatio(part.size(), part.packedSize(), limits.ratio());
      directory.open(part, limits).finish();
    }
  }
}
