package io.ziping.ledger;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Where a file is: its root's identity and its path below it, with '/', spelt as the share spells
 * it. A file inside an archive is {@code folder/archive.zip!/path/inside}.
 */
public record FilePlace(UUID root, String path) {

  /** Between an archive and the path inside it. */
  public static final String INSIDE = "!/";

  private static final String MEMBER = ".zip" + INSIDE;

  public FilePlace {
    Objects.requireNonNull(root);
    Objects.requireNonNull(path);
  }

  /** A file inside the archive that is here. */
  public FilePlace member(String inside) {
    return new FilePlace(root, path + INSIDE + inside);
  }

  public boolean isMember() {
    return isInside(path);
  }

  /** Whether a path is that of a file inside an archive. */
  public static boolean isInside(String path) {
    return memberAt(path) >= 0;
  }

  /** The path inside the archive; empty for a file that is in none. */
  public String inside() {
    int at = memberAt(path);
    return at < 0 ? "" : path.substring(at + INSIDE.length());
  }

  /** The file's name without folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path of the file on the share: of a member, its archive's. */
  public static String fileOf(String path) {
    int at = memberAt(path);
    return at < 0 ? path : path.substring(0, at);
  }

  /** What people call a file: its name, with its archive and the folders in that before it. */
  public static String shownName(String path) {
    int at = memberAt(path);
    return path.substring(path.lastIndexOf('/', at < 0 ? path.length() : at - 1) + 1);
  }

  /** The path as if the archive were a folder of its name. */
  public static String asFolders(String path) {
    int at = memberAt(path);
    return at < 0
        ? path
        : path.substring(0, at - ".zip".length()) + path.substring(at + INSIDE.length() - 1);
  }

  /** Where the archive's name ends; negative for a file that is in none. */
  private static int memberAt(String path) {
    int found = path.indexOf('!') < 0 ? -1 : path.toLowerCase(Locale.ROOT).indexOf(MEMBER);
    return found < 0 ? -1 : found + ".zip".length();
  }
}
