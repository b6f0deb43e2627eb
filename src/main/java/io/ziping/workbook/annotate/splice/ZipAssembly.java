package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.safety.ZipPart;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the result's zip together: the original's entries in their order, packed as they were unless
 * a new version is there, then the new ones. Every entry has the same fixed time, so that the same
 * original gives the same bytes.
 */
final class ZipAssembly {

  private static final int LOCAL = 0x04034b50;
  private static final int RECORD = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_SIZE = 30;
  private static final int RECORD_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final int UTF8_FLAG = 1 << 11;
  private static final int VERSION = 20;

  /** 1 January 1980, the first day that a zip knows. */
  private static final int FIRST_DAY = 0x0021;

  private static final int MOST_ENTRIES = 0xfffe;

  private record Entry(
      byte[] name, int method, long crc, long size, byte[] source, int from, int packed) {}

  private final byte[] original;
  private final Collection<ZipPart> parts;
  private final Map<String, Packer.Packed> replaced = new LinkedHashMap<>();

  ZipAssembly(byte[] original, Collection<ZipPart> parts) {
    this.original = original;
    this.parts = parts;
  }

  /** A new version of a part, or a new part. */
  void put(Packer.Packed part) {
    replaced.put(part.name(), part);
  }

  byte[] assemble() {
    List<Entry> entries = new ArrayList<>(parts.size() + replaced.size());
    Map<String, Packer.Packed> rest = new LinkedHashMap<>(replaced);
    for (ZipPart part : parts) {
      Packer.Packed changed = rest.remove(part.name());
      entries.add(changed == null ? untouched(part) : entry(changed));
    }
    rest.values().forEach(part -> entries.add(entry(part)));
    long size = END_SIZE;
    for (Entry entry : entries) {
      size += LOCAL_SIZE + RECORD_SIZE + 2L * entry.name().length + entry.packed();
    }
    if (size > Integer.MAX_VALUE - 64 || entries.size() > MOST_ENTRIES) {
      throw new SplicingDeclined(
          "a result of " + size + " bytes in " + entries.size() + " entries");
    }
    return write(entries, (int) size);
  }

  private Entry untouched(ZipPart part) {
    return new Entry(
        name(part.name()),
        part.method(),
        part.crc(),
        part.size(),
        original,
        part.dataOffset(),
        (int) part.packedSize());
  }

  private static Entry entry(Packer.Packed part) {
    byte[] bytes = part.bytes();
    return new Entry(
        name(part.name()), part.method(), part.crc(), part.size(), bytes, 0, bytes.length);
  }

  private static byte[] name(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] write(List<Entry> entries, int size) {
    byte[] bytes = new byte[size];
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int[] offsets = new int[entries.size()];
    for (int i = 0; i < offsets.length; i++) {
      Entry entry = entries.get(i);
      offsets[i] = zip.position();
      zip.putInt(LOCAL).putShort((short) VERSION);
      common(zip, entry);
      zip.put(entry.name()).put(entry.source(), entry.from(), entry.packed());
    }
    int directory = zip.position();
    for (int i = 0; i < offsets.length; i++) {
      Entry entry = entries.get(i);
      zip.putInt(RECORD).putShort((short) VERSION).putShort((short) VERSION);
      common(zip, entry);
      zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      zip.putInt(offsets[i]).put(entry.name());
    }
    int length = zip.position() - directory;
    short count = (short) offsets.length;
    zip.putInt(END).putInt(0).putShort(count).putShort(count);
    zip.putInt(length).putInt(directory).putShort((short) 0);
    return bytes;
  }

  /** What local header and directory record have in common, from the flags to the extra length. */
  private static void common(ByteBuffer zip, Entry entry) {
    boolean ascii =
        entry.name().length == new String(entry.name(), StandardCharsets.UTF_8).length();
    zip.putShort((short) (ascii ? 0 : UTF8_FLAG)).putShort((short) entry.method());
    zip.putShort((short) 0).putShort((short) FIRST_DAY);
    zip.putInt((int) entry.crc()).putInt(entry.packed()).putInt((int) entry.size());
    zip.putShort((short) entry.name().length).putShort((short) 0);
  }
}
