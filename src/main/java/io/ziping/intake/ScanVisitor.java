package io.ziping.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects one look. A folder that fails is noted as unknown and the look goes on beside it. */
final class ScanVisitor extends SimpleFileVisitor<Path> {

  private final WatchedNames names;
  private final Predicate<Path> excluded;
  private final List<Sighting> candidates = new ArrayList<>();
  private final List<Path> conflictCopies = new ArrayList<>();
  private final Set<Path> present = new HashSet<>();
  private final List<Path> folders = new ArrayList<>();
  private final Set<Path> unknown = new HashSet<>();

  ScanVisitor(WatchedNames names, Predicate<Path> excluded) {
    this.names = names;
    this.excluded = excluded;
  }

  ScanResult.Listing listing() {
    return new ScanResult.Listing(candidates, conflictCopies, present, folders, unknown);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (!folders.isEmpty() && isPruned(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.add(folder);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      // The walk hands over folders at its last level as if they were files.
      if (!isPruned(file)) {
        folders.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
    if (!attributes.isRegularFile()) {
      return FileVisitResult.CONTINUE;
    }
    present.add(file);
    if (attributes instanceof DosFileAttributes dos && dos.isHidden()) {
      return FileVisitResult.CONTINUE;
    }
    switch (names.kindOf(file.getFileName().toString())) {
      case CANDIDATE -> candidates.add(new Sighting(file, FileKey.of(attributes)));
      case CONFLICT_COPY -> conflictCopies.add(file);
      case OTHER -> {}
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    unknown.add(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    if (failure != null) {
      unknown.add(folder);
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isPruned(Path folder) {
    return excluded.test(folder) || names.isPruned(folder.getFileName().toString());
  }
}
