package io.ziping.workbook.annotate.splice;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Deflates parts, one after the other, while they are written. */
final class Packer implements AutoCloseable {

  private static final int LEVEL = 6;

  private final Deflater deflater = new Deflater(LEVEL, true);
  private final CRC32 crc = new CRC32();
  private byte[] packed = new byte[1 << 13];
  private int length;
  private long size;

  /** A part as a zip entry holds it. */
  record Packed(String name, long crc, long size, byte[] bytes) {}

  /** Packs what {@code writer} writes. */
  Packed pack(String name, Consumer<ByteSink> writer) {
    deflater.reset();
    crc.reset();
    length = 0;
    size = 0;
    ByteSink sink = new ByteSink(this::take);
    writer.accept(sink);
    sink.flush();
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    return new Packed(name, crc.getValue(), size, Arrays.copyOf(packed, length));
  }

  private void take(byte[] bytes, int count) {
    crc.update(bytes, 0, count);
    size += count;
    deflater.setInput(bytes, 0, count);
    while (!deflater.needsInput()) {
      deflate();
    }
  }

  private void deflate() {
    if (length == packed.length) {
      packed = Arrays.copyOf(packed, length * 2);
    }
    length += deflater.deflate(packed, length, packed.length - length);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
