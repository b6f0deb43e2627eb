package io.ziping.workbook.annotate.splice;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Finds the tokens of an XML part and where their bytes are. Knows comments, CDATA, processing
 * instructions and quoting; declines document types and encodings other than UTF-8. It trusts the
 * part to be well-formed: the reader has parsed it before.
 */
class XmlTokens extends XmlWindow {

  /** What the current token is. */
  enum Kind {
    START,
    END,
    TEXT,
    /** A comment, a processing instruction or the XML declaration. */
    OTHER,
    DONE
  }

  /** An XML declaration stands at the very beginning, behind a byte order mark at most. */
  private static final int DECLARED_WITHIN = 4;

  private static final Pattern UTF8 =
      Pattern.compile("encoding\\s*=\\s*[\"'](utf-8|utf8|us-ascii)[\"']", Pattern.CASE_INSENSITIVE);

  private Kind kind = Kind.OTHER;
  private boolean empty;
  private boolean declares;
  private int open;
  private int depth;

  /** Where the local name of the current tag begins. */
  int local;

  /** Behind the name of the current tag. */
  int nameEnd;

  XmlTokens(byte[] part) {
    super(part);
  }

  XmlTokens(InputStream part, long size) {
    super(part, size);
  }

  @Override
  void shifted(int by) {
    local -= by;
    nameEnd -= by;
  }

  /** Called for a start tag that seems to declare a namespace. */
  void declared() {}

  /** Called before a token that stands in an element of that depth. */
  void inside(int openDepth) {}

  /** Moves to the next token. */
  final Kind next() {
    inside(open);
    start = end;
    if (start >= limit && !fill()) {
      kind = Kind.DONE;
      return kind;
    }
    if (buffer[start] != '<') {
      kind = Kind.TEXT;
      depth = open;
      endOfText();
      return kind;
    }
    int second = need(start + 1);
    switch (buffer[second]) {
      case '/' -> endTag(second + 1);
      case '!' -> declaration();
      case '?' -> instruction();
      default -> startTag(second);
    }
    return kind;
  }

  private void endOfText() {
    int at = start;
    while (true) {
      while (at < limit && buffer[at] != '<') {
        at++;
      }
      if (at < limit) {
        break;
      }
      int from = start;
      if (!fill()) {
        break;
      }
      at -= from - start;
    }
    end = at;
  }

  private void endTag(int from) {
    kind = Kind.END;
    name(from);
    end = after('>', nameEnd);
    depth = open--;
  }

  private void startTag(int from) {
    kind = Kind.START;
    name(from);
    declares = false;
    int at = nameEnd;
    while (true) {
      at = at < limit ? at : need(at);
      byte b = buffer[at];
      if (b == '>') {
        break;
      }
      if (b == '"' || b == '\'') {
        at = after(b, at + 1);
        continue;
      }
      declares |= b == 'm' && buffer[at - 1] == 'x' && buffer[at - 2] <= ' ';
      at++;
    }
    end = at + 1;
    empty = buffer[at - 1] == '/';
    depth = open + 1;
    open = empty ? open : depth;
    if (declares) {
      declared();
    }
  }

  private void name(int from) {
    int at = from;
    local = from;
    while (true) {
      at = at < limit ? at : need(at);
      byte b = buffer[at];
      if (b == ':') {
        local = at + 1;
      } else if (b <= ' ' && b >= 0 || b == '>' || b == '/') {
        nameEnd = at;
        return;
      }
      at++;
    }
  }

  private void declaration() {
    depth = open;
    if (starts("<!--")) {
      kind = Kind.OTHER;
      end = afterTriple('-', start + 4);
    } else if (starts("<![CDATA[")) {
      kind = Kind.TEXT;
      end = afterTriple(']', start + 9);
    } else {
      throw new SplicingDeclined("a part with a document type");
    }
  }

  private boolean starts(String text) {
    for (int i = 0; i < text.length(); i++) {
      int at = need(start + i);
      if (buffer[at] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The position behind two of {@code twin} and a closing bracket. */
  private int afterTriple(int twin, int from) {
    int at = from + 2;
    while (true) {
      at = after('>', at);
      if (buffer[at - 2] == twin && buffer[at - 3] == twin) {
        return at;
      }
    }
  }

  private void instruction() {
    kind = Kind.OTHER;
    depth = open;
    int at = start + 2;
    do {
      at = after('>', at);
    } while (buffer[at - 2] != '?');
    end = at;
    if (start < DECLARED_WITHIN && open == 0) {
      String text = new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
      boolean usual = text.contains("encoding=\"UTF-8\"") || !text.contains("encoding");
      if (!usual && !UTF8.matcher(text).find()) {
        throw new SplicingDeclined("a part that is not in UTF-8");
      }
    }
  }

  final Kind kind() {
    return kind;
  }

  final boolean empty() {
    return empty;
  }

  /** Depth of the current tag's element, the root having 1; of what surrounds a text. */
  final int depth() {
    return depth;
  }

  /** Moves to the next token within the element of that depth; false at its end tag. */
  final boolean within(int own) {
    next();
    if (kind == Kind.DONE) {
      throw new SplicingDeclined("a part that ends too early");
    }
    return kind != Kind.END || depth != own;
  }

  /** Passes over the rest of the current element, so that its end tag is the current token. */
  final void skip() {
    if (kind == Kind.START && !empty) {
      int own = depth;
      while (within(own)) {}
    }
  }
}
