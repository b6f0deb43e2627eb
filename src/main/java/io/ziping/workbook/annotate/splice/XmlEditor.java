package io.ziping.workbook.annotate.splice;

import java.io.InputStream;
import java.util.Map;

/** A scanner whose part is written as it is passed over, but for what is put in or left out. */
final class XmlEditor extends XmlScanner {

  private final ByteSink out;
  private int copied;

  XmlEditor(InputStream part, long size, ByteSink out) {
    super(part, size);
    this.out = out;
  }

  XmlEditor(byte[] part, ByteSink out) {
    super(part);
    this.out = out;
  }

  @Override
  void release(int upTo) {
    copyTo(upTo);
  }

  @Override
  void shifted(int by) {
    super.shifted(by);
    copied -= by;
  }

  /** Writes everything in front of a position; then something can be put in there. */
  ByteSink copyTo(int position) {
    out.copy(buffer, copied, position);
    copied = position;
    return out;
  }

  /** Leaves out what is not yet written in front of a position. */
  void skipTo(int position) {
    copied = position;
  }

  /** Writes the current start tag with other attributes; content can then be put in. */
  ByteSink retag(Map<String, String> attributes, boolean opened) {
    copyTo(start);
    Tags.write(this, attributes, opened, out);
    copied = end;
    return out;
  }

  /** Writes the rest as it is. */
  void pass() {
    do {
      start = limit;
      end = limit;
    } while (fill());
    copyTo(limit);
  }
}
