package io.ziping.workbook.annotate.splice;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tokens with the names, namespaces and attributes of their tags; changes and decodes no bytes. */
class XmlScanner extends XmlTokens {

  private static final String XMLNS = "xmlns";

  /** Length of what stands around the text of a CDATA section. */
  private static final int CDATA = "<![CDATA[]]>".length();

  private final Namespaces namespaces = new Namespaces();
  private int attributeStart;
  private int attributeNameEnd;
  private int valueStart;
  private int valueEnd;

  XmlScanner(byte[] part) {
    super(part);
  }

  XmlScanner(InputStream part, long size) {
    super(part, size);
  }

  @Override
  final void inside(int openDepth) {
    namespaces.leave(openDepth);
  }

  @Override
  final void declared() {
    int at = nameEnd;
    while ((at = attributeAt(at)) > 0) {
      int from = attributeStart;
      int five = Math.min(from + 5, attributeNameEnd);
      if (is(XMLNS, from, five) && (attributeNameEnd == five || buffer[five] == ':')) {
        int prefix = Math.min(attributeNameEnd, from + 6);
        namespaces.bind(Arrays.copyOfRange(buffer, prefix, attributeNameEnd), value(), depth());
      }
    }
  }

  /** Reads the attribute at or behind a position of the tag; the position behind it, or -1. */
  final int attributeAt(int from) {
    int at = from;
    while (at < end && buffer[at] <= ' ' && buffer[at] >= 0) {
      at++;
    }
    if (at >= end || buffer[at] == '>' || buffer[at] == '/') {
      return -1;
    }
    attributeStart = at;
    while (buffer[at] != '=' && (buffer[at] > ' ' || buffer[at] < 0)) {
      at++;
    }
    attributeNameEnd = at;
    while (buffer[at] != '"' && buffer[at] != '\'') {
      at++;
    }
    byte quote = buffer[at];
    valueStart = ++at;
    while (buffer[at] != quote) {
      at++;
    }
    valueEnd = at;
    return at + 1;
  }

  /** Finds an attribute without prefix; then {@link #value} and its positions are at hand. */
  final boolean attribute(String name) {
    int at = nameEnd;
    while ((at = attributeAt(at)) > 0) {
      if (is(name, attributeStart, attributeNameEnd)) {
        return true;
      }
    }
    return false;
  }

  /** The decoded value of an attribute without prefix, or null. */
  final @Nullable String get(String name) {
    return attribute(name) ? value() : null;
  }

  /** The relationship id of the current element, or null. */
  final @Nullable String relationship() {
    int at = nameEnd;
    while ((at = attributeAt(at)) > 0) {
      int colon = attributeNameEnd - 3;
      if (colon > attributeStart && is(":id", colon, attributeNameEnd)) {
        String uri = namespaces.uri(buffer, attributeStart, colon);
        if (uri.equals(Namespaces.RELATIONSHIPS) || uri.equals(Namespaces.STRICT_RELATIONSHIPS)) {
          return value();
        }
      }
    }
    return null;
  }

  /** The decoded text of the current token; empty when it is no text. */
  final String text() {
    if (kind() != Kind.TEXT) {
      return "";
    }
    boolean data = end - start >= CDATA && buffer[start] == '<';
    return data
        ? new String(buffer, start + 9, end - start - CDATA, StandardCharsets.UTF_8)
        : XmlText.decode(buffer, start, end);
  }

  /** The text within the current element, which it moves to the end of. */
  final String content() {
    StringBuilder content = new StringBuilder();
    int own = depth();
    while (!empty() && within(own)) {
      content.append(text());
    }
    return content.toString();
  }

  private String value() {
    return XmlText.decode(buffer, valueStart, valueEnd);
  }

  private boolean is(String name, int from, int to) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (buffer[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the current tag has that local name and is of SpreadsheetML. */
  final boolean is(String name) {
    return is(name, local, nameEnd) && main();
  }

  /** Whether the current tag has that local name, whatever its namespace. */
  final boolean named(String name) {
    return is(name, local, nameEnd);
  }

  final boolean main() {
    String uri = namespace();
    return uri.equals(Namespaces.MAIN) || uri.equals(Namespaces.STRICT_MAIN);
  }

  final boolean alternative() {
    return is("AlternateContent", local, nameEnd) && namespace().equals(Namespaces.COMPATIBILITY);
  }

  final String namespace() {
    int prefix = Math.max(nameStart(), local - 1);
    return namespaces.uri(buffer, nameStart(), prefix);
  }

  private int nameStart() {
    return start + (kind() == Kind.END ? 2 : 1);
  }

  /** The current tag's prefix with its colon, or nothing. */
  final String prefix() {
    return new String(buffer, nameStart(), local - nameStart(), StandardCharsets.UTF_8);
  }

  final String localName() {
    return new String(buffer, local, nameEnd - local, StandardCharsets.UTF_8);
  }

  final Namespaces namespaces() {
    return namespaces;
  }

  final int valueStart() {
    return valueStart;
  }

  final int valueEnd() {
    return valueEnd;
  }

  final int attributeStart() {
    return attributeStart;
  }

  final int attributeNameEnd() {
    return attributeNameEnd;
  }
}
