package io.ziping.status;

import java.util.List;
import java.util.Map;

/**
 * How a daemon and its roots are at one moment. Times are ISO 8601 in UTC, paths relative to their
 * root. These names are the keys of {@code status --json} (docs/cli.md).
 *
 * @param at when that was @param started when the daemon began @param pid its process
 * @param pause why nothing is taken in: "quota", "disk", or empty
 * @param spoolBytes space that the kept evidence takes
 * @param clockJumpSeconds how far this machine's clock was set while the daemon ran
 */
public record StatusSnapshot(
    String at,
    String started,
    long pid,
    String pause,
    long spoolBytes,
    long clockJumpSeconds,
    List<Root> roots) {

  /**
   * One watched root.
   *
   * @param silentSeconds for how long its share has not answered
   * @param verdicts number of files by verdict
   * @param settling files that are waited for
   * @param waiting files whose result the share does not take, or that are tried again
   * @param quarantined files that were put aside
   * @param conflictCopies copies of synchronising programs, for a person to look at
   * @param unreadable folders and files that the daemon may not read
   * @param templates mistakes in templates
   * @param outside files that lie in no unit's folder
   */
  public record Root(
      String path,
      boolean online,
      boolean hung,
      long silentSeconds,
      Map<String, Integer> verdicts,
      List<Settling> settling,
      List<Held> waiting,
      List<Held> quarantined,
      List<String> conflictCopies,
      List<String> unreadable,
      List<Template> templates,
      List<String> outside) {
    public Root {
      // Another version of the program may have written none.
      templates = templates == null ? List.of() : List.copyOf(templates);
      outside = outside == null ? List.of() : List.copyOf(outside);
    }
  }

  /**
   * A mistake in a template, for which outputs wait.
   *
   * @param file the template's name
   * @param sheet empty when the whole file is meant @param cell empty when no cell is meant
   * @param kind what is wrong @param args what its sentence names
   */
  public record Template(String file, String sheet, String cell, String kind, List<String> args) {}

  /** A file that is waited for, and the time since it last changed. */
  public record Settling(String path, long seconds) {}

  /**
   * A file that is held.
   *
   * @param reason as the log has it @param next when it is tried again, else empty
   */
  public record Held(String path, String reason, int attempts, String since, String next) {}
}
