package io.ziping.pipeline;

import io.ziping.checks.Finding;
import io.ziping.workbook.ReadResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses files in processes with a heap of their own: a file that exhausts memory or time ends
 * such a process and not the daemon. Processes that respond are used again.
 */
public final class AssessorPool implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(AssessorPool.class);

  private final List<String> command;
  private final Duration limit;
  private final Deque<AssessorProcess> idle = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService executioner =
      Executors.newSingleThreadScheduledExecutor(
          job -> {
            Thread thread = new Thread(job, "judge-limit");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Processes that are started when they are needed.
   *
   * @param command starts one that runs {@link AssessorServer} on its standard input and output
   * @param limit after which one that does not respond is killed
   */
  public AssessorPool(List<String> command, Duration limit) {
    this.command = List.copyOf(command);
    this.limit = limit;
  }

  /** An assessor whose work is done in another process. */
  public FileAssessor of(FileAssessor here, Path root, String unit) {
    return new FileAssessor() {
      @Override
      public String rules() {
        return here.rules();
      }

      @Override
      public Outcome assess(Path copy, String path, String sha256) {
        AssessorRequest request = new AssessorRequest(root, unit, rules(), copy, path, sha256);
        try {
          return ask(request);
        } catch (IOException e) {
          String incident = sha256.substring(0, Math.min(8, sha256.length()));
          log.error(
              "incident {}: the process assessing {} ended: {}", incident, path, e.toString());
          return here.giveUp(OutcomeFindings.crash(incident), path);
        }
      }

      @Override
      public Outcome.Crashed giveUp(Finding fault, String path) {
        return here.giveUp(fault, path);
      }

      @Override
      public Outcome.Unreadable refuse(ReadResult refusal, String path) {
        return here.refuse(refusal, path);
      }
    };
  }

  private Outcome ask(AssessorRequest request) throws IOException {
    AssessorProcess waiting = idle.poll();
    if (waiting != null) {
      Optional<Outcome> outcome = ask(waiting, request);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      log.info("an assessor process has other rules by now and is replaced");
    }
    return ask(new AssessorProcess(command), request)
        .orElseThrow(() -> new IOException("a new assessor process has other rules"));
  }

  private Optional<Outcome> ask(AssessorProcess process, AssessorRequest request)
      throws IOException {
    ScheduledFuture<?> kill =
        executioner.schedule(process::close, limit.toMillis(), TimeUnit.MILLISECONDS);
    boolean good = false;
    try {
      Optional<Outcome> outcome = process.assess(request);
      good = outcome.isPresent() && kill.cancel(false);
      return outcome;
    } finally {
      kill.cancel(false);
      if (good) {
        idle.push(process);
      } else {
        process.close();
      }
    }
  }

  @Override
  public void close() {
    executioner.shutdownNow();
    idle.forEach(AssessorProcess::close);
  }
}
