package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.daemon.Wiring;
import io.ziping.pipeline.AssessorRequest;
import io.ziping.pipeline.AssessorServer;
import io.ziping.pipeline.FileAssessor;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ziping judge}: an assessor process of a daemon ({@code isolation: process}). */
@Command(name = "judge", hidden = true)
final class AssessorCommand implements Callable<Integer> {

  /** Path, year and rule pack of each root, one after the other. */
  @Option(names = "--root", arity = "3", hidden = true)
  private List<String> roots = new ArrayList<>();

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
    new AssessorServer(request -> assessor(wiring, request))
        .serve(new DataInputStream(System.in), answers);
    return ExitCode.OK.status();
  }

  private FileAssessor assessor(Wiring wiring, AssessorRequest request) {
    for (int i = 0; i + 2 < roots.size(); i += 3) {
      Path path = Path.of(roots.get(i));
      if (path.equals(request.root())) {
        Settings.Root root =
            new Settings.Root(path, Integer.parseInt(roots.get(i + 1)), roots.get(i + 2));
        return wiring.season(root).assessors().apply(request.unit());
      }
    }
    throw new IllegalArgumentException("not a root of this process: " + request.root());
  }

  /** Starts such a process for the roots of a daemon; empty when the daemon itself assesses. */
  static List<String> commandFor(Installation installation, List<Settings.Root> roots) {
    Settings.Work work = installation.settings().work();
    if (work.isolation() == Settings.Isolation.NONE) {
      return List.of();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + work.isolationMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dziping.home=" + Installation.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "judge",
                "--config",
                installation.configDirectory().toAbsolutePath().toString()));
    for (Settings.Root root : roots) {
      command.addAll(
          List.of(
              "--root", root.path().toString(), Integer.toString(root.year()), root.rulePack()));
    }
    return command;
  }
}
