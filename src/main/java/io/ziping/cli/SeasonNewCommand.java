package io.ziping.cli;

import io.ziping.blank.NewSeason;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ziping season new}: next year's folders, one for each unit, and in them one form for each
 * project of the project library, filled in as far as the library goes. Never over a file that is
 * there, so that it can be called again when projects were added.
 */
@Command(name = "new", mixinStandardHelpOptions = true)
final class SeasonNewCommand implements Callable<Integer> {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  @Parameters(paramLabel = "YEAR", descriptionKey = "ziping.season.new.year")
  private int year;

  @Option(names = "--share", paramLabel = "DIR", required = true)
  private Path share = Path.of("");

  @Option(names = "--library", paramLabel = "FILE")
  private @Nullable Path library;

  @Option(names = "--units", paramLabel = "FILE")
  private @Nullable Path units;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  private final Messages messages = Main.messages();

  @Override
  public Integer call() throws IOException {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw CommandRefused.usage(messages.get("season.year", year));
    }
    Installation installation = Installation.load(config);
    SeasonSources sources = new SeasonSources(installation, messages);
    List<NewSeason.Unit> planned = sources.units(units, sources.library(library));
    NewSeason season = new NewSeason(blank(installation), year);
    SeasonFolders folders = SeasonFolders.in(share, installation.settings());
    int written = 0;
    int kept = 0;
    for (Map.Entry<Path, NewSeason.Unit> unit : folders.of(planned).entrySet()) {
      for (NewSeason.Form form : season.write(unit.getKey(), unit.getValue())) {
        written += form.written() ? 1 : 0;
        kept += form.written() ? 0 : 1;
        print(form);
      }
      System.err.println(
          messages.get(
              "season.unit", unit.getKey().getFileName(), unit.getValue().projects().size()));
    }
    System.out.println(messages.get("season.done", planned.size(), written, kept, share));
    System.out.println(messages.get("season.next", share.toAbsolutePath().normalize(), year));
    return ExitCode.OK.status();
  }

  private void print(NewSeason.Form form) {
    if (!form.leftOut().isEmpty()) {
      System.err.println(
          messages.get(
              "season.left-out",
              form.file(),
              String.join(messages.get("season.comma"), form.leftOut())));
    }
  }

  private byte[] blank(Installation installation) throws IOException {
    Path form =
        installation.settings().templates().resolve(messages.get("template.blank-form") + ".xlsx");
    if (!Files.isRegularFile(form)) {
      throw CommandRefused.usage(messages.get("templates.none", form));
    }
    return Files.readAllBytes(form);
  }
}
