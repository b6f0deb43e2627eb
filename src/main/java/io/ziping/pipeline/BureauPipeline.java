package io.ziping.pipeline;

import io.ziping.bureau.BureauOutput;
import io.ziping.bureau.BureauOutputs;
import io.ziping.bureau.CountyView;
import io.ziping.intake.RootMarker;
import io.ziping.ledger.Ledger;
import io.ziping.outbox.PublishResult;
import io.ziping.pipeline.SummaryPipeline.Refreshed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps the outputs in the bureau's folder current. One thread at a time. */
final class BureauPipeline {

  private final WatchedShare share;
  private final Ledger ledger;
  private final OutputPublisher publisher;
  private final OutputRefresher refresher;
  private final Supplier<UnitOutputs> units;
  private final Path scratch;

  BureauPipeline(
      WatchedShare share,
      Ledger ledger,
      OutputPublisher publisher,
      OutputRefresher refresher,
      Supplier<UnitOutputs> units,
      Path scratch) {
    this.share = share;
    this.ledger = ledger;
    this.publisher = publisher;
    this.refresher = refresher;
    this.units = units;
    this.scratch = scratch;
  }

  /** Writes what would change and takes away what is no longer wanted. */
  Set<Refreshed> refresh() {
    if (!RootMarker.read(share.root()).equals(Optional.of(share.id()))) {
      // What depends on the bureau's own folder must not take an outage for an empty one.
      return EnumSet.of(Refreshed.NOT_NOW);
    }
    Set<Refreshed> all = EnumSet.noneOf(Refreshed.class);
    UnitOutputs now = units.get();
    Optional<CountyView> county = LedgerCountyReader.of(share, ledger, now);
    String owner = share.names().bureau();
    Set<String> outdated = new HashSet<>(ledger.summaries(share.id(), owner).keySet());
    if (county.isPresent()) {
      for (BureauOutputs outputs : now.bureau().outputs()) {
        for (BureauOutput output : outputs.of(county.get(), share.pathOf(owner))) {
          outdated.remove(output.kind());
          all.add(refresher.keep(owner, new Wanted(output, county.get())));
        }
      }
    }
    outdated.forEach(kind -> all.add(refresher.remove(owner, kind)));
    return all;
  }

  /** One output of the bureau, made of what is known now. */
  private final class Wanted implements OutputRefresher.Wanted {

    private final BureauOutput output;
    private final CountyView county;

    Wanted(BureauOutput output, CountyView county) {
      this.output = output;
      this.county = county;
    }

    @Override
    public String kind() {
      return output.kind();
    }

    @Override
    public String contentKey() {
      return output.contentKey(county);
    }

    @Override
    public Path folder() {
      Path bureau = share.pathOf(share.names().bureau());
      return output.folder().isEmpty() ? bureau : bureau.resolve(output.folder());
    }

    @Override
    public boolean makesFolder() {
      return true;
    }

    @Override
    public PublishResult publish(OutputPublisher.Place place) throws IOException {
      return publisher.publish(output, county, place, scratch);
    }
  }
}
