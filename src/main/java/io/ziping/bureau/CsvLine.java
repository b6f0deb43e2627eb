package io.ziping.bureau;

import io.ziping.report.CellText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a CSV file by RFC 4180, in which no text can become a formula. */
final class CsvLine {

  /** What makes Excel, WPS or LibreOffice take a text for a formula, full-width signs included. */
  private static final Pattern FORMULA =
      Pattern.compile("[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private static final Pattern BREAK = Pattern.compile("\\s*\n\\s*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?%?");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]|^ | $");

  private final StringBuilder line = new StringBuilder();
  private boolean first = true;

  /** Numbers as they are, texts guarded and quoted where they have to be, nothing for null. */
  void add(@Nullable Object value) {
    if (!first) {
      line.append(',');
    }
    first = false;
    if (value instanceof BigDecimal number) {
      line.append(number.toPlainString());
    } else if (value != null) {
      text(value.toString());
    }
  }

  private void text(String written) {
    String text = onOneLine(CellText.plain(written));
    boolean guarded = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    String safe = guarded ? "'" + text : text;
    if (QUOTED.matcher(safe).find()) {
      line.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      line.append(safe);
    }
  }

  /** Staff break lines to fit a column: between Han characters nothing was meant to stand. */
  private static String onOneLine(String text) {
    Matcher breaks = BREAK.matcher(text);
    return breaks.replaceAll(
        found -> isWide(text, found.start() - 1) && isWide(text, found.end()) ? "" : " ");
  }

  private static boolean isWide(String text, int at) {
    return at < 0 || at >= text.length() || text.charAt(at) >= 0x2E80;
  }

  void end(Writer out) throws IOException {
    out.write(line.append("\r\n").toString());
  }
}
