package io.ziping.pipeline;

import java.util.Optional;

/**
 * What the ledger's column {@code kind} holds of a mended result: the entry itself says of which
 * original and of which bytes it is a version.
 *
 * @param counts false when another version has taken its place
 * @param base SHA-256 of the bytes that the edited result was made from
 * @param source file name of the original, as the result names it
 */
record MendedKind(boolean counts, String base, String source) {

  /** What every kind here begins with. */
  static final String PREFIX = "mended";

  private static final String COUNTS = PREFIX + ":";
  private static final String REPLACED = PREFIX + "-replaced:";

  /** An original whose mended result counts. */
  private static final String ORIGINAL_REPLACED = PREFIX + "-instead";

  String text() {
    return (counts ? COUNTS : REPLACED) + base + ":" + source;
  }

  /** The kind as text of an entry that does not count any more. */
  static String replaced(String kind) {
    return of(kind)
        .map(mended -> new MendedKind(false, mended.base(), mended.source()).text())
        .orElse(ORIGINAL_REPLACED);
  }

  /** Whether an entry of that kind was replaced by another version. */
  static boolean isReplaced(String kind) {
    return kind.startsWith(REPLACED) || kind.equals(ORIGINAL_REPLACED);
  }

  /** The kind of a mended result; empty for every other. */
  static Optional<MendedKind> of(String kind) {
    boolean counts = kind.startsWith(COUNTS);
    if (!counts && !kind.startsWith(REPLACED)) {
      return Optional.empty();
    }
    String[] parts = kind.split(":", 3);
    return parts.length < 3
        ? Optional.empty()
        : Optional.of(new MendedKind(counts, parts[1], parts[2]));
  }
}
