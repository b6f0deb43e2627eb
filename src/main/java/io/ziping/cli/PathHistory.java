package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.intake.RootMarker;
import io.ziping.ledger.FilePlace;
import io.ziping.ledger.Job;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import io.ziping.text.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the ledger knows of a file in a share: each content it had, and what became of that. */
final class PathHistory {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int HASH = 12;

  private PathHistory() {}

  /** A line each; none for files outside of the shares or without a ledger. */
  static List<String> lines(Path file, Settings settings, Messages messages) {
    Path absolute = file.toAbsolutePath().normalize();
    List<String> lines = new ArrayList<>();
    Optional<Path> root =
        settings.roots().stream().map(Settings.Root::path).filter(absolute::startsWith).findFirst();
    Optional<UUID> id = root.flatMap(RootMarker::read);
    if (root.isEmpty() || id.isEmpty()) {
      return lines;
    }
    String path = root.get().relativize(absolute).toString().replace('\\', '/');
    Optional<Ledger> found = SqlLedger.openReadOnly(settings.stateDirectory());
    if (found.isEmpty()) {
      return lines;
    }
    try (Ledger ledger = found.get()) {
      for (Job job : ledger.jobs().history(new FilePlace(id.get(), path))) {
        lines.add(line(job, messages));
      }
    }
    return lines;
  }

  private static String line(Job job, Messages messages) {
    String content = job.key().content();
    String state = job.state().name().toLowerCase(Locale.ROOT);
    return messages.get(
        "history.line",
        time(job.since()),
        messages.get("history.state." + state),
        job.attempts(),
        content.substring(0, Math.min(HASH, content.length())),
        job.reason().isEmpty()
            ? ""
            : messages.get("history.reason", JobReason.text(job.reason(), messages)));
  }

  private static String time(Instant moment) {
    return TIME.format(moment.atZone(ZoneId.systemDefault()));
  }
}
