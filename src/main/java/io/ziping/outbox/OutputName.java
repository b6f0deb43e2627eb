package io.ziping.outbox;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an output: what the original is called, a suffix that names the verdict, an
 * extension. Always safe on Windows, NFC, at most 120 characters and 255 bytes in UTF-8; a stem
 * that has to be shortened ends in a hash of the whole, so that two long names stay two.
 *
 * @param stem for example the original's name without extension, as it is
 * @param suffix such as the word for the verdict, may be empty
 * @param extension with its dot
 */
public record OutputName(String stem, String suffix, String extension) {

  private static final int MOST_CHARACTERS = 120;
  private static final int MOST_BYTES = 255;
  private static final List<String> BY_THE_WAY =
      List.of(".tmp", ".bak", ".lnk", ".url", ".ini", ".db", ".lock");
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}<>:\"/\\\\|?*]");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

  /** The output that belongs to an original: its name without the extension, then the suffix. */
  public static OutputName beside(String original, String suffix, String extension) {
    int dot = original.lastIndexOf('.');
    return new OutputName(dot > 0 ? original.substring(0, dot) : original, suffix, extension);
  }

  /** The same where another original has that name as well: 表.docx_评分.xlsx says which it is. */
  public static OutputName besideNamesake(String original, String suffix, String extension) {
    return new OutputName(original, suffix, extension);
  }

  /** A file's name without its extension, as names are compared. */
  public static String foldedStem(String name) {
    int dot = name.lastIndexOf('.');
    return folded(dot > 0 ? name.substring(0, dot) : name);
  }

  /** Whether somebody's program left the file there for itself: nobody hands it in. */
  public static boolean isByTheWay(String name) {
    String folded = folded(name);
    return BY_THE_WAY.stream().anyMatch(folded::endsWith);
  }

  /** The n-th choice: the plain name for 1, then with " (2)", " (3)" … before the extension. */
  public String choice(int n) {
    String tail = suffix + (n == 1 ? "" : " (" + n + ")") + extension;
    String clean = UNSAFE.matcher(Normalizer.normalize(stem, Normalizer.Form.NFC)).replaceAll("_");
    clean = clean.strip();
    if (suffix.isEmpty()) {
      clean = clean.replaceAll("[. ]+$", "");
    }
    if (clean.isEmpty() || DEVICE.matcher(clean).matches()) {
      clean = "_" + clean;
    }
    return fits(clean + tail) ? clean + tail : shortened(clean, tail) + tail;
  }

  /** How names are compared: ignoring case and the way accents are composed. */
  public static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean fits(String name) {
    return name.length() <= MOST_CHARACTERS
        && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  private static String shortened(String stem, String tail) {
    String hash = "~" + Sha256.of(stem.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    int end = stem.length();
    do {
      end = stem.offsetByCodePoints(end, -1);
    } while (end > 0 && !fits(stem.substring(0, end) + hash + tail));
    return stem.substring(0, end) + hash;
  }
}
