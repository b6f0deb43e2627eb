package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.season.RuleVersion;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Scores of one root that earlier rules gave: they stand until a person asks for new ones (ADR
 * 0020). What was not scored, and what another project library was compared with, is assessed again
 * by itself. Safe for several threads.
 */
public final class OlderResults {

  private static final Set<Verdict> SCORED =
      EnumSet.of(Verdict.ACCEPTED, Verdict.NEEDS_REVIEW, Verdict.RETURNED);

  private final Ledger ledger;
  private final UUID root;
  private final Function<String, FileAssessor> assessors;
  private final Set<FilePlace> asked = ConcurrentHashMap.newKeySet();

  /** {@code assessors}: by the unit's folder, relative to the root. */
  public OlderResults(Ledger ledger, UUID root, Function<String, FileAssessor> assessors) {
    this.ledger = ledger;
    this.root = root;
    this.assessors = assessors;
  }

  /** What files of a unit's folder are assessed by now, as the ledger keeps it. */
  public String rules(String unit) {
    return assessors.apply(unit).rules();
  }

  /** Whether the outcome of an entry holds, by the present rules or by earlier ones. */
  public boolean stands(LedgerEntry entry) {
    return stands(entry, rules(entry.unit()));
  }

  boolean stands(LedgerEntry entry, String rules) {
    if (entry.state() != LedgerEntry.State.DONE || asked.contains(entry.place())) {
      return false;
    }
    return entry.rules().equals(rules) || standsByEarlier(entry, RuleVersion.of(rules));
  }

  private boolean standsByEarlier(LedgerEntry entry, RuleVersion now) {
    RuleVersion then = RuleVersion.of(entry.rules());
    return SCORED.contains(entry.verdict())
        && then.library().equals(now.library())
        && ledger.outcome(entry.place()).isPresent();
  }

  /** Scores that other rules gave than hold now, in the units that are meant. */
  public List<LedgerEntry> find(Predicate<String> unit) {
    return ledger.entries(root).stream()
        .filter(entry -> unit.test(entry.unit()) && SCORED.contains(entry.verdict()))
        .filter(
            entry ->
                RuleVersion.of(entry.rules())
                    .hasOtherRulesThan(RuleVersion.of(assessors.apply(entry.unit()).rules())))
        .toList();
  }

  /** Asks for new scores in place of older ones; those that are asked for already are left out. */
  public List<FilePlace> ask(Predicate<String> unit) {
    return find(unit).stream().map(LedgerEntry::place).filter(asked::add).toList();
  }

  void scoredAgain(FilePlace place) {
    asked.remove(place);
  }
}
