package io.ziping.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves outputs that lie in a share already: into the history, or to their plain name. */
final class OutputMoves {

  private static final Logger log = LoggerFactory.getLogger(OutputMoves.class);

  private final Function<Path, TargetFolder> folders;
  private final Supplier<Instant> clock;
  private final FolderSync durable;

  OutputMoves(
      Function<Path, TargetFolder> folders, Supplier<Instant> clock, FolderSync durable) {
    this.folders = folders;
    this.clock = clock;
    this.durable = durable;
  }

  RetireResult retire(Path output, Path history, Ownership ownership) {
    synchronized (folders.apply(history)) {
      try {
        if (!Files.isRegularFile(output, LinkOption.NOFOLLOW_LINKS)) {
          return new RetireResult.AlreadyGone();
        }
        if (ownership.ownerOf(output, Sha256.of(output)) == Ownership.Owner.PERSON) {
          return new RetireResult.KeptEdited();
        }
        String name = output.getFileName().toString();
        Path folder = output.toAbsolutePath().getParent();
        if (folder != null && new TargetFolder(folder).isOpen(name, clock.get())) {
          return new RetireResult.NotNow("open");
        }
        Files.createDirectories(history);
        Path to = free(history, name);
        Files.move(output, to, StandardCopyOption.ATOMIC_MOVE);
        return new RetireResult.Moved(to);
      } catch (IOException e) {
        log.info("cannot retire {} yet: {}", output, e.toString());
        return new RetireResult.NotNow(e.toString());
      }
    }
  }

  Optional<Path> rename(Path numbered, OutputName name, Ownership ownership) {
    Path parent = numbered.toAbsolutePath().getParent();
    if (parent == null) {
      return Optional.empty();
    }
    TargetFolder folder = folders.apply(parent);
    synchronized (folder) {
      try {
        Path plain = parent.resolve(name.choice(1));
        String sha256 = Sha256.of(numbered);
        if (folder.find(plain.getFileName().toString()) != null
            || folder.isTaken(plain.getFileName().toString())
            || ownership.ownerOf(numbered, sha256) != Ownership.Owner.SAME_ORIGINAL
            || folder.isOpen(numbered.getFileName().toString(), clock.get())) {
          return Optional.empty();
        }
        ownership.claim(plain, sha256, "");
        Files.move(numbered, plain, StandardCopyOption.ATOMIC_MOVE);
        folder.put(plain);
        durable.sync(parent);
        return Optional.of(plain);
      } catch (IOException e) {
        log.info("{} keeps its number: {}", numbered, e.toString());
        return Optional.empty();
      }
    }
  }

  private Path free(Path history, String name) throws IOException {
    TargetFolder listing = new TargetFolder(history);
    listing.look(clock.get());
    int dot = name.lastIndexOf('.');
    OutputName wanted = OutputName.beside(name, "", dot > 0 ? name.substring(dot) : "");
    for (int n = 1; ; n++) {
      String choice = wanted.choice(n);
      if (listing.find(choice) == null) {
        return history.resolve(choice);
      }
    }
  }
}
