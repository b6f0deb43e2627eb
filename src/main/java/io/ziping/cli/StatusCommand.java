package io.ziping.cli;

import io.ziping.daemon.RequestClient;
import io.ziping.report.TemplateProblem;
import io.ziping.status.StatusFile;
import io.ziping.status.StatusSnapshot;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ziping status [--json]}: what the daemon does, what waits, what was put aside. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int MOST = 20;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException {
    Path state = Installation.load(config).settings().stateDirectory();
    Optional<StatusSnapshot> last = new StatusFile(state).read();
    boolean running = RequestClient.isDaemonAtWork(state);
    if (json) {
      System.out.println(last.isPresent() ? StatusFile.json(last.get()) : "{}");
    } else if (last.isEmpty()) {
      System.out.println(messages.get("status.never", state));
    } else {
      print(last.get(), running);
    }
    return (running ? ExitCode.OK : ExitCode.SOME_NOT_ACCEPTED).status();
  }

  private void print(StatusSnapshot status, boolean running) {
    String at = time(status.at());
    System.out.println(
        running
            ? messages.get("status.running", status.pid(), time(status.started()), at)
            : messages.get("status.stopped", at));
    if (!status.pause().isEmpty()) {
      System.out.println(messages.get("status.pause." + status.pause()));
    }
    if (status.clockJumpSeconds() != 0) {
      System.out.println(messages.get("status.clock", status.clockJumpSeconds()));
    }
    status.roots().forEach(this::print);
  }

  private void print(StatusSnapshot.Root root) {
    System.out.println();
    String state = root.hung() ? "hung" : root.online() ? "online" : "offline";
    System.out.println(messages.get("status.root." + state, root.path(), root.silentSeconds()));
    root.verdicts()
        .forEach(
            (word, count) ->
                System.out.println(
                    "  " + messages.get("status.count", messages.get("verdict." + word), count)));
    root.settling().stream()
        .limit(MOST)
        .forEach(
            file ->
                System.out.println(
                    "  " + messages.get("status.settling", file.path(), file.seconds())));
    held("status.waiting", root.waiting());
    held("status.quarantined", root.quarantined());
    names("status.conflict", root.conflictCopies());
    names("status.outside", root.outside());
    names("status.unreadable", root.unreadable());
    names("status.template", root.templates().stream().map(this::sentence).toList());
  }

  private String sentence(StatusSnapshot.Template mistake) {
    return new TemplateProblem(
            mistake.file(), mistake.sheet(), mistake.cell(), mistake.kind(), mistake.args())
        .sentence(messages);
  }

  private void held(String key, List<StatusSnapshot.Held> files) {
    for (StatusSnapshot.Held file : files.subList(0, Math.min(MOST, files.size()))) {
      System.out.println(
          "  "
              + messages.get(
                  key,
                  file.path(),
                  file.attempts(),
                  time(file.since()),
                  JobReason.text(file.reason(), messages)));
    }
    rest(files.size());
  }

  private void names(String key, List<String> names) {
    names.stream().limit(MOST).forEach(name -> System.out.println("  " + messages.get(key, name)));
    rest(names.size());
  }

  private void rest(int size) {
    if (size > MOST) {
      System.out.println("  " + messages.get("status.more", size - MOST));
    }
  }

  private static String time(String instant) {
    return instant.isEmpty()
        ? "—"
        : TIME.format(Instant.parse(instant).atZone(ZoneId.systemDefault()));
  }
}
