package io.ziping.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Sentences from the message bundles. Chinese is the root bundle, English is complete. Arguments
 * are ready strings: {0}, {1} … are replaced as they are, nothing is formatted or quoted
 * (MessageFormat would turn 1460.09 into 1,460.09 and eat apostrophes).
 */
public final class Messages {

  /** The bundles below {@code io/ziping/text}; one for each kind of text. */
  static final String[] BUNDLES = {
    "findings",
    "checks",
    "explanations",
    "readings",
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

  private final ResourceBundle[] bundles;
  private final Locale locale;

  public Messages(Locale locale) {
    this.locale = locale;
    this.bundles = new ResourceBundle[BUNDLES.length];
    for (int i = 0; i < BUNDLES.length; i++) {
      bundles[i] =
          ResourceBundle.getBundle(
              "io.ziping.text." + BUNDLES[i],
              locale,
              Messages.class.getClassLoader(),
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
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
    return pattern(key) != null;
  }

  /**
   * The sentence of a key.
   *
   * @throws MissingResourceException when no bundle has the key: a mistake of ours that tests find
   */
  public String get(String key, Object... args) {
    String pattern = pattern(key);
    if (pattern == null) {
      throw new MissingResourceException("no message " + key, Messages.class.getName(), key);
    }
    return fill(pattern, args);
  }

  private @Nullable String pattern(String key) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    return null;
  }

  private static String fill(String pattern, Object[] args) {
    StringBuilder sentence = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      int index = close < 0 ? -1 : index(pattern, open + 1, close);
      sentence.append(pattern, from, open);
      if (index >= 0 && index < args.length) {
        sentence.append(args[index]);
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
