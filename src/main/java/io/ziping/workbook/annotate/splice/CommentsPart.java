package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.FormPaper;
import io.ziping.workbook.annotate.Markup;
import io.ziping.workbook.annotate.splice.XmlTokens.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The comments of one sheet. What staff wrote in a comment stays; ours follows under a separator,
 * in the same comment where there is one.
 */
final class CommentsPart {

  static final String NONE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<comments xmlns=\"%s\"><authors></authors><commentList></commentList></comments>";

  /** A comment that is there. */
  private static final class Existing {
    private int end = -1;
    private int plainStart = -1;
    private int plainEnd = -1;
    private final StringBuilder text = new StringBuilder();
  }

  private final CommentRuns runs;
  private final String author;
  private final Edits edits;
  private final Map<Address, Existing> existing = new HashMap<>();
  private String prefix = "";
  private int authorsEnd = -1;
  private int listEnd = -1;
  private int authors;
  private int ours = -1;

  CommentsPart(byte[] xml, CommentRuns runs, String author) {
    this.runs = runs;
    this.author = author;
    this.edits = new Edits(xml);
    XmlScanner scanner = new XmlScanner(xml);
    while (scanner.next() != Kind.DONE) {
      if (scanner.kind() == Kind.START) {
        start(scanner);
      } else if (scanner.kind() == Kind.END && scanner.depth() == 2) {
        authorsEnd = scanner.is("authors") ? scanner.start : authorsEnd;
        listEnd = scanner.is("commentList") ? scanner.start : listEnd;
      }
    }
    if (authorsEnd < 0 || listEnd < 0) {
      throw new SplicingDeclined("comments without authors or list");
    }
  }

  /** The cells whose comments are placeholders of threads. */
  static Set<Address> threads(byte[] xml) {
    List<Boolean> authors = new ArrayList<>();
    Set<Address> cells = new HashSet<>();
    XmlScanner tag = new XmlScanner(xml);
    while (tag.next() != Kind.DONE) {
      if (tag.kind() == Kind.START && tag.depth() == 3 && tag.is("author")) {
        authors.add(!tag.empty() && FormPaper.isThread(tag.content()));
      } else if (tag.kind() == Kind.START && tag.depth() == 3 && tag.is("comment")) {
        String author = tag.get("authorId");
        String cell = tag.get("ref");
        for (int i = 0; i < authors.size(); i++) {
          if (authors.get(i) && cell != null && String.valueOf(i).equals(author)) {
            cells.add(Address.parse(cell));
          }
        }
      }
    }
    return cells;
  }

  private void start(XmlScanner tag) {
    if (tag.depth() == 1) {
      prefix = tag.prefix();
    } else if (tag.alternative()) {
      throw new SplicingDeclined("alternatives among the comments");
    } else if (tag.depth() == 2 && tag.empty()) {
      authorsEnd = tag.is("authors") ? edits.open(tag) : authorsEnd;
      listEnd = tag.is("commentList") ? edits.open(tag) : listEnd;
    } else if (tag.depth() == 3 && tag.is("author")) {
      author(tag);
    } else if (tag.depth() == 3 && tag.is("comment") && !tag.empty()) {
      String ref = tag.get("ref");
      existing.put(Address.parse(ref == null ? "" : ref), comment(tag));
    }
  }

  private void author(XmlScanner tag) {
    ours = tag.content().equals(author) ? authors : ours;
    authors++;
  }

  private Existing comment(XmlScanner tag) {
    Existing found = new Existing();
    int own = tag.depth();
    while (tag.within(own)) {
      boolean start = tag.kind() == Kind.START;
      if (tag.depth() == own + 1 && tag.is("text")) {
        if (start && tag.empty()) {
          found.end = edits.open(tag);
        } else if (!start && tag.kind() == Kind.END && found.end < 0) {
          found.end = tag.start;
        }
      } else if (tag.depth() == own + 2 && start) {
        if (found.end < 0 && (tag.is("rPh") || tag.is("phoneticPr"))) {
          found.end = tag.start;
        } else if (tag.is("t")) {
          found.plainStart = tag.start;
          found.plainEnd = tag.empty() ? tag.end : -1;
        }
      } else if (tag.depth() == own + 2 && tag.kind() == Kind.END && tag.is("t")) {
        found.plainEnd = tag.end;
      }
      found.text.append(tag.text());
    }
    return found;
  }

  /** Adds remarks to a cell and returns the whole text that its comment then holds. */
  String add(Address cell, List<Markup.Remark> remarks) {
    Existing before = existing.get(cell);
    if (before == null) {
      ByteSink comment = new ByteSink().markup("<" + prefix + "comment").ascii(" ref=\"");
      comment.ascii(cell.toString()).ascii("\" authorId=\"").number(ourAuthor());
      comment.markup("\" shapeId=\"0\"><" + prefix + "text>");
      runs.write(comment, prefix, remarks, false);
      comment.markup("</" + prefix + "text></" + prefix + "comment>");
      edits.insert(listEnd, comment.toBytes());
      return runs.plain(remarks, false);
    }
    if (before.end < 0) {
      throw new SplicingDeclined("a comment without a text");
    }
    if (before.plainEnd >= 0) {
      // A text is either plain or made of runs: the plain one becomes the first run.
      edits.insert(before.plainStart, "<" + prefix + "r>");
      edits.insert(before.plainEnd, "</" + prefix + "r>");
    }
    ByteSink more = new ByteSink();
    runs.write(more, prefix, remarks, true);
    edits.insert(before.end, more.toBytes());
    return before.text + runs.plain(remarks, true);
  }

  private int ourAuthor() {
    if (ours < 0) {
      ours = authors;
      ByteSink entry = new ByteSink().markup("<" + prefix + "author>").text(author);
      edits.insert(authorsEnd, entry.markup("</" + prefix + "author>").toBytes());
    }
    return ours;
  }

  Consumer<ByteSink> writer() {
    return edits::apply;
  }
}
