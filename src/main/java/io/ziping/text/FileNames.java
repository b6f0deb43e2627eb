package io.ziping.text;

import java.util.Locale;
import java.util.Set;

/** File names that Windows takes. */
public final class FileNames {

  /** With the longest suffix of a result still within 120 characters. */
  private static final int LONGEST = 100;

  private FileNames() {}

  /** The text with everything replaced that a file name must not hold. */
  public static String safe(String text) {
    String safe = text.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
    String cut = safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    return cut.replaceAll("[. ]+$", "");
  }

  /** A safe name that is not taken yet, made distinct the way staff do: 资金（2）. */
  public static String distinct(String text, Set<String> taken) {
    String safe = safe(text);
    String name = safe;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = safe + "（" + i + "）";
    }
    return name;
  }
}
