package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.daemon.Wiring;
import io.ziping.pipeline.Evaluator;
import io.ziping.pipeline.JudgeRequest;
import io.ziping.pipeline.JudgeServer;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ziping judge}: a process that judges for a daemon ({@code isolation: process}). */
@Command(name = "judge", hidden = true)
final class JudgeCommand implements Callable<Integer> {

  /** Settings.Root#year of roots that no configuration names, as run and demo have it. */
  @Option(names = "--year", hidden = true)
  private int year;

  @Option(names = "--config", paramLabel = "DIR", hidden = true)
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.load(config);
    Wiring wiring = installation.wiring();
    DataOutputStream answers =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // Standard output belongs to the answers.
    System.setOut(System.err);
    new JudgeServer(request -> evaluator(installation, wiring, request))
        .serve(new DataInputStream(System.in), answers);
    return ExitCode.OK.status();
  }

  private Evaluator evaluator(Installation installation, Wiring wiring, JudgeRequest request) {
    Settings settings = installation.settings();
    Settings.Root root =
        settings.roots().stream()
            .filter(named -> named.path().equals(request.root()))
            .findFirst()
            .orElse(new Settings.Root(request.root(), year, settings.rulePack()));
    return wiring.season(root).evaluators().apply(request.unit());
  }
}
