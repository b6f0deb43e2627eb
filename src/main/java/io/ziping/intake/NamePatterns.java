package io.ziping.intake;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Patterns with * and ? over names, ignoring case. Compiled once: every name of every pass is held
 * against them.
 */
final class NamePatterns {

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Pattern any;

  NamePatterns(Collection<String> patterns) {
    any =
        patterns.isEmpty()
            ? NOTHING
            : Pattern.compile(
                patterns.stream().map(NamePatterns::regex).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    int done = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*' || c == '?') {
        regex.append(Pattern.quote(pattern.substring(done, i))).append(c == '*' ? ".*" : ".");
        done = i + 1;
      }
    }
    return regex.append(Pattern.quote(pattern.substring(done))).toString();
  }

  boolean matches(String name) {
    return any.matcher(name).matches();
  }
}
