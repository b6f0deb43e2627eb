package io.ziping.workbook.safety;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells kinds of text files apart by their first four kilobytes. */
final class TextSniffer {

  private static final Pattern XML_PREAMBLE =
      Pattern.compile(
          "\\A(?:\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?])?\\s*>)*+",
          Pattern.DOTALL);
  private static final Pattern HTML =
      Pattern.compile("<(?:!doctype\\s+html|html|head|body|table|meta|title|div|style)[\\s>]");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\r\\n]*[,\\t;][^\\r\\n]*");

  private TextSniffer() {}

  /** The kind of a text file; empty when the bytes are no text. */
  static Optional<FileKind> sniff(byte[] bytes) {
    String head = TextCharset.head(bytes);
    String start = head.stripLeading();
    if (start.startsWith("{\\rtf")) {
      return Optional.of(FileKind.RTF);
    }
    if (isBinary(head)) {
      return Optional.empty();
    }
    if (start.startsWith("<")) {
      return Optional.of(markup(start));
    }
    if (HTML.matcher(start.toLowerCase(Locale.ROOT)).find()) {
      return Optional.of(FileKind.HTML); // MHTML and pages behind a line of text
    }
    boolean separated = start.lines().limit(20).allMatch(SEPARATORS.asMatchPredicate());
    return Optional.of(separated ? FileKind.CSV : FileKind.TEXT);
  }

  private static FileKind markup(String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    String root = XML_PREAMBLE.matcher(start).replaceFirst("");
    int end = root.indexOf('>');
    String tag = end < 0 ? root : root.substring(0, end);
    String name = tag.split("[\\s>/]", 2)[0];
    String local =
        name.substring(Math.max(name.indexOf(':'), 0) + (name.indexOf(':') >= 0 ? 1 : 0));
    boolean office = tag.contains("urn:schemas-microsoft-com:office:spreadsheet");
    if (local.replace("<", "").equals("Workbook") && office) {
      return FileKind.SPREADSHEET_ML;
    }
    if (lower.contains("progid=\"word.document\"") || local.contains("wordDocument")) {
      return FileKind.WORD_XML;
    }
    boolean html =
        HTML.matcher(lower).find() && !lower.startsWith("<?xml")
            || local.replace("<", "").equalsIgnoreCase("html");
    return html ? FileKind.HTML : FileKind.XML;
  }

  private static boolean isBinary(String head) {
    long odd = head.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r').count();
    long unknown = head.chars().filter(c -> c == '\ufffd').count();
    // The four kilobytes may end inside a character, which decodes to one replacement.
    return odd > 0 || unknown > 2;
  }
}
