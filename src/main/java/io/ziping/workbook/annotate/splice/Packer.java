package io.ziping.workbook.annotate.splice;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Deflates parts, one after the other, while they are written. The smallest are stored as they are:
 * packing and unpacking them takes longer than the few bytes are worth.
 */
final class Packer implements AutoCloseable {

  private static final int STORED = 2_000;

  /** Half the time of the usual level 6, for results that are a tenth larger. */
  private static final int LEVEL = 2;

  private final Deflater deflater = new Deflater(LEVEL, true);
  private final CRC32 crc = new CRC32();
  private final ByteSink sink = new ByteSink(this::take);
  private byte[] packed = new byte[1 << 13];
  private int length;
  private long size;

  /**
   * A part as a zip entry holds it.
   *
   * @param method 0 stored, 8 deflated
   */
  record Packed(String name, int method, long crc, long size, byte[] bytes) {}

  /** Packs what {@code writer} writes. */
  Packed pack(String name, Consumer<ByteSink> writer) {
    deflater.reset();
    crc.reset();
    length = 0;
    size = 0;
    writer.accept(sink);
    if (size == 0 && sink.length() <= STORED) {
      byte[] bytes = sink.drained();
      crc.update(bytes);
      return new Packed(name, 0, crc.getValue(), bytes.length, bytes);
    }
    sink.flush();
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    return new Packed(name, 8, crc.getValue(), size, Arrays.copyOf(packed, length));
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
