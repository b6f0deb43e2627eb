package io.ziping.report;

import java.util.regex.Pattern;

/** What staff wrote, made fit for a cell of ours: text that stays text. */
public final class CellText {

  /** Excel's limit is 32,767. */
  private static final int MAX_CHARACTERS = 32_000;

  /** What a workbook's XML reads as an escaped character, for example _x000D_. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\x{FFFE}\\x{FFFF}\\x{D800}-\\x{DFFF}]");

  private CellText() {}

  /**
   * The text without control characters, cut to a cell's size; an underscore that would start an
   * escape is escaped itself. A leading = + - or @ is left alone: the cell is written as text.
   */
  public static String of(String written) {
    return ESCAPE.matcher(plain(written)).replaceAll("_x005F_");
  }

  /** The text as it comes back when the cell is read: not escaped. */
  public static String plain(String written) {
    String text = written.strip().replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    text = CONTROL.matcher(text).replaceAll("");
    if (text.length() <= MAX_CHARACTERS) {
      return text;
    }
    int end = MAX_CHARACTERS - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
