package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.daemon.DryRun;
import io.ziping.daemon.WatchedSeason;
import io.ziping.daemon.Wiring;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import io.ziping.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code --dry-run} of run and watch prints: a line a file that something would happen to. */
final class DryRunText {

  private final Messages messages = Main.messages();
  private final Installation installation;

  DryRunText(Installation installation) {
    this.installation = installation;
  }

  int print(List<Settings.Root> roots) {
    Wiring wiring = installation.wiring();
    Optional<Ledger> found = SqlLedger.openReadOnly(installation.settings().stateDirectory());
    ExitCode status = ExitCode.OK;
    try (Ledger ledger = found.orElse(null)) {
      DryRun dry = new DryRun(wiring.names(), ledger);
      for (Settings.Root root : roots) {
        WatchedSeason season = wiring.season(root);
        Optional<List<DryRun.Line>> lines = dry.of(season);
        if (lines.isEmpty()) {
          System.err.println(messages.get("run.offline", season.root()));
          status = ExitCode.SOME_NOT_ACCEPTED;
        } else {
          print(season, lines.get());
        }
      }
    }
    return status.status();
  }

  private void print(WatchedSeason season, List<DryRun.Line> lines) {
    int quiet = 0;
    for (DryRun.Line line : lines) {
      if (line.what() == DryRun.What.CURRENT || line.what() == DryRun.What.OURS) {
        quiet++;
      } else {
        String word = line.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        System.out.println(messages.get("dry-run." + word, line.path()));
      }
    }
    System.out.println(messages.get("dry-run.total", season.root(), lines.size() - quiet, quiet));
  }
}
