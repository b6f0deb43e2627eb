package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.daemon.OperatorRequest;
import io.ziping.daemon.RequestClient;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What retry, release, ignore and rescan have in common: one request, one sentence. */
final class OperatorCommands {

  private final Messages messages = Main.messages();
  private final Installation installation;
  private final Settings settings;

  OperatorCommands(@Nullable Path config) {
    this.installation = Installation.load(config);
    this.settings = installation.settings();
  }

  List<Path> roots() {
    return settings.roots().stream().map(Settings.Root::path).toList();
  }

  /** Asks for something about each path; the exit status. */
  int ask(OperatorRequest.Kind kind, List<Path> paths) throws IOException, InterruptedException {
    RequestClient client =
        new RequestClient(installation.wiring().plan(settings.stateDirectory()), roots());
    ExitCode status = ExitCode.OK;
    for (Path path : paths) {
      Path absolute = path.toAbsolutePath().normalize();
      RequestClient.Reply reply = client.ask(new OperatorRequest(kind, absolute));
      if (reply.answer() == OperatorRequest.Answer.DONE) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        System.out.println(messages.get("request.done." + word, absolute));
        if (!reply.byDaemon()) {
          System.out.println(messages.get("request.no-daemon"));
        }
      } else {
        String word = reply.answer().name().toLowerCase(Locale.ROOT).replace('_', '-');
        System.err.println(messages.get("request.not." + word, absolute));
        status = ExitCode.SOME_NOT_ACCEPTED;
      }
    }
    return status.status();
  }
}
