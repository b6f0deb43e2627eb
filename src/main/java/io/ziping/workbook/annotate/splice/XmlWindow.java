package io.ziping.workbook.annotate.splice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an XML part: all of them, or a window that slides over a part that is being read.
 */
class XmlWindow {

  private static final int WINDOW = 1 << 16;

  byte[] buffer;

  /** Behind the last byte that is there. */
  int limit;

  /** Where the current token begins; what stands before it may leave the window. */
  int start;

  /** Behind the current token. */
  int end;

  private final @Nullable InputStream more;

  /** A part that is in memory. */
  XmlWindow(byte[] part) {
    buffer = part;
    limit = part.length;
    more = null;
    requireUtf8();
  }

  /** A part as it is read; {@code size} is what it inflates to. */
  XmlWindow(InputStream part, long size) {
    buffer = new byte[(int) Math.min(Math.max(size + 1, 64), WINDOW)];
    more = part;
    fill();
    requireUtf8();
  }

  private void requireUtf8() {
    boolean wide =
        limit > 1
            && (buffer[0] == 0 || buffer[1] == 0 || buffer[0] == (byte) 0xfe || buffer[0] == -1);
    if (wide) {
      throw new SplicingDeclined("a part that is not in UTF-8");
    }
  }

  /** Called before the bytes in front of {@code upTo} leave the window. */
  void release(int upTo) {}

  /** Called after all positions in the window became smaller. */
  void shifted(int by) {}

  /** Makes room in the window and reads on; false at the part's end. */
  final boolean fill() {
    if (more == null) {
      return false;
    }
    if (limit == buffer.length) {
      if (start > buffer.length / 4) {
        slide(start);
      } else {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
    try {
      int count = more.read(buffer, limit, buffer.length - limit);
      limit += Math.max(0, count);
      return count > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void slide(int by) {
    release(by);
    System.arraycopy(buffer, by, buffer, 0, limit - by);
    limit -= by;
    start -= by;
    end -= by;
    shifted(by);
  }

  /** The position, moved along with the window, of a byte that is really there. */
  final int need(int at) {
    int position = at;
    while (position >= limit) {
      int from = start;
      if (!fill()) {
        throw new SplicingDeclined("a part that ends within a tag");
      }
      position -= from - start;
    }
    return position;
  }

  /** The position behind the next {@code stop}. */
  final int after(int stop, int from) {
    int at = from;
    while (true) {
      at = at < limit ? at : need(at);
      if (buffer[at++] == stop) {
        return at;
      }
    }
  }
}
