package io.ziping.workbook.read;

import java.util.Locale;

/** What a character of a symbol font looks like, as Unicode has it. */
final class WordSymbol {

  private WordSymbol() {}

  /**
   * The character that a person sees.
   *
   * @param font its name in any case
   * @param code in the font, with or without the 0xF000 that Word adds
   * @return empty for a picture that says nothing
   */
  static String of(String font, int code) {
    String name = font.toLowerCase(Locale.ROOT);
    int low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    if (name.equals("wingdings")) {
      return wingdings(low);
    }
    if (name.equals("wingdings 2") || name.equals("wingdings2")) {
      return wingdings2(low);
    }
    if (name.equals("symbol")) {
      return symbol(low);
    }
    boolean known = code > 0x20 && code < 0xE000 || code > 0xF8FF && code <= 0xFFFD;
    return known ? Character.toString(code) : unnamed(code);
  }

  /** A character of the private area whose font is not told: nearly always a box of Wingdings. */
  static String unnamed(int code) {
    return switch (code) {
      case 0xF052, 0xF0FE -> "☑";
      case 0xF053, 0xF054, 0xF0FD -> "☒";
      case 0xF0FC, 0xF050 -> "√";
      case 0xF0A8, 0xF06F, 0xF0A3 -> "□";
      case 0xF0B3 -> "≥";
      default -> "";
    };
  }

  private static String wingdings(int code) {
    return switch (code) {
      case 0xFE -> "☑";
      case 0xFD, 0x78 -> "☒";
      case 0xFC -> "√";
      case 0xFB -> "×";
      case 0x6F, 0x70, 0x71, 0x72, 0xA8 -> "□";
      case 0x6E -> "■";
      case 0x6C -> "●";
      default -> "";
    };
  }

  private static String wingdings2(int code) {
    return switch (code) {
      case 0x52 -> "☑";
      case 0x50 -> "√";
      case 0x4F, 0x51 -> "×";
      case 0x53, 0x54 -> "☒";
      case 0xA3, 0x2A, 0x30 -> "□";
      case 0xA2 -> "■";
      default -> "";
    };
  }

  private static String symbol(int code) {
    return switch (code) {
      case 0xA3 -> "≤";
      case 0xB3 -> "≥";
      case 0xB1 -> "±";
      case 0xB4 -> "×";
      case 0xB8 -> "÷";
      case 0xB9 -> "≠";
      case 0xBB -> "≈";
      case 0xB0 -> "°";
      case 0xB7 -> "•";
      case 0xD6 -> "√";
      default -> code > 0x20 && code < 0x40 ? Character.toString(code) : "";
    };
  }
}
