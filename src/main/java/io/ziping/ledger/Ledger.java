package io.ziping.ledger;

import io.ziping.assessment.Verdict;
import io.ziping.season.Submission;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The durable memory of the daemon: what was done to which bytes. Each change outlasts a kill or a
 * power cut when it returns; changes of several threads share a commit. Safe for several threads.
 *
 * @apiNote All methods throw {@link LedgerException} when the database fails.
 */
public interface Ledger extends AutoCloseable {

  /** The identity of the root that was last found at a path. */
  Optional<UUID> rootAt(Path path);

  /** Remembers which root is at a path. */
  void rememberRoot(Path path, UUID root);

  /** What is to be done with bytes at a place, by their content and never by their name. */
  Decision decide(FilePlace place, String content, String rules);

  Optional<LedgerEntry> entry(FilePlace place);

  /** What is kept of an assessed file; empty when there is nothing, or another program wrote it. */
  Optional<RecordedOutcome> outcome(FilePlace place);

  /** All entries of a root, by path. */
  List<LedgerEntry> entries(UUID root);

  /** The entries of a unit whose kind begins with {@code prefix}, by path. */
  List<LedgerEntry> entriesOfKind(UUID root, String unit, String prefix);

  /**
   * What is known of an archive's members: those with an entry, and those of which an output is in
   * the share still.
   */
  List<FilePlace> inside(FilePlace archive);

  /**
   * Records what became of a file, in place of what stood there; its result, if it names one,
   * counts as settled from then on.
   */
  void record(RecordedOutcome recorded);

  /** The same bytes, touched: only the key changes. */
  void touch(FilePlace place, String key);

  /** The states of all work. */
  Jobs jobs();

  /** The original is gone: its entry goes, its outputs stay until they are dropped. */
  void withdraw(FilePlace place);

  /** Announces an output just before it appears; no original stands at its place from then on. */
  void claim(FilePlace place, String source, String sha256);

  /** Remembers the key of an output that was looked at. */
  void touchOutput(FilePlace place, String key);

  /** An output that a person made their own: it stays, belongs to no original, and is no input. */
  void disown(FilePlace place);

  /** Forgets an output that was moved away. */
  void dropOutput(FilePlace place);

  Optional<OutputEntry> output(FilePlace place);

  List<OutputEntry> outputs(UUID root);

  List<OutputEntry> outputsOf(UUID root, String source);

  /** Whether we ever published exactly these bytes. */
  boolean isPublished(String sha256);

  /** All that a unit has handed in, in the order of the file names. */
  List<Submission> submissions(UUID root, String unit);

  /** The same with where they came from. */
  List<HandedIn> handedIn(UUID root, String unit);

  /** Number of files of a root by verdict. */
  Map<Verdict, Integer> verdicts(UUID root);

  /** Grows with every change, so that readers know when to look again. */
  long changes();

  /** The units of a root that have entries or a summary. */
  List<String> units(UUID root);

  /**
   * An output of a whole unit as it was last published.
   *
   * @param kind "summary", "report" …
   */
  Optional<SummaryEntry> summary(UUID root, String unit, String kind);

  /** The outputs of a whole unit as they were last published, by kind. */
  Map<String, SummaryEntry> summaries(UUID root, String unit);

  /** When the present bytes of a root's files were assessed first, by path. */
  Map<String, Instant> arrivals(UUID root);

  /** Records a published output of a unit. {@code resultKey}: key of its file. */
  void recordSummary(UUID root, String unit, String kind, SummaryEntry summary, String resultKey);

  /** Forgets an output of a unit that has nothing any more. */
  void dropSummary(UUID root, String unit, String kind);

  /** Whether the database begins empty, so that results which lie in the share may be adopted. */
  boolean isNew();

  /** Forgets ended work, and the records in the audit log of before a moment. */
  void forgetBefore(Instant moment);

  /** Brings the audit log to disk; the ledger itself always is. */
  void force();

  @Override
  void close();
}
