package io.ziping.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which names are submissions, which are left alone: the built-in list ({@code names.list} beside
 * this class) and what the operator adds. Patterns know * and ?, and ignore case.
 */
public final class WatchedNames {

  /** What a file is by its name alone. */
  public enum Kind {
    /** May be a submission. */
    CANDIDATE,
    /** A synchronising program's copy of a conflict: listed for a person, not scored. */
    CONFLICT_COPY,
    /** Temporary, hidden, or another kind of file: left alone silently. */
    OTHER
  }

  private final Set<String> extensions = new HashSet<>();
  private final Set<String> zips = new HashSet<>();
  private final NamePatterns ignored;
  private final NamePatterns conflicts;
  private final NamePatterns folders;

  private WatchedNames(
      List<String> ignore, List<String> conflictCopies, List<String> excludedFolders) {
    List<String> ignoredNames = new ArrayList<>(ignore);
    List<String> folderNames = new ArrayList<>(excludedFolders);
    for (String line : builtInLines()) {
      int space = line.indexOf(' ');
      String pattern = line.substring(space + 1);
      switch (line.substring(0, space)) {
        case "extension" -> extensions.add(pattern);
        case "zip" -> zips.add(pattern);
        case "ignore" -> ignoredNames.add(pattern);
        case "folder" -> folderNames.add(pattern);
        default -> throw new IllegalStateException("names.list: %s".formatted(line));
      }
    }
    this.ignored = new NamePatterns(ignoredNames);
    this.conflicts = new NamePatterns(conflictCopies);
    this.folders = new NamePatterns(folderNames);
  }

  /** The built-in list alone. */
  public static WatchedNames builtIn() {
    return with(List.of(), List.of(), List.of());
  }

  /**
   * The built-in list and the operator's own patterns.
   *
   * @param ignore names of files that are left alone
   * @param conflictCopies names of conflict copies
   * @param excludedFolders names of folders that are never entered
   */
  public static WatchedNames with(
      List<String> ignore, List<String> conflictCopies, List<String> excludedFolders) {
    return new WatchedNames(ignore, conflictCopies, excludedFolders);
  }

  private static List<String> builtInLines() {
    try (InputStream list = WatchedNames.class.getResourceAsStream("names.list")) {
      if (list == null) {
        throw new IllegalStateException("names.list is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Kind kindOf(String name) {
    if (!extensions.contains(extension(name)) || isIgnored(name)) {
      return Kind.OTHER;
    }
    return conflicts.matches(name) ? Kind.CONFLICT_COPY : Kind.CANDIDATE;
  }

  /** Whether a file's name is one of those that never matter (owner files, temporary files …). */
  public boolean isIgnored(String name) {
    return ignored.matches(name);
  }

  /** Whether a folder of this name is never entered. */
  public boolean isPruned(String folderName) {
    return folders.matches(folderName);
  }

  /** Whether a file of this name is a zip archive, whose structure proves that it is whole. */
  public boolean isZip(String name) {
    return zips.contains(extension(name));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
