package io.ziping.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an EQ field shows: Word draws it from its instruction and keeps no result. People meet it as
 * 带圈字符 ({@code eq \o\ac(□,√)}, a ticked box), as 拼音指南 (a word with its reading raised above it) and
 * as a fraction ({@code eq \f(85,100)}). What is not known here is shown as it is written, so that
 * nobody takes a part of it for the whole.
 */
final class WordEquation {

  private static final String TICKS = "√✓✔☑vV";
  private static final String CROSSES = "×✗✘☒xX";
  private static final String BOXES = "□☐■▢\u53e3";
  private static final String CIRCLES = "○\u3007◯oO";
  private static final String ENCLOSURES = BOXES + CIRCLES + "△◇";

  /** Deeper than any program writes. */
  private static final int MOST_NESTED = 20;

  private final String text;
  private int at;

  /** How many characters on one place the cursor is in. */
  private int overstrikes;

  private WordEquation(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** What the field shows; null for an instruction of another kind. */
  static @Nullable String shown(CharSequence instruction) {
    String text = instruction.toString().strip();
    if (text.length() < 3
        || !text.substring(0, 2).toUpperCase(Locale.ROOT).equals("EQ")
        || Character.isLetterOrDigit(text.charAt(2))) {
      return null;
    }
    try {
      String shown = new WordEquation(text, 2).part(false, 0);
      return shown.isBlank() ? text : shown.strip();
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Up to the end of the text, or to the separator or bracket that ends an element. */
  private String part(boolean element, int nested) {
    if (nested > MOST_NESTED) {
      throw new IllegalArgumentException("nested");
    }
    StringBuilder shown = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (element && (c == ',' || c == ';' || c == ')')) {
        return shown.toString();
      }
      at++;
      if (c == '(' && element) {
        shown.append('(').append(part(true, nested + 1)).append(')');
        at++;
      } else if (c != '\\') {
        shown.append(c);
      } else if (at < text.length()) {
        command(shown, nested);
      }
    }
    if (element) {
      throw new IllegalArgumentException("open bracket");
    }
    return shown.toString();
  }

  private void command(StringBuilder shown, int nested) {
    char c = text.charAt(at);
    if (c == '*') {
      format();
      return;
    }
    if (!isLetter(c)) {
      shown.append(c); // \, \( \) \\ stand for themselves
      at++;
      return;
    }
    String name = word();
    List<String> options = new ArrayList<>();
    while (skipBlanks() == '\\') {
      at++;
      options.add(word());
      skipNumber();
    }
    if (skipBlanks() != '(') {
      throw new IllegalArgumentException(name);
    }
    overstrikes += name.equals("o") ? 1 : 0;
    List<String> elements = new ArrayList<>();
    do {
      at++;
      elements.add(part(true, nested + 1).strip());
    } while (text.charAt(at) != ')');
    at++;
    overstrikes -= name.equals("o") ? 1 : 0;
    shown.append(drawn(name, options, elements, shown));
  }

  private String drawn(
      String name, List<String> options, List<String> elements, StringBuilder before) {
    String first = elements.get(0);
    return switch (name) {
      case "f" -> {
        String fraction = first + "/" + (elements.size() < 2 ? "" : elements.get(1));
        yield endsInDigit(before) ? "(" + fraction + ")" : fraction;
      }
      case "s" -> overstrikes > 0 ? "" : options.contains("up") ? "^" + first : first;
      case "o" -> overstruck(elements);
      case "r" -> "√(" + elements.get(elements.size() - 1) + ")";
      case "b" -> "(" + first + ")";
      case "d" -> "";
      case "x" -> first;
      case "a", "l" -> String.join(" ", elements);
      default -> throw new IllegalArgumentException(name);
    };
  }

  static boolean endsInDigit(CharSequence text) {
    return text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
  }

  /** Characters on one place: an enclosure and what stands in it, or a word below its reading. */
  private static String overstruck(List<String> elements) {
    String enclosure = "";
    String inside = "";
    for (String element : elements) {
      if (element.length() == 1 && ENCLOSURES.contains(element) && enclosure.isEmpty()) {
        enclosure = element;
      } else if (!element.isEmpty()) {
        inside = element;
      }
    }
    if (enclosure.isEmpty() || inside.isEmpty()) {
      return inside.isEmpty() ? enclosure : inside;
    }
    if (TICKS.contains(inside)) {
      return "☑";
    }
    if (CROSSES.contains(inside)) {
      return "☒";
    }
    if (CIRCLES.contains(enclosure) && inside.length() == 1 && inside.matches("[1-9]")) {
      return Character.toString('①' + inside.charAt(0) - '1');
    }
    return "(" + inside + ")";
  }

  /** {@code \* hps10}, {@code \* "Font:宋体"}: how it looks. */
  private void format() {
    at++;
    if (skipBlanks() == '"') {
      int end = text.indexOf('"', at + 1);
      at = end < 0 ? text.length() : end + 1;
    } else {
      while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\\') {
        at++;
      }
    }
  }

  private String word() {
    int from = at;
    // Commands are one letter or two, written without a blank: {@code f}, {@code ac}.
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private void skipNumber() {
    while (at < text.length()
        && (text.charAt(at) == ' ' || text.charAt(at) == '-' || isDigit(text.charAt(at)))) {
      at++;
    }
  }

  /** The next character that is no blank; 0 at the end. */
  private char skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
