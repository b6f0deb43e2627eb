package io.ziping.faults;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip archive written byte by byte, so that it can lie. */
final class RawZip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int DEFLATED = 8;

  /** One line of the directory. */
  private record Line(byte[] name, int flags, int crc, int packed, int size, int offset) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Line> directory = new ArrayList<>();

  /** An honest entry. */
  RawZip add(String name, byte[] bytes) {
    return add(name, bytes, 0, bytes.length);
  }

  /** An entry with flags of its choice that says it has {@code size} bytes. */
  RawZip add(String name, byte[] bytes, int flags, int size) {
    byte[] packed = deflated(bytes);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    Line line = new Line(nameBytes, flags, (int) crc.getValue(), packed.length, size, out.size());
    directory.add(line);
    ByteBuffer header = little(30);
    header.putInt(LOCAL).putShort((short) 20).putShort((short) flags).putShort((short) DEFLATED);
    header.putInt(0).putInt(line.crc()).putInt(line.packed()).putInt(line.size());
    header.putShort((short) nameBytes.length).putShort((short) 0);
    out.writeBytes(header.array());
    out.writeBytes(nameBytes);
    out.writeBytes(packed);
    return this;
  }

  /** Another name for the last entry's bytes: the overlapping entries of modern bombs. */
  RawZip again(String name) {
    Line last = directory.get(directory.size() - 1);
    directory.add(
        new Line(
            name.getBytes(StandardCharsets.UTF_8),
            last.flags(),
            last.crc(),
            last.packed(),
            last.size(),
            last.offset()));
    return this;
  }

  byte[] bytes() {
    int start = out.size();
    for (Line line : directory) {
      ByteBuffer entry = little(46);
      entry.putInt(CENTRAL).putShort((short) 20).putShort((short) 20);
      entry.putShort((short) line.flags()).putShort((short) DEFLATED).putInt(0);
      entry.putInt(line.crc()).putInt(line.packed()).putInt(line.size());
      entry.putShort((short) line.name().length).putShort((short) 0).putShort((short) 0);
      entry.putShort((short) 0).putShort((short) 0).putInt(0).putInt(line.offset());
      out.writeBytes(entry.array());
      out.writeBytes(line.name());
    }
    int length = out.size() - start;
    ByteBuffer end = little(22);
    end.putInt(END).putShort((short) 0).putShort((short) 0);
    end.putShort((short) directory.size()).putShort((short) directory.size());
    end.putInt(length).putInt(start).putShort((short) 0);
    out.writeBytes(end.array());
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] block = new byte[8192];
      while (!deflater.finished()) {
        packed.write(block, 0, deflater.deflate(block));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
