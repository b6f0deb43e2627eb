package io.ziping.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The language of what the command line says: Chinese or English. */
final class LanguageChoice {

  /** The first of these that names a language decides; see docs/cli.md. */
  private static final List<String> VARIABLES =
      List.of("ZIPING_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

  private LanguageChoice() {}

  /**
   * Chinese where the environment names no language, else Chinese or, for any other language,
   * English. The launcher applies the same rule before it replaces the locale.
   */
  static Locale of(Map<String, String> environment) {
    String language =
        VARIABLES.stream()
            .map(variable -> environment.getOrDefault(variable, ""))
            .filter(LanguageChoice::namesLanguage)
            .findFirst()
            .orElseGet(LanguageChoice::ofSystem);
    boolean chinese = language.toLowerCase(Locale.ROOT).startsWith("zh");
    return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** C and POSIX, with or without a charset, are the absence of a language. */
  private static boolean namesLanguage(String locale) {
    return !locale.isEmpty()
        && !locale.equals("C")
        && !locale.startsWith("C.")
        && !locale.equals("POSIX");
  }

  /** Windows and macOS keep the language elsewhere; on other systems Java would say English. */
  private static String ofSystem() {
    String system = System.getProperty("os.name", "");
    boolean knows = system.startsWith("Windows") || system.startsWith("Mac");
    return knows ? Locale.getDefault().getLanguage() : "zh";
  }
}
