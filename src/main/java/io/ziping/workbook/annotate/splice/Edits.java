package io.ziping.workbook.annotate.splice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Changes to a part that is in memory, collected in any order. */
final class Edits {

  private record Edit(int from, int to, byte[] bytes, int order) {}

  private final byte[] source;
  private final List<Edit> edits = new ArrayList<>();

  Edits(byte[] source) {
    this.source = source;
  }

  byte[] source() {
    return source;
  }

  void replace(int from, int to, byte[] bytes) {
    edits.add(new Edit(from, to, bytes, 0));
  }

  void insert(int at, byte[] bytes) {
    replace(at, at, bytes);
  }

  void insert(int at, String markup) {
    insert(at, markup.getBytes(StandardCharsets.UTF_8));
  }

  /** Changes attributes of the scanner's current tag. */
  void retag(XmlScanner tag, Map<String, String> attributes) {
    replace(tag.start, tag.end, Tags.written(tag, attributes, false));
  }

  /**
   * Opens the scanner's current element, which closes itself.
   *
   * @return where its content is to be inserted; whatever is, an end tag follows
   */
  int open(XmlScanner tag) {
    replace(tag.end - 2, tag.end, new byte[] {'>'});
    String endTag = "</" + tag.prefix() + tag.localName() + ">";
    edits.add(new Edit(tag.end, tag.end, endTag.getBytes(StandardCharsets.UTF_8), 1));
    return tag.end;
  }

  /** Writes the part with all changes; insertions at one place stand in the order they came. */
  void apply(ByteSink out) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::order));
    int copied = 0;
    for (Edit edit : sorted) {
      if (edit.from() < copied) {
        throw new IllegalStateException("two changes at one place: " + edit.from());
      }
      out.copy(source, copied, edit.from()).copy(edit.bytes());
      copied = edit.to();
    }
    out.copy(source, copied, source.length);
  }
}
