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
 * Judges in processes of their own, with a heap of their own: a file that eats memory or time ends
 * such a process and not the daemon. Processes that answer are used again.
 */
public final class JudgeProcesses implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(JudgeProcesses.class);

  private final List<String> command;
  private final Duration limit;
  private final Deque<JudgeProcess> idle = new ConcurrentLinkedDeque<>();
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
   * @param command starts one that runs {@link JudgeServer} on its standard input and output
   * @param limit after which one that does not answer is killed
   */
  public JudgeProcesses(List<String> command, Duration limit) {
    this.command = List.copyOf(command);
    this.limit = limit;
  }

  /** An evaluator whose judging is done elsewhere. */
  public Evaluator of(Evaluator here, Path root, String unit) {
    return new Evaluator() {
      @Override
      public String rules() {
        return here.rules();
      }

      @Override
      public Outcome evaluate(Path copy, String path, String sha256) {
        JudgeRequest request = new JudgeRequest(root, unit, rules(), copy, path, sha256);
        try {
          return judge(request);
        } catch (IOException e) {
          String incident = sha256.substring(0, Math.min(8, sha256.length()));
          log.error("incident {}: the process judging {} ended: {}", incident, path, e.toString());
          return here.giveUp(Refusal.crash(incident), path);
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

  private Outcome judge(JudgeRequest request) throws IOException {
    JudgeProcess waiting = idle.poll();
    if (waiting != null) {
      Optional<Outcome> outcome = judge(waiting, request);
      if (outcome.isPresent()) {
        return outcome.get();
      }
      log.info("a judging process has other rules by now and is replaced");
    }
    return judge(new JudgeProcess(command), request)
        .orElseThrow(() -> new IOException("a new judging process has other rules"));
  }

  private Optional<Outcome> judge(JudgeProcess process, JudgeRequest request) throws IOException {
    ScheduledFuture<?> kill =
        executioner.schedule(process::close, limit.toMillis(), TimeUnit.MILLISECONDS);
    boolean good = false;
    try {
      Optional<Outcome> outcome = process.judge(request);
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
    idle.forEach(JudgeProcess::close);
  }
}
