package io.ziping.pipeline;

import io.ziping.assessment.FormRecord;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SummaryEntry;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.PublishResult;
import io.ziping.report.TemplateProblem;
import io.ziping.season.Submission;
import io.ziping.season.UnitSeason;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the outputs of each unit current: its summary, its report. One thread at a time. */
public final class SummaryPipeline {

  private static final Logger log = LoggerFactory.getLogger(SummaryPipeline.class);

  /** What a refresh came to. */
  public enum Refreshed {
    WRITTEN,
    /** Nothing in it would change. */
    CURRENT,
    /** The unit has nothing any more; its outputs went into the history folder. */
    REMOVED,
    /** Open, or the share does not take it now: worth another try later. */
    NOT_NOW
  }

  private final WatchedShare share;
  private final Ledger ledger;
  private final OutputPublisher publisher;
  private final Supplier<UnitOutputs> units;
  private final OutputRefresher refresher;
  private final BureauPipeline bureau;

  /**
   * The pipeline of one root.
   *
   * @param scratch on local disk, where large outputs are written before they are published
   */
  public SummaryPipeline(
      WatchedShare share,
      Ledger ledger,
      Outbox outbox,
      Supplier<UnitOutputs> units,
      Supplier<Instant> clock,
      Path scratch) {
    this.share = share;
    this.ledger = ledger;
    this.publisher = new OutputPublisher(outbox);
    this.units = units;
    this.refresher = new OutputRefresher(share, ledger, outbox, clock);
    this.bureau = new BureauPipeline(share, ledger, publisher, refresher, units, scratch);
  }

  /** Writes the outputs of a unit, or of the bureau, where they would change. Never throws. */
  public Refreshed refresh(String unit) {
    Set<Refreshed> all = EnumSet.noneOf(Refreshed.class);
    try {
      if (unit.equals(share.names().bureau())) {
        all.addAll(bureau.refresh());
        return worst(all);
      }
      UnitOutputs now = units.get();
      Optional<UnitFacts> facts = facts(now, unit);
      now.outputs().forEach(output -> all.add(refresh(output, unit, facts)));
    } catch (RuntimeException fault) {
      log.error("outputs of '{}' failed, they will be tried again", unit, fault);
      all.add(Refreshed.NOT_NOW);
    }
    return worst(all);
  }

  private static Refreshed worst(Set<Refreshed> all) {
    return List.of(Refreshed.NOT_NOW, Refreshed.WRITTEN, Refreshed.REMOVED).stream()
        .filter(all::contains)
        .findFirst()
        .orElse(Refreshed.CURRENT);
  }

  /** What is wrong with the templates, each mistake once; their outputs wait. */
  public List<TemplateProblem> templateProblems() {
    return refresher.templates().problems();
  }

  /** Whether a template of the units' outputs is another one than at the last call. */
  public boolean templatesChanged() {
    return refresher
        .templates()
        .isChanged(units.get().outputs().stream().map(UnitOutput::template).toList());
  }

  /** Where the outputs of a unit, or of the bureau, lie now, relative to the root. */
  public List<String> results(String unit) {
    return ledger.summaries(share.id(), unit).values().stream().map(SummaryEntry::result).toList();
  }

  /** Empty for a unit that has handed in nothing. */
  private Optional<UnitFacts> facts(UnitOutputs now, String unit) {
    if (unit.isEmpty()) {
      // Files in the share's root belong to no unit, and nothing is named after the root.
      return Optional.empty();
    }
    List<Submission> submissions = ledger.submissions(share.id(), unit);
    int year = share.year() != 0 ? share.year() : yearOf(submissions);
    UnitSeason season = new UnitSeason(share.unitName(unit), year, submissions);
    return season.submissions().isEmpty()
        ? Optional.empty()
        : Optional.of(
            now.facts(
                unit,
                season,
                ElementsFile.read(share.pathOf(unit), submissions, share.names().messages())));
  }

  private Refreshed refresh(UnitOutput output, String unit, Optional<UnitFacts> facts) {
    return facts.isPresent()
        ? refresher.keep(unit, new Wanted(output, facts.get(), share.pathOf(unit)))
        : refresher.remove(unit, output.kind());
  }

  /** One output of a unit, made of what is known now. */
  private final class Wanted implements OutputRefresher.Wanted {

    private final UnitOutput output;
    private final UnitFacts facts;
    private final Path folder;

    Wanted(UnitOutput output, UnitFacts facts, Path folder) {
      this.output = output;
      this.facts = facts;
      this.folder = folder;
    }

    @Override
    public String kind() {
      return output.kind();
    }

    @Override
    public String contentKey() {
      return output.contentKey(facts);
    }

    @Override
    public Path folder() {
      return folder;
    }

    @Override
    public boolean makesFolder() {
      return false;
    }

    @Override
    public PublishResult publish(OutputPublisher.Place place) {
      return publisher.publish(output, facts, place);
    }
  }

  /** The latest year that the forms bear. */
  private static int yearOf(List<Submission> submissions) {
    return submissions.stream()
        .flatMap(submission -> submission.forms().stream())
        .mapToInt(FormRecord::year)
        .max()
        .orElse(0);
  }
}
