package io.ziping.pipeline;

import io.ziping.intake.SettledFile;
import io.ziping.intake.WorkingCopy;
import io.ziping.ledger.Decision;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.JobKey;
import io.ziping.ledger.Ledger;
import io.ziping.workbook.Archive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The way of an archive: its members go the way of files one after the other, then the archive
 * itself is recorded (docs/adr/0076). As safe for several workers as the way of a file is.
 */
final class ArchiveMembers {

  /** How a single file is processed and withdrawn. */
  interface FileWay {

    /** Processes a file at a place; never throws. */
    Processed process(SettledFile file, FilePlace place, String unit);

    /**
     * The same within the processing of the file itself.
     *
     * @throws IOException when share or spool fail, for the one who processes to defer it
     */
    Processed handle(SettledFile file, FilePlace place, String unit) throws IOException;

    /** Withdraws what is gone; true when nothing of it is left to be taken away. */
    boolean withdraw(FilePlace place);
  }

  private final WatchedShare share;
  private final JobTools tools;
  private final Ledger ledger;
  private final Function<String, FileAssessor> assessors;
  private final Delivery delivery;
  private final FileWay files;

  /**
   * For the archives of one share.
   *
   * @param assessors by the unit's folder, relative to the root
   */
  ArchiveMembers(
      WatchedShare share,
      JobTools tools,
      Function<String, FileAssessor> assessors,
      Delivery delivery,
      FileWay files) {
    this.share = share;
    this.tools = tools;
    this.ledger = tools.ledger();
    this.assessors = assessors;
    this.delivery = delivery;
    this.files = files;
  }

  /**
   * What is named like an archive: opened, refused with a reason, or a file of another kind after
   * all.
   */
  Processed open(SettledFile file, FilePlace place, String unit) throws IOException {
    Archive.Opening opening =
        file instanceof SettledFile.Whole whole
            ? tools.archives().open(whole.copy().path(), place.name())
            : new Archive.NoArchive();
    if (opening instanceof Archive.Opened opened && !share.isOutsideUnits(place.path())) {
      return process(file, place, unit, opened.archive());
    }
    SettledFile told =
        opening instanceof Archive.Opened
            ? new SettledFile.Refused(file.sighting(), "archive-no-unit", file.content())
            : file;
    Processed processed = files.handle(told, place, unit);
    withdraw(place, Set.of());
    return processed;
  }

  /**
   * Processes the members one after the other, each as a file of its own. The archive itself is
   * recorded last: until then it is read again after a kill, and members that are done are
   * recognised.
   */
  private Processed process(SettledFile file, FilePlace place, String unit, Archive archive)
      throws IOException {
    List<String> results = new ArrayList<>();
    List<FilePlace> untidy = new ArrayList<>();
    Set<FilePlace> inside = new HashSet<>();
    Processed.Deferred waits = null;
    boolean news = false;
    for (Archive.Member member : archive.members()) {
      FilePlace at = place.member(member.path());
      inside.add(at);
      Processed processed = process(file, at, unit, archive, member);
      if (processed instanceof Processed.Superseded) {
        return processed;
      }
      news |= !(processed instanceof Processed.Recognised);
      if (processed instanceof Processed.Finished done) {
        results.add(done.result());
        if (!done.tidy()) {
          untidy.add(at);
        }
      } else if (processed instanceof Processed.Deferred deferred) {
        waits = waits == null || deferred.retry().compareTo(waits.retry()) < 0 ? deferred : waits;
      }
    }
    untidy.addAll(withdraw(place, inside));
    if (waits != null) {
      return new Processed.Deferred(place, unit, waits.retry(), waits.reason());
    }
    if (!file.sighting().isCurrent()) {
      return new Processed.Superseded();
    }
    JobKey key = new JobKey(place, file.content(), assessors.apply(unit).rules());
    boolean known = ledger.decide(place, key.content(), key.rules()) == Decision.DONE;
    delivery.note(delivery.draft(file, key, unit, FileVerdict.archive()), FileVerdict.archive());
    results.removeIf(String::isEmpty);
    return known && !news
        ? new Processed.Recognised(place)
        : new Processed.Opened(place, unit, results, untidy);
  }

  private Processed process(
      SettledFile archive, FilePlace at, String unit, Archive zip, Archive.Member member)
      throws IOException {
    Archive.Content content = zip.read(member);
    if (content instanceof Archive.Unread unread) {
      String reason = unread.why().reason();
      SettledFile file =
          new SettledFile.Refused(archive.sighting(), reason, reason + ":" + unread.why().detail());
      return files.process(file, at, unit);
    }
    WorkingCopy copy = tools.spool().take(((Archive.Bytes) content).array());
    try {
      return files.process(new SettledFile.Whole(archive.sighting(), copy), at, unit);
    } finally {
      tools.spool().release(copy);
    }
  }

  /**
   * Withdraws the members that are not in an archive any more.
   *
   * @param present those that are
   * @return those of which something stayed that has to go
   */
  List<FilePlace> withdraw(FilePlace archive, Set<FilePlace> present) {
    List<FilePlace> gone =
        ledger.inside(archive).stream().filter(member -> !present.contains(member)).toList();
    List<FilePlace> untidy = gone.stream().filter(member -> !files.withdraw(member)).toList();
    if (!gone.isEmpty()) {
      ResultFolders.removeEmpty(share, archive);
    }
    return untidy;
  }
}
