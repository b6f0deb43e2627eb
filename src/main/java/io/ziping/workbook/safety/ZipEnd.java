package io.ziping.workbook.safety;

import static io.ziping.workbook.safety.LittleEndian.i32;
import static io.ziping.workbook.safety.LittleEndian.i64;
import static io.ziping.workbook.safety.LittleEndian.u16;
import static io.ziping.workbook.safety.LittleEndian.u32;

import java.util.Optional;

/**
 * The end of a zip: where its central directory is.
 *
 * @param directory offset of the first directory record in the file
 * @param directoryEnd offset behind the last one
 * @param entries count as stored
 * @param shift bytes in front of the zip: stored offsets are this much too small
 */
record ZipEnd(int directory, int directoryEnd, long entries, int shift) {

  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int END_SIZE = 22;
  private static final int MAX_COMMENT = 0xffff;

  /**
   * Finds the end record, searching back from the file's end over a comment or a few stray bytes.
   */
  static Optional<ZipEnd> find(byte[] bytes) {
    int lowest = Math.max(0, bytes.length - END_SIZE - MAX_COMMENT);
    for (int at = bytes.length - END_SIZE; at >= lowest; at--) {
      if (bytes[at] == 'P' && i32(bytes, at) == END) {
        Optional<ZipEnd> end = at(bytes, at);
        if (end.isPresent()) {
          return end;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ZipEnd> at(byte[] bytes, int at) {
    if (u16(bytes, at + 4) != 0 && u16(bytes, at + 4) != 0xffff) {
      return Optional.empty(); // one disk of several
    }
    long entries = u16(bytes, at + 10);
    long size = u32(bytes, at + 12);
    long offset = u32(bytes, at + 16);
    int directoryEnd = at;
    if (entries == 0xffff || size == 0xffff_ffffL || offset == 0xffff_ffffL) {
      int end64 = end64(bytes, at);
      if (end64 >= 0) {
        entries = i64(bytes, end64 + 32);
        size = i64(bytes, end64 + 40);
        offset = i64(bytes, end64 + 48);
        directoryEnd = end64;
      }
    }
    long directory = directoryEnd - size;
    boolean plausible = size >= 0 && offset >= 0 && directory >= offset && entries >= 0;
    if (!plausible) {
      return Optional.empty();
    }
    if (offset + 4 <= at && i32(bytes, (int) offset) == ZipDirectory.RECORD) {
      directory = offset; // where it says it is, whatever stands between it and the end record
    }
    return Optional.of(
        new ZipEnd((int) directory, directoryEnd, entries, (int) (directory - offset)));
  }

  private static int end64(byte[] bytes, int end) {
    int locator = end - 20;
    if (locator < 0 || i32(bytes, locator) != LOCATOR64) {
      return -1;
    }
    // The record stands right before its locator; searching tolerates an extensible data sector.
    for (int at = locator - 56; at >= Math.max(0, locator - 4096); at--) {
      if (i32(bytes, at) == END64) {
        return at;
      }
    }
    return -1;
  }
}
