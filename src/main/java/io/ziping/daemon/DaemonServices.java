package io.ziping.daemon;

import io.ziping.intake.CompletionProof;
import io.ziping.intake.FolderScan;
import io.ziping.intake.SettleWatch;
import io.ziping.intake.Spool;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.LedgerEntry;
import io.ziping.outbox.Outbox;
import io.ziping.outbox.ShareCalls;
import io.ziping.pipeline.Archives;
import io.ziping.pipeline.AssessorPool;
import io.ziping.pipeline.FileAssessor;
import io.ziping.pipeline.JobTools;
import io.ziping.pipeline.OlderResults;
import io.ziping.pipeline.OutputSchedule;
import io.ziping.pipeline.SubmissionPipeline;
import io.ziping.pipeline.SummaryPipeline;
import io.ziping.pipeline.SummaryPipeline.Refreshed;
import io.ziping.pipeline.SummarySchedule;
import io.ziping.pipeline.WatchedShare;
import io.ziping.pipeline.WorkLimit;
import io.ziping.workbook.verify.ResultInspector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all roots of a daemon share: ledger, outbox, clocks, the one writer of summaries. */
final class DaemonServices {

  private final WatchPlan plan;
  private final Ledger ledger;
  private final Outbox outbox;
  private final ShareCalls calls;
  private final CompletionProof proofs;
  private final Progress progress;
  private final Clocks clocks;
  private final JobTools tools;
  private final Set<Path> networkRoots = ConcurrentHashMap.newKeySet();
  private final Path scratch;
  private final List<ThreadPoolExecutor> executors = new ArrayList<>();
  private final RootOwnership ownership;
  private final @Nullable AssessorPool assessors;
  private volatile Duration clockJump = Duration.ZERO;
  private boolean singlePass;

  /** Wall clock for records, nanoseconds for waiting. */
  record Clocks(Supplier<Instant> wall, LongSupplier nanoTime) {}

  DaemonServices(
      WatchPlan plan, State state, CompletionProof proofs, Progress progress, Clocks clocks) {
    this.plan = plan;
    this.ledger = state.ledger();
    this.calls = new ShareCalls(clocks.nanoTime());
    this.outbox = new Outbox(clocks.wall(), state.shortName(), this::isOnNetwork, calls);
    this.proofs = proofs;
    this.progress = progress;
    this.clocks = clocks;
    JobPlan jobs = plan.jobs();
    this.tools =
        new JobTools(
            ledger,
            outbox,
            state.spool(),
            new WorkLimit(plan.workers(), jobs.timeLimit()),
            jobs.attempts(),
            new Archives(plan.names(), jobs.limits()),
            new ResultInspector(jobs.limits()),
            clocks.wall());
    this.scratch = state.directory().resolve("scratch");
    this.ownership = new RootOwnership(state);
    this.assessors =
        jobs.assessorCommand().isEmpty()
            ? null
            : new AssessorPool(jobs.assessorCommand(), jobs.timeLimit());
  }

  private boolean isOnNetwork(Path folder) {
    return networkRoots.stream().anyMatch(folder::startsWith);
  }

  /** Notes whether what is written to a root has to be read back. */
  void networkRoot(Path root, boolean network) {
    if (network) {
      networkRoots.add(root);
    } else {
      networkRoots.remove(root);
    }
  }

