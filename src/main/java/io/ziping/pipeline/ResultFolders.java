package io.ziping.pipeline;

import io.ziping.ledger.FilePlace;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.OutputName;
import io.ziping.outbox.PublishResult;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the results of files go: beside a file; of an archive's members into {@code NAME.zip_结果}
 * beside the archive, in folders as inside it. A sole folder of the archive's own name, as Windows
 * makes it, is left out. Names are cleaned for every system and lead nowhere but down.
 */
final class ResultFolders {

  private static final Logger log = LoggerFactory.getLogger(ResultFolders.class);

  /** As deep as an archive's folders may be, and its own. */
  private static final int DEPTH = 10;

  /** Outputs in a share are Chinese, whoever runs the program. */
  private static final String SUFFIX = Messages.chinese().get("result.folder");

  private static final Pattern NAME =
      Pattern.compile("(?i).+\\.zip" + Pattern.quote(SUFFIX) + "(?: \\(\\d+\\))?");

  private ResultFolders() {}

  /**
   * Whether a folder is called like one of an archive's results. It is never a unit; files in it
   * are those of the unit around it.
   */
  static boolean isNamed(String folderName) {
    return (folderName.endsWith(SUFFIX) || folderName.endsWith(")"))
        && NAME.matcher(folderName).matches();
  }

  /** The folder for a file's result; it need not exist yet. */
  static Path of(WatchedShare share, FilePlace place) {
    Path file = share.pathOf(place);
    Path beside = Objects.requireNonNull(file.getParent());
    return place.isMember() ? of(file, place.inside()) : beside;
  }

  /** The folder for the result of a member of an archive on disk. */
  static Path of(Path archive, String inside) {
    String file = archive.getFileName().toString();
    int dot = file.lastIndexOf('.');
    Path parent = Objects.requireNonNull(archive.toAbsolutePath().getParent());
    Path folder =
        free(parent, new OutputName(file.substring(0, dot), file.substring(dot) + SUFFIX, ""));
    String[] names = inside.split("/", -1);
    for (int i = 0; i < names.length - 1; i++) {
      if (i > 0 || !names[0].equals(file.substring(0, dot))) {
        folder = free(folder, new OutputName(names[i], "", ""));
      }
    }
    return folder;
  }

  /** The first name that nothing but a folder has. */
  private static Path free(Path parent, OutputName name) {
    for (int n = 1; ; n++) {
      Path choice = parent.resolve(name.choice(n));
      if (!Files.exists(choice, LinkOption.NOFOLLOW_LINKS)
          || Files.isDirectory(choice, LinkOption.NOFOLLOW_LINKS)) {
        return choice;
      }
    }
  }

  /**
   * Makes the folder for a member's result where it is missing; never the folder that the archive
   * is in, which may have been renamed meanwhile. Empty when it is there, else why it is not.
   */
  static Optional<PublishResult> make(WatchedShare share, FilePlace place, Outbox outbox) {
    Path top = Objects.requireNonNull(share.pathOf(place).getParent());
    List<Path> missing = new ArrayList<>();
    for (Path folder = of(share, place);
        folder != null && !folder.equals(top) && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        folder = folder.getParent()) {
      missing.add(folder);
    }
    Collections.reverse(missing);
    return missing.stream().map(outbox::makeFolder).flatMap(Optional::stream).findFirst();
  }

  /** Removes what is left empty of an archive's result folder. */
  static void removeEmpty(WatchedShare share, FilePlace archive) {
    Path folder = of(share.pathOf(archive), "");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      List<Path> folders =
          new ArrayList<>(
              all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList());
      Collections.reverse(folders);
      for (Path each : folders) {
        removeIfEmpty(each);
      }
    } catch (IOException e) {
      log.info("{} stays: {}", folder, e.toString());
    }
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException inUse) {
      log.debug("{} is not empty", folder);
    }
  }

  /**
   * The archives whose results may lie in a folder, nearest first, each with the path inside it:
   * both ways to read a folder where one of the archive's own name may have been left out.
   */
  static List<FilePlace> membersFor(FilePlace result, String original) {
    List<FilePlace> found = new ArrayList<>();
    String path = result.path();
    int slash = path.lastIndexOf('/');
    String below = original;
    while (slash > 0) {
      String folder = path.substring(0, slash);
      String name = folder.substring(folder.lastIndexOf('/') + 1);
      if (isNamed(name)) {
        String archive = folder.substring(0, folder.lastIndexOf(SUFFIX));
        FilePlace place = new FilePlace(result.root(), archive);
        String stem = name.substring(0, name.toLowerCase(Locale.ROOT).lastIndexOf(".zip"));
        found.add(place.member(below));
        found.add(place.member(stem + "/" + below));
      }
      below = name + "/" + below;
      slash = folder.lastIndexOf('/');
    }
    return found;
  }
}
