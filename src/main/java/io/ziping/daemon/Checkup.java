package io.ziping.daemon;

import io.ziping.intake.FolderEvents;
import io.ziping.intake.RootMarker;
import io.ziping.ledger.AuditTrail;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerKind;
import io.ziping.ledger.SqlLedger;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at all that a daemon needs: shares and their clocks, disk, ledger, audit log, the system's
 * limits, fonts. Into each share and the state directory it writes one file that it removes again.
 */
public final class Checkup {

  /** How good it is. */
  public enum Mark {
    GOOD,
    /** Works, and somebody should know. */
    NOTE,
    BAD
  }

  /**
   * One line.
   *
   * @param what key of the sentence @param args its values
   */
  public record Line(Mark mark, String what, List<Object> args) {}

  private static final long LITTLE_SPACE = 1L << 30;

  /** The first character of the word for project. */
  private static final int PROJECT = 0x9879;

  private static final int FEW_WATCHES = 8192;

  /** A clock that is off by more is worth a word. */
  private static final Duration CLOCK_OFF = Duration.ofMinutes(2);

  /** Left alone by the daemon, and taken away by it should it ever stay. */
  private static final String PROBE = ".~zp-doctor-";

  private final Path state;
  private final LedgerKind kind;
  private final List<Path> roots;
  private final Supplier<Instant> clock;
  private final List<Line> lines = new ArrayList<>();

  /**
   * A checkup.
   *
   * @param kind which database is to keep the ledger
   */
  public Checkup(Path state, LedgerKind kind, List<Path> roots, Supplier<Instant> clock) {
    this.state = state;
    this.kind = kind;
    this.roots = List.copyOf(roots);
    this.clock = clock;
  }

  /** Looks now. */
  public List<Line> lines() throws IOException {
    lines.clear();
    roots.forEach(this::root);
    stateDirectory();
    ledger();
    audit();
    watches();
    fonts();
    return List.copyOf(lines);
  }

  private void add(Mark mark, String what, Object... args) {
    lines.add(new Line(mark, what, List.of(args)));
  }

  private void root(Path root) {
    try {
      if (!Files.isDirectory(root)) {
        add(Mark.BAD, "root-missing", root);
        return;
      }
      // A share that is there but does not answer throws here.
      boolean empty;
      try (Stream<Path> entries = Files.list(root)) {
        empty = entries.findAny().isEmpty();
      }
      FileStore store = Files.getFileStore(root);
      add(Mark.GOOD, "root", root, store.type());
      if (!FolderEvents.isTrusted(store.type())) {
        add(Mark.NOTE, "root-scanned", root, store.type());
      }
      if (!Files.isWritable(root) || store.isReadOnly()) {
        add(Mark.BAD, "root-read-only", root);
      } else {
        clock(root);
      }
      Optional<RootMarker> marker = RootMarker.find(root);
      if (empty) {
        add(Mark.NOTE, "root-empty", root);
      }
      if (marker.isEmpty()) {
        add(Mark.NOTE, "root-unmarked", root);
      }
    } catch (IOException e) {
      add(Mark.BAD, "root-failing", root, e.toString());
    }
  }

  /** Compares the time that the share gives a file with this machine's. */
  private void clock(Path root) throws IOException {
    Path probe = Files.createTempFile(root, PROBE, ".tmp");
    try {
      Duration offset = Duration.between(clock.get(), Files.getLastModifiedTime(probe).toInstant());
      if (offset.abs().compareTo(CLOCK_OFF) > 0) {
        String what = offset.isNegative() ? "clock-behind" : "clock-ahead";
        add(Mark.NOTE, what, root, Long.toString(offset.abs().toMinutes()));
      }
    } finally {
      Files.delete(probe);
    }
  }

  private void stateDirectory() {
    try {
      Files.createDirectories(state);
      Path probe = Files.createTempFile(state, "doctor", ".tmp");
      Files.delete(probe);
      FileStore store = Files.getFileStore(state);
      long megabytes = store.getUsableSpace() >> 20;
      Mark mark = store.getUsableSpace() < LITTLE_SPACE ? Mark.NOTE : Mark.GOOD;
      add(mark, "state", state, Long.toString(megabytes));
      if (!FolderEvents.isTrusted(store.type())) {
        add(Mark.BAD, "state-remote", state, store.type());
      }
    } catch (IOException e) {
      add(Mark.BAD, "state-failing", state, e.toString());
    }
  }

  private void ledger() {
    if (!kind.runsHere()) {
      Optional<Path> begun = SqlLedger.begun(state, kind);
      begun.ifPresentOrElse(
          file -> add(Mark.BAD, "ledger-needs-sqlite", file), () -> add(Mark.NOTE, "ledger-by-h2"));
      if (begun.isPresent()) {
        return;
      }
    }
    Optional<Ledger> found = SqlLedger.look(state);
    if (found.isEmpty()) {
      add(Mark.NOTE, "ledger-none", state);
      return;
    }
    try (Ledger ledger = found.get()) {
      int entries = 0;
      for (Path root : roots) {
        entries += ledger.rootAt(root).map(id -> ledger.entries(id).size()).orElse(0);
      }
      add(Mark.GOOD, "ledger", Integer.toString(entries));
    }
  }

  private void audit() throws IOException {
    AuditTrail trail = AuditTrail.check(state);
    AuditTrail.Break broken = trail.broken();
    if (broken != null) {
      add(Mark.BAD, "audit-broken", broken.file(), Long.toString(broken.line()));
    } else if (trail.lines() > 0) {
      add(Mark.GOOD, "audit", Long.toString(trail.lines()));
    }
  }

  /** Linux allows so many folders to be watched; beyond that they are scanned only. */
  private void watches() throws IOException {
    Path limit = Path.of("/proc/sys/fs/inotify/max_user_watches");
    if (Files.exists(limit)) {
      String text = Files.readString(limit).strip();
      boolean few = text.length() < 10 && Long.parseLong(text) < FEW_WATCHES;
      add(few ? Mark.NOTE : Mark.GOOD, few ? "watches-few" : "watches", text);
    }
  }

  /** Rendered pictures and LibreOffice need a font with Chinese characters; results do not. */
  private void fonts() {
    boolean chinese = false;
    try {
      chinese =
          Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
              .anyMatch(font -> font.canDisplay(PROJECT));
    } catch (LinkageError | InternalError none) {
      // A system without any font support throws these.
    }
    add(chinese ? Mark.GOOD : Mark.NOTE, chinese ? "fonts" : "fonts-none");
  }
}
