package io.ziping.strictyaml;

import java.util.List;

/** What was probably done wrong where YAML could not be parsed, as kinds of problems. */
final class SyntaxSlip {

  static final String OTHER = "syntax-other";

  /** The colon of Chinese input methods. */
  private static final char WIDE_COLON = '\uff1a';

  /** A key without its colon is text that goes on over blank and comment lines. */
  private static final int LINES_BACK = 5;

  private SyntaxSlip() {}

  /**
   * The kind of a problem.
   *
   * @param context what the parser was doing @param problem what it says
   * @param line one-based, where it stopped; the slip may stand a few lines before
   */
  static String kind(String context, String problem, String text, int line) {
    if (problem.contains("TAB")) {
      return "syntax-tab";
    }
    List<String> lines = text.lines().toList();
    for (int at = Math.max(0, line - LINES_BACK); at < Math.min(line, lines.size()); at++) {
      String code = lines.get(at).replaceAll("\\s#.*|^#.*", "");
      if (code.indexOf(WIDE_COLON) >= 0 && !code.contains(": ")) {
        return "syntax-wide-colon";
      }
    }
    if (context.contains("quoted")) {
      return "syntax-quote";
    }
    if (context.contains("flow")) {
      return "syntax-bracket";
    }
    if (problem.contains("mapping values") || problem.contains("expected ':'")) {
      return "syntax-colon";
    }
    return problem.contains("block end") ? "syntax-indent" : OTHER;
  }
}
