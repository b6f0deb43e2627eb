package io.ziping.daemon;

import io.ziping.assessment.Verdict;
import io.ziping.intake.Spool;
import io.ziping.ledger.Job;
import io.ziping.ledger.JobState;
import io.ziping.ledger.Ledger;
import io.ziping.season.Submission;
import io.ziping.status.StatusFile;
import io.ziping.status.StatusSnapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the daemon's status when something changed. */
final class StatusPublisher {

  private static final Logger log = LoggerFactory.getLogger(StatusPublisher.class);

  private final DaemonServices daemonServices;
  private final StatusFile file;
  private final String started;
  private StatusSnapshot last = new StatusSnapshot("", "", 0, "", 0, 0, List.of());
  private long changes = -1;

  StatusPublisher(DaemonServices daemonServices, StatusFile file) {
    this.daemonServices = daemonServices;
    this.file = file;
    this.started = daemonServices.now().toString();
  }

  /** Publishes the state of the roots. */
  void publish(List<RootLoop> loops) {
    long now = daemonServices.ledger().changes();
    boolean stale = now != changes;
    changes = now;
    List<StatusSnapshot.Root> roots = new ArrayList<>();
    for (int i = 0; i < loops.size(); i++) {
      StatusSnapshot.Root before = i < last.roots().size() ? last.roots().get(i) : null;
      roots.add(stale || before == null ? fresh(loops.get(i)) : loops.get(i).view().over(before));
    }
    StatusSnapshot snapshot = snapshot(last.at(), roots);
    if (!snapshot.equals(last)) {
      last = snapshot(daemonServices.now().toString(), roots);
      try {
        file.write(last);
      } catch (IOException e) {
        log.warn("the status cannot be written: {}", e.toString());
      }
    }
  }

  private StatusSnapshot snapshot(String at, List<StatusSnapshot.Root> roots) {
    return new StatusSnapshot(
        at,
        started,
        ProcessHandle.current().pid(),
        daemonServices.spool().pause().map(Spool.Pause::name).orElse("").toLowerCase(Locale.ROOT),
        daemonServices.spool().usedBytes(),
        daemonServices.clockJump().toSeconds(),
        roots);
  }

  private StatusSnapshot.Root fresh(RootLoop loop) {
    RootView view = loop.view();
    Ledger ledger = daemonServices.ledger();
    if (view.id() == null) {
      return view.over(RootView.EMPTY);
    }
    Map<String, Integer> verdicts = new TreeMap<>();
    for (Map.Entry<Verdict, Integer> count : ledger.verdicts(view.id()).entrySet()) {
      verdicts.put(count.getKey().word(), count.getValue());
    }
    return view.over(
        new StatusSnapshot.Root(
            "",
            true,
            false,
            0,
            verdicts,
            List.of(),
            held(ledger.jobs().in(view.id(), JobState.DEFERRED)),
            held(ledger.jobs().in(view.id(), JobState.QUARANTINED)),
            List.of(),
            List.of(),
            List.of(),
            outside(ledger, view.id())));
  }

  /** Files in the root itself: no unit's, whose summary would not show them. */
  static List<String> outside(Ledger ledger, UUID root) {
    return ledger.submissions(root, "").stream().map(Submission::file).toList();
  }

  private static List<StatusSnapshot.Held> held(List<Job> jobs) {
    return jobs.stream().map(StatusPublisher::held).toList();
  }

  private static StatusSnapshot.Held held(Job job) {
    Instant next = job.next();
    return new StatusSnapshot.Held(
        job.key().place().path(),
        job.reason(),
        job.attempts(),
        job.since().toString(),
        next == null ? "" : next.toString());
  }
}
