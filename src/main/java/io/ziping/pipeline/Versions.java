package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a unit are versions of one project: an original, and results of it that people
 * mended (docs/adr/0030).
 */
final class Versions {

  private final WatchedShare share;
  private final Ledger ledger;

  Versions(WatchedShare share, Ledger ledger) {
    this.share = share;
    this.ledger = ledger;
  }

  /**
   * How an entry stands among the versions of its project.
   *
   * @param current the version that counts instead of it; null when it counts itself
   * @param replaced others that counted so far and must not any more
   */
  record Standing(@Nullable LedgerEntry current, List<LedgerEntry> replaced) {}

  Standing standing(LedgerEntry entry) {
    Optional<Version> own = version(entry);
    if (own.isEmpty()) {
      return new Standing(null, List.of());
    }
    Map<Version, LedgerEntry> others = new LinkedHashMap<>();
    for (LedgerEntry rival : rivals(entry)) {
      if (rival.verdict() != Verdict.UNREADABLE) {
        version(rival).ifPresent(version -> others.put(version, rival));
      }
    }
    List<Version> all = new ArrayList<>(others.keySet());
    all.add(own.get());
    Version current = Version.current(all);
    if (current.equals(own.get())) {
      List<LedgerEntry> counting =
          others.values().stream().filter(rival -> !MendedKind.isReplaced(rival.kind())).toList();
      return new Standing(null, counting);
    }
    return new Standing(others.get(current), List.of());
  }

  /** The other versions of what an entry is a version of, as the ledger knows them. */
  List<LedgerEntry> rivals(LedgerEntry entry) {
    List<LedgerEntry> mended = ledger.entriesOfKind(share.id(), entry.unit(), MendedKind.PREFIX);
    Optional<MendedKind> kind = MendedKind.of(entry.kind());
    if (kind.isEmpty() && mended.isEmpty()) {
      return List.of();
    }
    List<LedgerEntry> originals = new ArrayList<>();
    for (LedgerEntry other : ledger.entriesOfKind(share.id(), entry.unit(), "")) {
      boolean may =
          MendedKind.of(other.kind()).isEmpty() && !other.kind().equals(FileVerdict.OWN_OUTPUT);
      if (may && !other.place().equals(entry.place()) && version(other).isPresent()) {
        originals.add(other);
      }
    }
    if (kind.isEmpty()) {
      originals.add(entry);
    }
    String project =
        kind.isEmpty() ? entry.place().path() : original(entry.place(), kind.get(), originals);
    List<LedgerEntry> rivals = new ArrayList<>();
    originals.stream().filter(some -> some.place().path().equals(project)).forEach(rivals::add);
    for (LedgerEntry other : mended) {
      MendedKind.of(other.kind())
          .filter(of -> original(other.place(), of, originals).equals(project))
          .ifPresent(of -> rivals.add(other));
    }
    rivals.removeIf(rival -> rival.place().equals(entry.place()));
    return rivals;
  }

  /**
   * Where the original of a mended result is: beside it, else the file of the unit that it was made
   * from, else the only one of that name; where there is none, beside it all the same.
   */
  private static String original(FilePlace mended, MendedKind kind, List<LedgerEntry> originals) {
    String path = mended.path();
    String beside = path.substring(0, path.lastIndexOf('/') + 1) + kind.source();
    List<LedgerEntry> named = new ArrayList<>();
    Optional<String> same = Optional.empty();
    for (LedgerEntry original : originals) {
      String there = original.place().path();
      if (there.equals(beside)) {
        return beside;
      }
      if (original.content().equals(kind.base())) {
        same = Optional.of(there);
      }
      if (there.endsWith("/" + kind.source())) {
        named.add(original);
      }
    }
    return same.orElse(named.size() == 1 ? named.get(0).place().path() : beside);
  }

  /** An entry as a version; empty when its file is gone. */
  Optional<Version> version(LedgerEntry entry) {
    try {
      FileTime saved = Files.getLastModifiedTime(share.pathOf(entry.place()));
      String base = MendedKind.of(entry.kind()).map(MendedKind::base).orElse("");
      return Optional.of(new Version(entry.place().path(), entry.content(), base, saved));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
