package io.ziping.workbook.verify;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.ZipDirectory;
import io.ziping.workbook.safety.ZipPart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The seal of .xlsx and .xlsm. All entries but the custom properties stay as they are packed, byte
 * for byte; the properties are stored, so that the hash can be written into them.
 */
final class SealedZip {

  private static final String PROPERTIES = "docProps/custom.xml";
  private static final int LOCAL_SIZE = 30;
  private static final int RECORD_SIZE = 46;
  private static final int END_SIZE = 22;
  private static final int MOST_ENTRIES = 65_534;

  private SealedZip() {}

  static String hash(byte[] zip) {
    return hash(zip, ZipDirectory.of(zip, MOST_ENTRIES));
  }

  private static String hash(byte[] zip, ZipDirectory directory) {
    MessageDigest digest = Sha256.sha256();
    List<ZipPart> parts =
        directory.parts().stream()
            .filter(part -> !part.name().equalsIgnoreCase(PROPERTIES))
            .sorted(Comparator.comparing(ZipPart::name))
            .toList();
    ByteBuffer sizes = ByteBuffer.allocate(20);
    for (ZipPart part : parts) {
      byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
      sizes.clear().putInt(name.length).putLong(part.packedSize()).putLong(part.size());
      digest.update(sizes.array());
      digest.update(name);
      digest.update(zip, part.dataOffset(), Math.toIntExact(part.packedSize()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static byte[] close(byte[] zip) throws IOException {
    ZipDirectory directory = ZipDirectory.of(zip, MOST_ENTRIES);
    ZipPart properties = directory.find(PROPERTIES).orElseThrow(() -> noPlace("no properties"));
    byte[] content = directory.read(properties, ReadLimits.standard());
    String xml = new String(content, StandardCharsets.UTF_8);
    int property = xml.indexOf(Seal.PROPERTY);
    int at = property < 0 ? -1 : xml.indexOf(Seal.OPEN, property);
    if (at < 0) {
      throw noPlace("no open seal");
    }
    String sealed =
        xml.substring(0, at) + hash(zip, directory) + xml.substring(at + Seal.OPEN.length());
    return replace(zip, properties, sealed.getBytes(StandardCharsets.UTF_8));
  }

  private static IOException noPlace(String why) {
    return new IOException(why);
  }

  /** The zip with one entry stored instead of what it held. */
  private static byte[] replace(byte[] zip, ZipPart part, byte[] content) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - END_SIZE;
    if (end < 0 || in.getInt(end) != 0x06054b50) {
      throw noPlace("no plain end record");
    }
    int directory = in.getInt(end + 16);
    int directoryEnd = directory + in.getInt(end + 12);
    int record = recordOf(in, directory, directoryEnd, part);
    int local = in.getInt(record + 42);
    int next = nextLocal(in, directory, directoryEnd, local);
    int headLength = part.dataOffset() - local;
    int shift = headLength + content.length - (next - local);
    ByteBuffer out = ByteBuffer.allocate(zip.length + shift).order(ByteOrder.LITTLE_ENDIAN);
    out.put(zip, 0, part.dataOffset()).put(content).put(zip, next, zip.length - next);
    CRC32 crc = new CRC32();
    crc.update(content);
    storedEntry(out, local + 6, (int) crc.getValue(), content.length);
    storedEntry(out, record + shift + 8, (int) crc.getValue(), content.length);
    for (int at = directory; at < directoryEnd; at += recordLength(in, at)) {
      int offset = in.getInt(at + 42);
      out.putInt(at + shift + 42, offset > local ? offset + shift : offset);
    }
    out.putInt(end + shift + 16, directory + shift);
    return out.array();
  }

  /** Flags, method, (time,) CRC and both sizes, which lie alike in both kinds of header. */
  private static void storedEntry(ByteBuffer out, int flags, int crc, int size) {
    out.putShort(flags, (short) (out.getShort(flags) & ~(1 << 3)));
    out.putShort(flags + 2, (short) 0);
    out.putInt(flags + 8, crc);
    out.putInt(flags + 12, size);
    out.putInt(flags + 16, size);
  }

  private static int recordOf(ByteBuffer in, int from, int to, ZipPart part) throws IOException {
    for (int at = from; at < to; at += recordLength(in, at)) {
      int local = in.getInt(at + 42);
      int nameLength = in.getShort(local + 26) & 0xFFFF;
      int extraLength = in.getShort(local + 28) & 0xFFFF;
      if (local + LOCAL_SIZE + nameLength + extraLength == part.dataOffset()) {
        return at;
      }
    }
    throw noPlace("no directory record");
  }

  /** Where the entry after the one at {@code local} begins, or the directory. */
  private static int nextLocal(ByteBuffer in, int directory, int directoryEnd, int local) {
    int next = directory;
    for (int at = directory; at < directoryEnd; at += recordLength(in, at)) {
      int other = in.getInt(at + 42);
      if (other > local && other < next) {
        next = other;
      }
    }
    return next;
  }

  private static int recordLength(ByteBuffer in, int at) {
    return RECORD_SIZE
        + (in.getShort(at + 28) & 0xFFFF)
        + (in.getShort(at + 30) & 0xFFFF)
        + (in.getShort(at + 32) & 0xFFFF);
  }
}
