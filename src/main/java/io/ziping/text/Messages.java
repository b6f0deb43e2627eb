package io.ziping.text;

import io.ziping.form.CellRef;
import io.ziping.form.SeenCell;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences from the message bundles. Chinese is the root bundle, English is complete. Arguments
 * are ready strings: {0}, {1} … are replaced as they are, nothing is formatted or quoted
 * (MessageFormat would turn 1460.09 into 1,460.09 and eat apostrophes).
 */
public final class Messages {

  /** The bundles below {@code io/ziping/text}; one for each kind of text. */
  static final String[] BUNDLES = {
    "findings",
    "explanations",
    "readings",
    "season",
    "results",
    "summary",
    "report",
    "rollup",
    "console",
    "commands",
    "folder",
    "library",
    "recheck"
  };

  private final Map<String, String> patterns = new HashMap<>();
  private final Locale locale;

  public Messages(Locale locale) {
    this.locale = locale;
    for (String name : BUNDLES) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              "io.ziping.text." + name,
              locale,
              Messages.class.getClassLoader(),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      bundle.keySet().forEach(key -> patterns.putIfAbsent(key, bundle.getString(key)));
    }
  }

  /** Chinese, as everything written into the shared folder is. */
  public static Messages chinese() {
    return new Messages(Locale.SIMPLIFIED_CHINESE);
  }

  public Locale locale() {
    return locale;
  }

  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /**
   * The sentence of a key.
   *
   * @throws MissingResourceException when no bundle has the key: a mistake of ours that tests find
   */
  public String get(String key, Object... args) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new MissingResourceException("no message " + key, Messages.class.getName(), key);
    }
    return fill(pattern, args);
  }

  /** What people call a cell: its address, or in a Word document “第3个表格第5行 实际完成值”. */
  public String cell(CellRef cell) {
    return plain(cell.spelled());
  }

  /** The same in few letters, for a narrow column: “表3行5”. */
  public String rowOf(CellRef cell) {
    String seen = cell.seen();
    if (seen == null) {
      return cell.a1();
    }
    SeenCell place = SeenCell.parse(seen.substring(1, seen.length() - 1));
    return place.table() == 0
        ? get("seen.paragraph", place.row())
        : get("seen.row", place.table(), place.row());
  }

  /** A text with the cells of Word documents in words. */
  private String plain(String text) {
    int begin = text.indexOf(SeenCell.BEGIN);
    int end = begin < 0 ? -1 : text.indexOf(SeenCell.END, begin);
    if (end < 0) {
      return text;
    }
    StringBuilder words = new StringBuilder();
    int from = 0;
    while (begin >= 0 && end > begin) {
      words.append(text, from, begin);
      String place = words(text.substring(begin + 1, end));
      if (isParagraph(text, begin)) {
        dropBlank(words, place);
      }
      words.append(place);
      from = end + 1;
      begin = text.indexOf(SeenCell.BEGIN, from);
      end = begin < 0 ? -1 : text.indexOf(SeenCell.END, begin);
    }
    return words.append(text, from, text.length()).toString();
  }

  private static boolean isParagraph(String text, int begin) {
    return text.startsWith(SeenCell.BEGIN + "0:", begin);
  }

  /** “请改 K7” has a space that “请改第2段文字” needs not. */
  private static void dropBlank(StringBuilder words, String place) {
    int last = words.length() - 1;
    if (last > 0
        && words.charAt(last) == ' '
        && Character.isIdeographic(words.charAt(last - 1))
        && Character.isIdeographic(place.charAt(0))) {
      words.setLength(last);
    }
  }

  private String words(String spelled) {
    try {
      SeenCell cell = SeenCell.parse(spelled);
      if (cell.table() == 0) {
        return get("seen.paragraph", cell.row());
      }
      return cell.column().isEmpty()
          ? get("seen.cell", cell.table(), cell.row(), cell.place())
          : get("seen.column", cell.table(), cell.row(), cell.column());
    } catch (IllegalArgumentException e) {
      return spelled;
    }
  }

  private String fill(String pattern, Object[] args) {
    if (args.length == 0) {
      return pattern;
    }
    StringBuilder sentence = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      int index = close < 0 ? -1 : index(pattern, open + 1, close);
      sentence.append(pattern, from, open);
      if (index >= 0 && index < args.length) {
        String arg = String.valueOf(args[index]);
        String said = plain(arg);
        if (isParagraph(arg, 0)) {
          dropBlank(sentence, said);
        }
        sentence.append(said);
        from = close + 1;
      } else {
        sentence.append('{');
        from = open + 1;
      }
    }
    return sentence.append(pattern, from, pattern.length()).toString();
  }

  private static int index(String pattern, int from, int to) {
    int index = 0;
    for (int i = from; i < to; i++) {
      char c = pattern.charAt(i);
      if (c < '0' || c > '9' || i - from > 1) {
        return -1;
      }
      index = index * 10 + (c - '0');
    }
    return from == to ? -1 : index;
  }
}
