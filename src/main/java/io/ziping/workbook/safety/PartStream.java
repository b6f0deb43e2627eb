package io.ziping.workbook.safety;

import io.ziping.workbook.ReadLimits;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Inflates one part of a zip while it is read. Stops at more bytes than the directory declares, at
 * a limit, and at the end compares size and CRC-32, for stored entries as well.
 */
public final class PartStream extends InputStream {

  /** Small parts may be packed as well as they like: blank sheets are. */
  private static final long RATIO_GRACE = 1L << 20;

  /** Most that is read at once of a part that nobody wants the rest of. */
  private static final long REST = 8192;

  private final byte[] bytes;
  private final ZipPart part;
  private final ReadLimits limits;
  private final CRC32 crc = new CRC32();
  private @Nullable Inflater inflater;
  private long produced;
  private boolean ended;

  PartStream(byte[] bytes, ZipPart part, ReadLimits limits) {
    this.bytes = bytes;
    this.part = part;
    this.limits = limits;
    if (part.encrypted() || part.method() != 0 && part.method() != 8) {
      throw UnreadableException.damaged(
          Damage.ZIP_METHOD,
          "%s: method %d%s",
          part.name(),
          part.method(),
          part.encrypted() ? ", encrypted" : "");
    }
    if (part.method() == 8) {
      inflater = Inflaters.take();
      inflater.setInput(bytes, part.dataOffset(), (int) part.packedSize());
    }
  }

  static void requireRatio(long size, long packed, int ratio) {
    if (size > RATIO_GRACE && size / Math.max(1, packed) > ratio) {
      throw UnreadableException.tooLarge(Limit.RATIO, size / Math.max(1, packed), ratio);
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    Inflater packed = inflater;
    int count =
        packed == null ? copy(target, offset, length) : inflate(packed, target, offset, length);
    if (count <= 0) {
      ended = true;
      requireWhole();
      return -1;
    }
    crc.update(target, offset, count);
    produced += count;
    if (produced > part.size()) {
      throw UnreadableException.damaged(
          Damage.CRC, "%s: more than the declared %d bytes", part.name(), part.size());
    }
    if (produced > limits.inflatedBytes()) {
      throw UnreadableException.tooLarge(Limit.INFLATED, produced, limits.inflatedBytes());
    }
    return count;
  }

  private int copy(byte[] target, int offset, int length) {
    int count = (int) Math.min(length, part.packedSize() - produced);
    System.arraycopy(bytes, (int) (part.dataOffset() + produced), target, offset, count);
    return count;
  }

  private int inflate(Inflater packed, byte[] target, int offset, int length) {
    try {
      int count = packed.inflate(target, offset, length);
      if (count == 0 && !packed.finished()) {
        throw UnreadableException.damaged(
            Damage.ZIP, "%s: packed bytes end too early", part.name());
      }
      return count;
    } catch (DataFormatException e) {
      throw UnreadableException.damaged(
          Damage.ZIP, "%s: %s", part.name(), String.valueOf(e.getMessage()));
    }
  }

  private void requireWhole() {
    if (produced != part.size() || crc.getValue() != part.crc()) {
      throw UnreadableException.damaged(
          Damage.CRC,
          "%s: %d bytes, CRC %08x; declared %d, %08x",
          part.name(),
          produced,
          crc.getValue(),
          part.size(),
          part.crc());
    }
  }

  /** Reads all of a part of which nothing was read yet, and closes. */
  byte[] whole() {
    byte[] all = new byte[(int) part.size()];
    try {
      int count = 0;
      int more;
      while (count < all.length && (more = read(all, count, all.length - count)) > 0) {
        count += more;
      }
    } finally {
      finish();
    }
    return all;
  }

  /** Reads what is left, so that size and CRC-32 are compared, and closes. */
  public void finish() {
    try {
      byte[] rest = new byte[(int) Math.min(Math.max(part.size() - produced, 0) + 1, REST)];
      int count;
      do {
        count = read(rest, 0, rest.length);
      } while (count >= 0);
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    ended = true;
    Inflater used = inflater;
    if (used != null) {
      inflater = null;
      Inflaters.giveBack(used);
    }
  }
}
