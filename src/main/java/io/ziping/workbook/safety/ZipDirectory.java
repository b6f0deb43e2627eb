package io.ziping.workbook.safety;

import static io.ziping.workbook.safety.LittleEndian.i32;
import static io.ziping.workbook.safety.LittleEndian.i64;
import static io.ziping.workbook.safety.LittleEndian.u16;
import static io.ziping.workbook.safety.LittleEndian.u32;

import io.ziping.workbook.ReadLimits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The central directory of a zip that is in memory. Reading it inflates nothing; {@link #open}
 * inflates one part as it is read, and checks size and CRC-32 at its end. For one thread at a time.
 *
 * <p>An own reader, because java.util.zip shows one of two entries of the same name without a word
 * and never compares the CRC of stored entries.
 */
public final class ZipDirectory {

  static final int RECORD = 0x02014b50;
  private static final int RECORD_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int UTF8_FLAG = 1 << 11;

  private static final int SMALL = 1 << 18;

  /** Bytes of small parts that are kept, all together. */
  private static final int KEPT = 1 << 20;

  private final byte[] bytes;
  private final List<ZipPart> parts;
  private final int leadingBytes;
  private final Map<String, ZipPart> byName = new HashMap<>();
  private final Map<ZipPart, byte[]> inflated = new HashMap<>();
  private long inflatedBytes;
  private @Nullable String twins;

  private ZipDirectory(byte[] bytes, List<ZipPart> parts, int leadingBytes) {
    this.bytes = bytes;
    this.parts = parts;
    this.leadingBytes = leadingBytes;
    for (ZipPart part : parts) {
      ZipPart twin = byName.putIfAbsent(key(part.name()), part);
      if (twin != null && twins == null) {
        twins = twin.name() + " and " + part.name();
      }
    }
  }

  /**
   * Reads the directory.
   *
   * @throws UnreadableException when it is missing or broken, or has more than {@code maxEntries}
   */
  public static ZipDirectory of(byte[] bytes, int maxEntries) {
    ZipEnd end =
        ZipEnd.find(bytes)
            .orElseThrow(() -> UnreadableException.damaged(Damage.ZIP, "no end record"));
    if (end.entries() > maxEntries) {
      throw UnreadableException.tooLarge(Limit.ENTRIES, end.entries(), maxEntries);
    }
    List<ZipPart> parts = new ArrayList<>((int) end.entries());
    try {
      int at = end.directory();
      while (at < end.directoryEnd() && i32(bytes, at) == RECORD) {
        if (parts.size() == maxEntries) {
          throw UnreadableException.tooLarge(Limit.ENTRIES, maxEntries + 1L, maxEntries);
        }
        parts.add(part(bytes, at, end.shift()));
        at += RECORD_SIZE + variablePart(bytes, at);
      }
    } catch (IndexOutOfBoundsException e) {
      throw UnreadableException.damaged(Damage.ZIP, "directory record beyond the file's end");
    }
    if (parts.size() != end.entries()) {
      throw UnreadableException.damaged(
          Damage.ZIP, "%d of %d directory records", parts.size(), end.entries());
    }
    return new ZipDirectory(bytes, Collections.unmodifiableList(parts), end.shift());
  }

  private static int variablePart(byte[] bytes, int at) {
    return u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
  }

  private static ZipPart part(byte[] bytes, int at, int shift) {
    int flags = u16(bytes, at + 8);
    long packed = u32(bytes, at + 20);
    long size = u32(bytes, at + 24);
    long offset = u32(bytes, at + 42);
    int nameLength = u16(bytes, at + 28);
    int extra = at + RECORD_SIZE + nameLength;
    if (size == 0xffff_ffffL || packed == 0xffff_ffffL || offset == 0xffff_ffffL) {
      int field = zip64Field(bytes, extra, u16(bytes, at + 30));
      if (field >= 0) {
        if (size == 0xffff_ffffL) {
          size = i64(bytes, field);
          field += 8;
        }
        if (packed == 0xffff_ffffL) {
          packed = i64(bytes, field);
          field += 8;
        }
        if (offset == 0xffff_ffffL) {
          offset = i64(bytes, field);
        }
      }
    }
    Charset charset =
        (flags & UTF8_FLAG) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String name = new String(bytes, at + RECORD_SIZE, nameLength, charset).replace('\\', '/');
    int data = dataOffset(bytes, at, offset + shift, name);
    if (size < 0 || packed < 0 || packed > bytes.length - (long) data) {
      throw UnreadableException.damaged(Damage.ZIP, "%s: sizes beyond the file's end", name);
    }
    return new ZipPart(
        name, u16(bytes, at + 10), (flags & 1) != 0, u32(bytes, at + 16), packed, size, data, at);
  }

  private static int zip64Field(byte[] bytes, int extra, int length) {
    int at = extra;
    while (at + 4 <= extra + length) {
      if (u16(bytes, at) == 1) {
        return at + 4;
      }
      at += 4 + u16(bytes, at + 2);
    }
    return -1;
  }

  /**
   * Checks the local header against the directory record: some readers trust one, some the other.
   */
  private static int dataOffset(byte[] bytes, int record, long offset, String name) {
    if (offset < 0 || offset + LOCAL_SIZE > bytes.length || i32(bytes, (int) offset) != LOCAL) {
      throw UnreadableException.damaged(Damage.ZIP, "%s: no local header at %d", name, offset);
    }
    int local = (int) offset;
    int nameLength = u16(bytes, local + 26);
    boolean same = nameLength == u16(bytes, record + 28);
    for (int i = 0; same && i < nameLength; i++) {
      same = bytes[local + LOCAL_SIZE + i] == bytes[record + RECORD_SIZE + i];
    }
    if (!same || u16(bytes, local + 8) != u16(bytes, record + 10)) {
      throw UnreadableException.damaged(
          Damage.ENTRY_MISMATCH, "%s: local header differs from the directory", name);
    }
    return local + LOCAL_SIZE + nameLength + u16(bytes, local + 28);
  }

  /**
   * Holds names and declared sizes against what a workbook may have, before anything is inflated.
   *
   * @throws UnreadableException with duplicate-entry, entry-name, leading-bytes or a limit
   */
  public void requireSafe(ReadLimits limits) {
    requireEntries(limits);
    if (leadingBytes != 0) {
      throw UnreadableException.damaged(
          Damage.LEADING_BYTES, "%d bytes before the zip", leadingBytes);
    }
    if (twins != null) {
      throw UnreadableException.damaged(Damage.DUPLICATE_ENTRY, "%s", twins);
    }
    long total = 0;
    for (ZipPart part : parts) {
      requirePlainName(part.name());
      total += part.size();
      if (part.size() > limits.inflatedBytes() || total > limits.inflatedBytes()) {
        throw UnreadableException.tooLarge(
            Limit.INFLATED, Math.max(total, part.size()), limits.inflatedBytes());
      }
      PartStream.requireRatio(part.size(), part.packedSize(), limits.ratio());
    }
  }

  /**
   * Holds the number of entries against the limit.
   *
   * @throws UnreadableException when they are more
   */
  void requireEntries(ReadLimits limits) {
    if (parts.size() > limits.entries()) {
      throw UnreadableException.tooLarge(Limit.ENTRIES, parts.size(), limits.entries());
    }
  }

  private static void requirePlainName(String name) {
    boolean drive = name.length() > 1 && name.charAt(1) == ':';
    boolean up = name.equals("..") || name.startsWith("../") || name.contains("/../");
    if (name.isEmpty()
        || name.startsWith("/")
        || drive
        || up
        || name.endsWith("/..")
        || name.indexOf('\0') >= 0) {
      throw UnreadableException.damaged(Damage.ENTRY_NAME, "entry name \"%s\"", name);
    }
  }

  /** The name as its people see it, whatever bytes it is kept in; see {@link ZipName}. */
  public String nameOf(ZipPart part) {
    return ZipName.of(bytes, part.record());
  }

  /** Whether the packed bytes of two entries overlap, as no packing program leaves them. */
  public boolean overlaps() {
    List<ZipPart> byPlace = new ArrayList<>(parts);
    byPlace.sort(Comparator.comparingInt(ZipPart::dataOffset));
    long end = 0;
    for (ZipPart part : byPlace) {
      if (part.dataOffset() - LOCAL_SIZE < end) {
        return true;
      }
      end = part.dataOffset() + part.packedSize();
    }
    return false;
  }

  /** All entries in the directory's order. */
  public Collection<ZipPart> parts() {
    return parts;
  }

  /** The entry of a name; case makes no difference, as in every spreadsheet program. */
  public Optional<ZipPart> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** The inflating stream of a part; it must be {@linkplain PartStream#finish finished}. */
  public PartStream open(ZipPart part, ReadLimits limits) {
    return new PartStream(bytes, part, limits);
  }

  /** Whether a part is small enough to be inflated as a whole. */
  public static boolean isSmall(ZipPart part) {
    return part.size() <= SMALL;
  }

  /**
   * All bytes of a part, of the size that it declares and with its CRC-32. Nobody may change them:
   * those of small parts are kept for whoever asks next.
   *
   * @throws UnreadableException when they cannot be inflated, or are others than declared
   */
  public byte[] read(ZipPart part, ReadLimits limits) {
    byte[] known = inflated.get(part);
    if (known != null) {
      return known;
    }
    byte[] whole = open(part, limits).whole();
    if (isSmall(part) && inflatedBytes + whole.length <= KEPT) {
      inflated.put(part, whole);
      inflatedBytes += whole.length;
    }
    return whole;
  }

  /** Takes over what another zip has inflated of parts that are packed in both byte for byte. */
  void adopt(ZipDirectory other) {
    for (Map.Entry<ZipPart, byte[]> known : other.inflated.entrySet()) {
      ZipPart theirs = known.getKey();
      ZipPart ours = byName.get(key(theirs.name()));
      if (ours != null && ours.isAs(theirs) && samePacked(ours, other, theirs)) {
        inflated.put(ours, known.getValue());
        inflatedBytes += known.getValue().length;
      }
    }
  }

  /**
   * All bytes of a part, kept by nobody.
   *
   * @throws UnreadableException like {@link #read}, and for a part that is packed abnormally tight
   */
  public byte[] inflate(ZipPart part, ReadLimits limits) {
    PartStream.requireRatio(part.size(), part.packedSize(), limits.ratio());
    return open(part, limits).whole();
  }

  private boolean samePacked(ZipPart ours, ZipDirectory other, ZipPart theirs) {
    int from = ours.dataOffset();
    int otherFrom = theirs.dataOffset();
    int length = (int) ours.packedSize();
    return Arrays.equals(bytes, from, from + length, other.bytes, otherFrom, otherFrom + length);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
