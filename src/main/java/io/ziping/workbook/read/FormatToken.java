package io.ziping.workbook.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One element of a section of a number format code. */
record FormatToken(Kind kind, String text) {

  enum Kind {
    /** Shown as it stands. */
    LITERAL,
    /** 0, # or ?. */
    DIGIT,
    POINT,
    COMMA,
    PERCENT,
    /** A run of one of y m d h s, in lower case. */
    DATE,
    /** [h], [mm] …: hours, minutes or seconds in all. */
    ELAPSED,
    /** AM/PM and its Chinese counterpart: both words, divided by a slash. */
    HALF_DAY,
    GENERAL,
    /** The place of a text. */
    AT,
    /** A date's part that is shown as an ISO date here: weekday, era, system format. */
    OTHER_DATE,
    /** [>=60], [=1]: which numbers a section is for. */
    CONDITION,
    /** E+ or E-: an exponent follows. */
    EXPONENT,
    /** [DBNum1] to [DBNum3]: Chinese or wide figures; the text is the figure of the kind. */
    FIGURES
  }

  /** Splits a code into its sections' tokens; at most four sections count. */
  static List<List<FormatToken>> scan(String code) {
    return new Scanner(code).sections();
  }

  /** Walks a code once. */
  private static final class Scanner {
    private final String code;
    private final List<List<FormatToken>> sections = new ArrayList<>();
    private List<FormatToken> section = new ArrayList<>();
    private int at;

    Scanner(String code) {
      this.code = code;
    }

    List<List<FormatToken>> sections() {
      while (at < code.length()) {
        char c = code.charAt(at);
        if (c == ';') {
          sections.add(section);
          section = new ArrayList<>();
          at++;
        } else {
          token(c);
        }
      }
      sections.add(section);
      return sections;
    }

    private void token(char c) {
      switch (c) {
        case '"' -> quoted();
        case '\\', '!' -> {
          add(Kind.LITERAL, at + 1 < code.length() ? code.substring(at + 1, at + 2) : "");
          at += 2;
        }
        case '_', '*' -> at += 2; // a gap as wide as the next character; filling up
        case '[' -> bracket();
        case '0', '#', '?' -> one(Kind.DIGIT);
        case '.' -> one(Kind.POINT);
        case ',' -> one(Kind.COMMA);
        case '%' -> one(Kind.PERCENT);
        case '@' -> one(Kind.AT);
        default -> word(c);
      }
    }

    private void add(Kind kind, String text) {
      section.add(new FormatToken(kind, text));
    }

    private void one(Kind kind) {
      add(kind, code.substring(at, at + 1));
      at++;
    }

    private void quoted() {
      int end = code.indexOf('"', at + 1);
      end = end < 0 ? code.length() : end;
      add(Kind.LITERAL, code.substring(at + 1, end));
      at = end + 1;
    }

    private void bracket() {
      int end = code.indexOf(']', at);
      if (end < 0) {
        one(Kind.LITERAL);
        return;
      }
      String inside = code.substring(at + 1, end).toLowerCase(Locale.ROOT);
      at = end + 1;
      if (inside.matches("h+|m+|s+")) {
        add(Kind.ELAPSED, inside);
      } else if (inside.startsWith("$-f") || inside.startsWith("$-x-sys")) {
        add(Kind.OTHER_DATE, inside);
      } else if (inside.startsWith("$")) {
        String symbol = inside.substring(1);
        add(Kind.LITERAL, symbol.contains("-") ? symbol.substring(0, symbol.indexOf('-')) : symbol);
      } else if (!inside.isEmpty() && "<>=".indexOf(inside.charAt(0)) >= 0) {
        add(Kind.CONDITION, inside);
      } else if (inside.matches("dbnum[1-9]")) {
        add(Kind.FIGURES, inside.substring(5));
      } // else a colour
    }

    private void word(char c) {
      String rest = code.substring(at, Math.min(code.length(), at + 16)).toLowerCase(Locale.ROOT);
      char letter = Character.toLowerCase(c);
      if (rest.startsWith("general")) {
        add(Kind.GENERAL, "");
        at += 7;
      } else if (rest.startsWith("g/") && han(at + 2) > 0) {
        add(Kind.GENERAL, ""); // General as the Chinese Excel names it
        at += 2 + han(at + 2);
      } else if (rest.startsWith("am/pm") || rest.startsWith("a/p")) {
        int length = rest.startsWith("am/pm") ? 5 : 3;
        add(Kind.HALF_DAY, code.substring(at, at + length));
        at += length;
      } else if (isChineseHalfDay()) {
        add(Kind.HALF_DAY, code.substring(at, at + 5));
        at += 5;
      } else if (rest.startsWith("e+") || rest.startsWith("e-")) {
        add(Kind.EXPONENT, code.substring(at + 1, at + 2));
        at += 2;
      } else if ("ymdhs".indexOf(letter) >= 0) {
        run(Kind.DATE, letter);
      } else if (letter == 'e') {
        run(Kind.DATE, letter);
        section.set(section.size() - 1, new FormatToken(Kind.DATE, "yyyy"));
      } else if (letter == 'a' || letter == 'g' || letter == 'b') {
        run(Kind.OTHER_DATE, letter);
      } else {
        one(Kind.LITERAL);
      }
    }

    /**
     * Two words of two characters that end alike: forenoon/afternoon, and no unit such as
     * yuan/person.
     */
    private boolean isChineseHalfDay() {
      return han(at) == 2
          && han(at + 3) >= 2
          && code.charAt(at + 2) == '/'
          && code.charAt(at + 1) == code.charAt(at + 4);
    }

    private int han(int from) {
      int end = from;
      while (end < code.length() && Character.isIdeographic(code.charAt(end))) {
        end++;
      }
      return end - from;
    }

    private void run(Kind kind, char letter) {
      int end = at;
      while (end < code.length() && Character.toLowerCase(code.charAt(end)) == letter) {
        end++;
      }
      add(kind, String.valueOf(letter).repeat(end - at));
      at = end;
    }
  }
}
