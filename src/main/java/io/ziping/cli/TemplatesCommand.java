package io.ziping.cli;

import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ziping templates}: copies the blank forms; never over a file that is there. */
@Command(name = "templates", mixinStandardHelpOptions = true)
final class TemplatesCommand implements Callable<Integer> {

  @Option(names = "--out", paramLabel = "DIR", defaultValue = ".")
  private Path out = Path.of(".");

  @Override
  public Integer call() throws IOException {
    Messages messages = Main.messages();
    Path templates = Installation.home().resolve("templates");
    if (!Files.isDirectory(templates)) {
      throw CommandRefused.usage(messages.get("templates.none", templates));
    }
    Files.createDirectories(out);
    for (Path form : forms(templates)) {
      Path target = out.resolve(form.getFileName().toString());
      boolean exists = Files.exists(target);
      if (!exists) {
        Files.copy(form, target);
      }
      String key = exists ? "templates.exists" : "templates.written";
      System.out.println(messages.get(key, target));
    }
    return ExitCode.OK.status();
  }

  /**
   * Blank forms have Chinese names; templates of our outputs (summary.xlsx) stay where they are.
   */
  private static List<Path> forms(Path templates) throws IOException {
    try (Stream<Path> files = Files.list(templates)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^a-zA-Z].*\\.xlsx?"))
          .sorted()
          .toList();
    }
  }
}
