package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.season.JudgedBy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Scores of one root that earlier rules gave: they stand until a person asks for new ones (ADR
 * 0020). What was not scored, and what another project library was compared with, is judged again
 * by itself. Safe for several threads.
 */
public final class OlderResults {

  private static final Set<Verdict> SCORED =
      EnumSet.of(Verdict.ACCEPTED, Verdict.NEEDS_REVIEW, Verdict.RETURNED);

  private final Ledger ledger;
  private final UUID root;
  private final Function<String, Evaluator> evaluators;
  private final Set<FilePlace> asked = ConcurrentHashMap.newKeySet();

  /** {@code evaluators}: by the unit's folder, relative to the root. */
  public OlderResults(Ledger ledger, UUID root, Function<String, Evaluator> evaluators) {
    this.ledger = ledger;
    this.root = root;
    this.evaluators = evaluators;
  }

  /** What files of a unit's folder are judged by now, as the ledger keeps it. */
  public String rules(String unit) {
    return evaluators.apply(unit).rules();
  }

  /** Whether the answer of an entry holds, by the present rules or by earlier ones. */
  public boolean stands(LedgerEntry entry) {
    return stands(entry, rules(entry.unit()));
  }

  boolean stands(LedgerEntry entry, String rules) {
    if (entry.state() != LedgerEntry.State.DONE || asked.contains(entry.place())) {
      return false;
    }
    return entry.rules().equals(rules) || standsByEarlier(entry, JudgedBy.of(rules));
  }

  private boolean standsByEarlier(LedgerEntry entry, JudgedBy now) {
    JudgedBy then = JudgedBy.of(entry.rules());
    return SCORED.contains(entry.verdict())
        && then.library().equals(now.library())
        && ledger.answer(entry.place()).isPresent();
  }

  /** Scores that other rules gave than hold now, in the units that are meant. */
  public List<LedgerEntry> find(Predicate<String> unit) {
    return ledger.entries(root).stream()
        .filter(entry -> unit.test(entry.unit()) && SCORED.contains(entry.verdict()))
        .filter(
            entry ->
                JudgedBy.of(entry.rules())
                    .hasOtherRulesThan(JudgedBy.of(evaluators.apply(entry.unit()).rules())))
        .toList();
  }

  /** Asks for new scores in place of older ones; those that are asked for already are left out. */
  public List<FilePlace> ask(Predicate<String> unit) {
    return find(unit).stream().map(LedgerEntry::place).filter(asked::add).toList();
  }

  void answered(FilePlace place) {
    asked.remove(place);
  }
}
