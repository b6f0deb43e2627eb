package io.ziping.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.Configuration;
import io.ziping.fixtures.LiveShare;
import io.ziping.fixtures.Shares;
import io.ziping.intake.RootMarker;
import io.ziping.intake.WatchedNames;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would be done is told, and nothing is done. */
class DryRunTest {

  @TempDir private Path scratch;

  private static List<DryRun.Line> lines(WatchedSeason season, Path state) {
    try (Ledger ledger = SqlLedger.openReadOnly(state).orElse(null)) {
      return new DryRun(WatchedNames.builtIn(), ledger).of(season).orElseThrow();
    }
  }

  @Test
  void newChangedAndDoneFilesAreToldApartAndNothingIsWritten()
      throws IOException, InterruptedException {
    try (LiveShare share = new LiveShare(scratch)) {
      Configuration.Loaded configuration =
          (Configuration.Loaded) Configuration.load(share.config());
      WatchedSeason season = new Wiring(configuration, "test").seasons().get(0);
      share.drop("一.xlsx", 1);
      share.drop("二.xlsx", 2);
      assertThat(lines(season, share.state()))
          .extracting(DryRun.Line::what)
          .containsExactly(DryRun.What.NEW, DryRun.What.NEW);
      assertThat(share.root().resolve(RootMarker.NAME)).doesNotExist();
      assertThat(share.state()).doesNotExist();
      share.runOnce();
      share.drop("二.xlsx", 3);
      share.drop("三.xlsx", 4);
      var before = Shares.hashes(share.unit(), name -> true);
      assertThat(lines(season, share.state()))
          .contains(
              new DryRun.Line(DryRun.What.CURRENT, "01 漕河镇/一.xlsx"),
              new DryRun.Line(DryRun.What.CHANGED, "01 漕河镇/二.xlsx"),
              new DryRun.Line(DryRun.What.NEW, "01 漕河镇/三.xlsx"),
              new DryRun.Line(DryRun.What.OURS, "01 漕河镇/一_评分.xlsx"));
      assertThat(Shares.hashes(share.unit(), name -> true)).isEqualTo(before);
    }
  }
}
