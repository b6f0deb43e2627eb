package io.ziping.workbook.safety;

import static io.ziping.workbook.safety.LittleEndian.i32;
import static io.ziping.workbook.safety.LittleEndian.u16;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks the record headers of a BIFF8 workbook stream. BIFF has no checksums; but a hole of zeros
 * or a wrong sector breaks the walk from BOF to EOF of some sheet almost surely. Headers are plain
 * even in encrypted files.
 */
final class BiffRecords {

  private static final int BOF = 0x0809;
  private static final int EOF = 0x000a;
  private static final int BOUND_SHEET = 0x0085;

  /** Some programs leave a few zeros between records; a missing sector has 512. */
  private static final int MAX_PADDING = 128;

  private static final int VERSION_8 = 0x0600;

  private final byte[] stream;
  private final List<Integer> sheetOffsets = new ArrayList<>();

  private BiffRecords(byte[] stream) {
    this.stream = stream;
  }

  /**
   * Walks globals and every sheet.
   *
   * @throws UnreadableException "biff" at the first record that cannot be
   */
  static void requireWhole(byte[] stream) {
    BiffRecords records = new BiffRecords(stream);
    try {
      records.walk(0, true);
      for (int offset : records.sheetOffsets) {
        records.walk(offset, false);
      }
    } catch (IndexOutOfBoundsException e) {
      throw broken("record beyond the stream's end");
    }
  }

  static boolean isBiff8(byte[] stream) {
    return stream.length >= 8 && u16(stream, 0) == BOF && u16(stream, 4) == VERSION_8;
  }

  private void walk(int start, boolean globals) {
    if (start < 0 || u16(stream, start) != BOF) {
      throw broken("no BOF at " + start);
    }
    int depth = 0;
    int at = start;
    int padding = 0;
    do {
      int id = u16(stream, at);
      int length = u16(stream, at + 2);
      padding = id == 0 && length == 0 ? padding + 4 : 0;
      if (id == 0 && length > 0 || padding > MAX_PADDING || at + 4 + length > stream.length) {
        throw broken("record " + id + " of " + length + " bytes at " + at);
      }
      if (id == BOF) {
        depth++;
      } else if (id == EOF) {
        depth--;
      } else if (globals && id == BOUND_SHEET) {
        sheetOffsets.add(i32(stream, at + 4));
      }
      at += 4 + length;
    } while (depth > 0);
  }

  private static UnreadableException broken(String detail) {
    return UnreadableException.damaged(Damage.BIFF, "%s", detail);
  }
}
