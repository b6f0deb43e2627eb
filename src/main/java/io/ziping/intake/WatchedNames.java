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
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.IOCase;

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
  private final List<String> ignored = new ArrayList<>();
  private final List<String> conflicts = new ArrayList<>();
  private final List<String> folders = new ArrayList<>();

  private WatchedNames() {}

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
    WatchedNames names = new WatchedNames();
    try (InputStream list = WatchedNames.class.getResourceAsStream("names.list")) {
      if (list == null) {
        throw new IllegalStateException("names.list is missing from the jar");
      }
      new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.ignored.addAll(ignore);
    names.conflicts.addAll(conflictCopies);
    names.folders.addAll(excludedFolders);
    return names;
  }

  private void add(String line) {
    int space = line.indexOf(' ');
    String pattern = line.substring(space + 1);
    switch (line.substring(0, space)) {
      case "extension" -> extensions.add(pattern);
      case "zip" -> zips.add(pattern);
      case "ignore" -> ignored.add(pattern);
      case "folder" -> folders.add(pattern);
      default -> throw new IllegalStateException("names.list: " + line);
    }
  }

  public Kind kindOf(String name) {
    if (!extensions.contains(extension(name)) || isIgnored(name)) {
      return Kind.OTHER;
    }
    return matches(conflicts, name) ? Kind.CONFLICT_COPY : Kind.CANDIDATE;
  }

  /** Whether a file's name is one of those that never matter (owner files, temporary files …). */
  public boolean isIgnored(String name) {
    return matches(ignored, name);
  }

  /** Whether a folder of this name is never entered. */
  public boolean isPruned(String folderName) {
    return matches(folders, folderName);
  }

  /** Whether a file of this name is a zip archive, whose structure proves that it is whole. */
  public boolean isZip(String name) {
    return zips.contains(extension(name));
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean matches(List<String> patterns, String name) {
    for (String pattern : patterns) {
      if (FilenameUtils.wildcardMatch(name, pattern, IOCase.INSENSITIVE)) {
        return true;
      }
    }
    return false;
  }
}
