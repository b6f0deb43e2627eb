package io.ziping.workbook.annotate.poi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Sets the time of every entry of a zip to 1 January 1980, in place: the same original gives the
 * same bytes, whenever it is annotated. POI stamps entries with the present.
 */
final class ZipTimes {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int FIRST_DAY = 0x0021;

  private ZipTimes() {}

  /** Leaves bytes that are no zip, or one with 64-bit offsets, as they are. */
  static void fix(byte[] bytes) {
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - END_LENGTH;
    if (end < 0 || zip.getInt(end) != END_SIGNATURE) {
      return;
    }
    int entries = zip.getShort(end + 10) & 0xFFFF;
    int at = zip.getInt(end + 16);
    for (int i = 0; i < entries; i++) {
      if (at < 0 || at > end || zip.getInt(at) != ENTRY_SIGNATURE) {
        return;
      }
      setTime(zip, at + 12);
      setTime(zip, zip.getInt(at + 42) + 10);
      at += 46 + length(zip, at + 28) + length(zip, at + 30) + length(zip, at + 32);
    }
  }

  private static void setTime(ByteBuffer zip, int at) {
    zip.putShort(at, (short) 0);
    zip.putShort(at + 2, (short) FIRST_DAY);
  }

  private static int length(ByteBuffer zip, int at) {
    return zip.getShort(at) & 0xFFFF;
  }
}
