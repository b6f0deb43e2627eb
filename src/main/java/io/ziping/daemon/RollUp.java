package io.ziping.daemon;

import io.ziping.bureau.CountyView;
import io.ziping.bureau.UnitFigures;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import io.ziping.pipeline.LedgerCountyReader;
import io.ziping.pipeline.SummaryPipeline.Refreshed;
import io.ziping.pipeline.UnitOutputs;
import io.ziping.pipeline.WatchedShare;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bureau's outputs of one root on demand, made of what the ledger knows; no form is scored.
 *
 * @param total all units together, null where nobody has handed in anything
 * @param year of the season, 0 when unknown
 * @param outputs where they are
 */
public record RollUp(
    Path root,
    Standing standing,
    @Nullable UnitFigures total,
    int year,
    List<UnitFigures> units,
    List<Path> outputs) {

  /** Result. */
  public enum Standing {
    WRITTEN,
    /** Nothing in them would change. */
    CURRENT,
    /** Nobody has handed in anything yet. */
    NOTHING,
    /** The share does not take them now, or one of them is open. */
    NOT_NOW,
    /** A running daemon writes them, a few seconds after each change. */
    BY_DAEMON
  }

  public RollUp {
    units = List.copyOf(units);
    outputs = List.copyOf(outputs);
  }

  /** Reads the ledger while a daemon may be using it; empty when it cannot be read. */
  public static Optional<List<RollUp>> ofLedger(Path stateDirectory, List<WatchedSeason> seasons) {
    Optional<Ledger> found = SqlLedger.openReadOnly(stateDirectory);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Ledger ledger = found.get()) {
      List<RollUp> all = new ArrayList<>();
      for (WatchedSeason season : seasons) {
        Optional<UUID> id = ledger.rootAt(season.root());
        all.add(
            id.isEmpty()
                ? nothing(season.root())
                : of(season.shareAs(id.get()), ledger, season.outputs(), Standing.BY_DAEMON));
      }
      return Optional.of(all);
    }
  }

  static RollUp nothing(Path root) {
    return new RollUp(root, Standing.NOTHING, null, 0, List.of(), List.of());
  }

  /** Result of writing them. */
  static Standing of(Refreshed refreshed) {
    return switch (refreshed) {
      case WRITTEN -> Standing.WRITTEN;
      case CURRENT -> Standing.CURRENT;
      case REMOVED -> Standing.NOTHING;
      case NOT_NOW -> Standing.NOT_NOW;
    };
  }

  static RollUp of(
      WatchedShare share, Ledger ledger, Supplier<UnitOutputs> unitOutputs, Standing standing) {
    Optional<CountyView> county = LedgerCountyReader.of(share, ledger, unitOutputs.get());
    List<Path> outputs =
        ledger.summaries(share.id(), share.names().bureau()).values().stream()
            .map(output -> share.pathOf(output.result()))
            .toList();
    return county
        .map(
            known ->
                new RollUp(
                    share.root(), standing, known.total(), known.year(), known.figures(), outputs))
        .orElseGet(() -> nothing(share.root()));
  }
}