  private ThreadPoolExecutor executor(int threads, String name) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            job -> {
              Thread thread = new Thread(job, name);
              thread.setDaemon(true);
              return thread;
            });
    executors.add(executor);
    return executor;
  }

  private WatchedShare shareFor(WatchedSeason season, UUID id) {
    return new WatchedShare(
        id,
        season.root(),
        season.year(),
        season.units(),
        season.names(),
        singlePass ? season.publish().atOnce() : season.publish());
  }

  private SummaryPipeline summariesOf(WatchedSeason season, WatchedShare share) {
    return new SummaryPipeline(share, ledger, outbox, season.outputs(), clocks.wall(), scratch);
  }

  /** Writes the bureau's outputs of a root; nothing else in it is read. */
  RollUp rollUp(WatchedSeason season, UUID id) {
    WatchedShare share = shareFor(season, id);
    Refreshed refreshed = summariesOf(season, share).refresh(share.names().bureau());
    return RollUp.of(share, ledger, season.outputs(), RollUp.of(refreshed));
  }

  RootServices servicesFor(WatchedSeason season, UUID id) {
    WatchedShare share = shareFor(season, id);
    SummaryPipeline summaries = summariesOf(season, share);
    OlderResults older = new OlderResults(ledger, id, season.assessors());
    SubmissionPipeline submissions =
        new SubmissionPipeline(share, tools, assessorsOf(season), older);
    ExecutorService workers = executor(room(), "worker-" + season.root().getFileName());
    return new RootServices(
        share,
        new FolderScan(season.root(), id, plan.names(), season.excluded()),
        proofs,
        submissions,
        summaries,
        workers,
        executor(1, "summary-" + season.root().getFileName()),
        calls,
        now -> openState(share, submissions, older, summaries, now));
  }

  /** By the unit's folder; in processes of their own where that is asked for. */
  private Function<String, FileAssessor> assessorsOf(WatchedSeason season) {
    if (assessors == null) {
      return season.assessors();
    }
    AssessorPool pool = assessors;
    return unit -> pool.of(season.assessors().apply(unit), season.root(), unit);
  }

  private RootState openState(
      WatchedShare share,
      SubmissionPipeline submissions,
      OlderResults older,
      SummaryPipeline summaries,
      long now) {
    ledger.jobs().recover(share.id());
    KnownFiles known = new KnownFiles(share, ledger);
    known.load(older::stands);
    SettleWatch settle =
        new SettleWatch(
            singlePass ? plan.settleTimes().impatient() : plan.settleTimes(), plan.names());
    RootState.Memory memory =
        new RootState.Memory(
            settle,
            known,
            schedule(share),
            new Rescoring(share, older, known, plan.stateDirectory(), summaries::templatesChanged));
    RootState state = new RootState(share, ledger, submissions, memory, progress);
    state.begin(now);
    return state;
  }

  private OutputSchedule schedule(WatchedShare share) {
    return new OutputSchedule(
        share.names().bureau(),
        new SummarySchedule(plan.summaryDelay(), plan.summaryInterval()),
        new SummarySchedule(plan.rollupDelay(), plan.rollupInterval()));
  }

  /** Scores by earlier rules that a request concerns. */
  List<LedgerEntry> olderResults(WatchedSeason season, UUID id, RescoreRequest request) {
    WatchedShare share = shareFor(season, id);
    return new OlderResults(ledger, id, season.assessors())
        .find(folder -> request.means(folder, share.unitName(folder)));
  }

  RootOwnership ownership() {
    return ownership;
  }

  /** This machine's clock was set while the daemon ran. */
  void clockJumped(Duration jump) {
    clockJump = jump;
  }

  /** How far the clock jumped last; zero when it did not. */
  Duration clockJump() {
    return clockJump;
  }

  Instant now() {
    return clocks.wall().get();
  }

  /** Files of a root that are in hand at once: some are assessed while others wait for the disk. */
  int room() {
    return 2 * plan.workers();
  }

  Spool spool() {
    return tools.spool();
  }

  /** From now on nothing waits: for a run that is not repeated. */
  void onlyOnce() {
    singlePass = true;
  }

  boolean isSinglePass() {
    return singlePass;
  }

  boolean usesEvents() {
    return plan.events() && !singlePass;
  }

  WatchPlan plan() {
    return plan;
  }

  Ledger ledger() {
    return ledger;
  }

  /** What is under way on the shares. */
  ShareCalls calls() {
    return calls;
  }

  Outbox outbox() {
    return outbox;
  }

  long nanoTime() {
    return clocks.nanoTime().getAsLong();
  }

  /** Lets running jobs end, drops waiting ones; false when some did not end in time. */
  boolean close(Duration grace) throws InterruptedException {
    for (ThreadPoolExecutor executor : executors) {
      executor.getQueue().clear();
      executor.shutdown();
    }
    long end = System.nanoTime() + grace.toNanos();
    boolean ended = true;
    for (ThreadPoolExecutor executor : executors) {
      long left = Math.max(0, end - System.nanoTime());
      ended &= executor.awaitTermination(left, TimeUnit.NANOSECONDS);
    }
    tools.limit().close();
    if (assessors != null) {
      assessors.close();
    }
    return ended;
  }
}
