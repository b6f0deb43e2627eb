package io.ziping.config;

import io.ziping.ledger.LedgerKind;
import io.ziping.season.SpotCheckRules;
import io.ziping.workbook.ReadLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * All of {@code ziping.yaml}. Paths are absolute and normalised.
 *
 * @param roots the watched folders, at least one, none inside another
 * @param rulePack name of the pack that holds unless a root or folder names another
 * @param folderRulePacks unit folder's name to the name of its pack
 * @param units where unit folders lie and how they are called
 * @param area what all units together are called in the bureau's outputs, for example 全区
 * @param bureauFolder below a root, for the bureau's own files
 * @param historyFolder below a root, for results that went out of date
 * @param stateDirectory ledger, spool and logs; outside of every root
 * @param ledger which database keeps the ledger
 * @param templates blank forms and the summary's template
 * @param watch how files are seen and when they count as complete
 * @param limits what untrusted files are held to
 * @param work how much is done at once
 * @param publish how long a result waits for its place
 * @param retention how long and how much is kept
 * @param spotChecks how many projects are drawn for a spot check, and by what
 * @param recheckForms when drawn projects get a re-check form
 */
public record Settings(
    List<Root> roots,
    String rulePack,
    Map<String, String> folderRulePacks,
    UnitFolders units,
    String area,
    String bureauFolder,
    String historyFolder,
    Path stateDirectory,
    LedgerKind ledger,
    Path templates,
    Watch watch,
    ReadLimits limits,
    Work work,
    Publish publish,
    Retention retention,
    SpotCheckRules spotChecks,
    RecheckForms recheckForms) {

  /**
   * One watched folder, which is one season.
   *
   * @param year 0 when forms are not held to a year
   * @param rulePack name of its pack
   */
  public record Root(Path path, int year, String rulePack) {}

  /**
   * Unit folders.
   *
   * @param depth 1 for folders directly below the root
   * @param name matches a unit folder's name; its group {@code unit} is the unit's name
   */
  public record UnitFolders(int depth, Pattern name) {}

  /**
   * Watching.
   *
   * @param events whether native events are used where the file system gives them
   * @param scanInterval least time between two passes
   * @param scanFactor least time between two passes, in times of the last pass; twice that where
   *     native events report every folder
   * @param settle quiet time of .xlsx @param settleXls of .xls, which has no checksums
   * @param retryFirst wait before an incomplete file is looked at again, doubling up to
   * @param retryLast this
   * @param incompleteAfter quiet time after which an incomplete file is refused
   * @param hungAfter time after which a share that does not answer is reported
   * @param ignore globs of file names beyond the built-in ones
   * @param conflictCopies globs of file names that sync programs give to conflicts
   * @param excludedFolders globs of folder names, or paths below the root, never looked into
   */
  public record Watch(
      boolean events,
      Duration scanInterval,
      int scanFactor,
      Duration settle,
      Duration settleXls,
      Duration retryFirst,
      Duration retryLast,
      Duration incompleteAfter,
      Duration hungAfter,
      List<String> ignore,
      List<String> conflictCopies,
      List<String> excludedFolders) {
    public Watch {
      ignore = List.copyOf(ignore);
      conflictCopies = List.copyOf(conflictCopies);
      excludedFolders = List.copyOf(excludedFolders);
    }
  }

  /**
   * Processing.
   *
   * @param workers files at once @param attempts before a file is put aside
   * @param timeLimit of one file @param isolation where files are assessed
   * @param isolationMegabytes heap of a process that assesses @param summaryDelay after a unit's
   *     last change
   * @param summaryInterval longest time between two summaries under load
   * @param rollupDelay after the last summary, for the bureau's outputs
   * @param rollupInterval longest time between two of those under load
   */
  public record Work(
      int workers,
      int attempts,
      Duration timeLimit,
      Isolation isolation,
      int isolationMegabytes,
      Duration summaryDelay,
      Duration summaryInterval,
      Duration rollupDelay,
      Duration rollupInterval) {}

  /** When drawn projects get a re-check form. */
  public enum RecheckForms {
    /** When a person draws; what was drawn then stays drawn. */
    WHEN_ASKED,
    /** Always those of the present plan. */
    ALWAYS
  }

  /** Where files are assessed. */
  public enum Isolation {
    /** In the daemon itself. */
    NONE,
    /** In processes of their own, which can be killed and have a heap of their own. */
    PROCESS
  }

  /**
   * Publishing.
   *
   * @param retry wait when a result's place is busy
   * @param numberedAfter time after which it goes under a numbered name
   */
  public record Publish(Duration retry, Duration numberedAfter) {}

  /**
   * What is kept as evidence.
   *
   * @param kept how long scored bytes are kept @param spoolBytes most space that they may take
   */
  public record Retention(Duration kept, long spoolBytes) {}

  public Settings {
    roots = List.copyOf(roots);
    folderRulePacks = Map.copyOf(folderRulePacks);
  }
}
