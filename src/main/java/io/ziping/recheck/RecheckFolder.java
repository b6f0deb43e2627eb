package io.ziping.recheck;

import io.ziping.workbook.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder where the bureau's re-check forms lie, and its sub-folders. Only looks: nothing in it
 * is changed. What was read once is read again only when it changed. For one thread.
 */
public final class RecheckFolder {

  private static final int DEPTH = 4;

  /** More forms than a province of a hundred thousand projects draws. */
  static final int MOST_FILES = 20_000;

  private static final List<String> WORKBOOKS = List.of(".xlsx", ".xlsm", ".xls", ".et");

  private final Function<byte[], RecheckReading> reader;
  private final long mostBytes;
  private Map<String, Seen> seen = Map.of();

  /** A file as it was when it was read. */
  private record Seen(String state, RecheckReading reading) {}

  /**
   * A folder's reader.
   *
   * @param mostBytes larger files are not opened
   */
  RecheckFolder(Function<byte[], RecheckReading> reader, long mostBytes) {
    this.reader = reader;
    this.mostBytes = mostBytes;
  }

  /** Its workbooks by their place in the folder, in order; none where there is no folder. */
  static Map<String, Path> files(Path folder) {
    Map<String, Path> files = new TreeMap<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      walk.filter(RecheckFolder::isWorkbook)
          .sorted()
          .limit(MOST_FILES)
          .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
    } catch (IOException e) {
      // Not knowing must never look like an empty folder: forms would be taken back.
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static boolean isWorkbook(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean hidden = name.startsWith("~$") || name.startsWith(".");
    return !hidden
        && WORKBOOKS.stream().anyMatch(name::endsWith)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** What its files look like from outside; changes when one of them does. */
  public static String state(Path folder) {
    StringBuilder state = new StringBuilder();
    state.append(new DrawRecord(folder).isDue()).append('\n');
    files(folder).forEach((place, file) -> state.append(place).append('\n').append(stateOf(file)));
    return state.toString();
  }

  private static String stateOf(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + "/" + attributes.lastModifiedTime() + "\n";
    } catch (IOException e) {
      return "gone\n";
    }
  }

  /** All forms and what else is there. */
  List<FoundForm> read(Path folder) {
    Map<String, Seen> now = new HashMap<>();
    List<FoundForm> found = new ArrayList<>();
    files(folder)
        .forEach(
            (place, file) -> {
              String state = stateOf(file);
              Seen before = seen.get(place);
              RecheckReading reading =
                  before != null && before.state().equals(state) ? before.reading() : reading(file);
              now.put(place, new Seen(state, reading));
              found.add(new FoundForm(place, reading));
            });
    seen = now;
    if (found.size() >= MOST_FILES) {
      String most = String.valueOf(MOST_FILES);
      found.add(new FoundForm("", new RecheckReading.Broken(RecheckRemark.note("too-many", most))));
    }
    return found;
  }

  private RecheckReading reading(Path file) {
    try {
      return Files.size(file) > mostBytes
          ? new RecheckReading.Stranger()
          : reader.apply(Files.readAllBytes(file));
    } catch (IOException e) {
      return new RecheckReading.Unreadable(new ReadResult.Damaged("io", e.toString()));
    }
  }
}
