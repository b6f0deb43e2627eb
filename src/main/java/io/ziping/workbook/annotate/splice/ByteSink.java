package io.ziping.workbook.annotate.splice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Growing bytes to write XML into; emptied into a drain whenever they are many, if it has one. */
final class ByteSink {

  private static final int FULL = 1 << 15;

  /** Takes the bytes of a sink that is full. */
  interface Drain {
    void take(byte[] bytes, int length);
  }

  private final @Nullable Drain drain;
  private byte[] bytes;
  private int length;

  ByteSink() {
    this(null, 1 << 10);
  }

  ByteSink(Drain drain) {
    this(drain, FULL + (FULL >> 1));
  }

  private ByteSink(@Nullable Drain drain, int capacity) {
    this.drain = drain;
    this.bytes = new byte[capacity];
  }

  private void room(int more) {
    if (drain != null && length >= FULL) {
      flush();
    }
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }

  /** Hands what there is to the drain. */
  void flush() {
    if (drain != null && length > 0) {
      drain.take(bytes, length);
      length = 0;
    }
  }

  ByteSink copy(byte[] source, int from, int to) {
    if (drain != null && to - from > FULL) {
      flush();
      for (int at = from; at < to; at += FULL) {
        int part = Math.min(FULL, to - at);
        System.arraycopy(source, at, bytes, 0, part);
        drain.take(bytes, part);
      }
      return this;
    }
    room(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  ByteSink copy(byte[] source) {
    return copy(source, 0, source.length);
  }

  /** Markup in ASCII, as it is. */
  @SuppressWarnings("deprecation") // the low bytes are all there is to an ASCII string
  ByteSink ascii(String markup) {
    int count = markup.length();
    room(count);
    markup.getBytes(0, count, bytes, length);
    length += count;
    return this;
  }

  ByteSink number(int value) {
    if (value < 0) {
      return ascii(Integer.toString(value));
    }
    room(10);
    int digits = 1;
    for (long power = 10; power <= value; power *= 10) {
      digits++;
    }
    int rest = value;
    for (int at = length + digits - 1; at >= length; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** Markup that may hold any character, as it is. */
  ByteSink markup(String markup) {
    for (int i = 0; i < markup.length(); i++) {
      if (markup.charAt(i) >= 0x80) {
        return copy(markup.getBytes(StandardCharsets.UTF_8));
      }
    }
    return ascii(markup);
  }

  /** Character data, escaped for the content of an element or a quoted attribute. */
  ByteSink text(String text) {
    int count = text.length();
    room(count * 6);
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xc0 | c >> 6);
        bytes[length++] = (byte) (0x80 | c & 0x3f);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < count
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        supplementary(Character.toCodePoint(c, text.charAt(++i)));
      } else if (!Character.isSurrogate(c) && c < 0xfffe) {
        bytes[length++] = (byte) (0xe0 | c >> 12);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | c & 0x3f);
      }
    }
    return this;
  }

  private void supplementary(int point) {
    bytes[length++] = (byte) (0xf0 | point >> 18);
    bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
    bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
    bytes[length++] = (byte) (0x80 | point & 0x3f);
  }

  private void ascii(char c) {
    switch (c) {
      case '<' -> ascii("&lt;");
      case '>' -> ascii("&gt;");
      case '&' -> ascii("&amp;");
      case '"' -> ascii("&quot;");
      default -> {
        if (c >= ' ' || c == '\n' || c == '\t') {
          bytes[length++] = (byte) c;
        }
      }
    }
  }

  int length() {
    return length;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** What there is, which is then taken. */
  byte[] drained() {
    byte[] all = toBytes();
    length = 0;
    return all;
  }
}
