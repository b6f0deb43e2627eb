package io.ziping.cli;

import io.ziping.text.Messages;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's entry: {@code ziping COMMAND …}; see docs/cli.md. */
@Command(
    name = "ziping",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    resourceBundle = "io.ziping.text.usage",
    subcommands = {
      DemoCommand.class,
      WatchCommand.class,
      RunCommand.class,
      RescoreCommand.class,
      SummarizeCommand.class,
      ReportCommand.class,
      RollUpCommand.class,
      RecheckCommand.class,
      ScoreCommand.class,
      ExplainCommand.class,
      VerifyCommand.class,
      TemplatesCommand.class,
      SeasonCommand.class,
      CheckConfigCommand.class,
      StatusCommand.class,
      RetryCommand.class,
      ReleaseCommand.class,
      IgnoreCommand.class,
      RescanCommand.class,
      InitRootCommand.class,
      DoctorCommand.class,
      AssessorCommand.class,
      WarmUpCommand.class
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] args) {
    int status = run(args);
    // Daemon threads of libraries must not keep the program alive.
    System.exit(status);
  }

  /** Runs one command; the status is its exit code. */
  static int run(String... args) {
    utf8();
    LogSetup.console();
    if (!takesAnyFileName()) {
      return refuseCharset();
    }
    Locale locale = language();
    CommandLine line = new CommandLine(new Main());
    line.setOut(writer(System.out));
    line.setErr(writer(System.err));
    line.setResourceBundle(
        ResourceBundle.getBundle(
            "io.ziping.text.usage",
            locale,
            Main.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setExecutionExceptionHandler((failure, at, parsed) -> explain(failure, at));
    Messages messages = new Messages(locale);
    labelCommands(line, messages.get("usage.command-label"));
    UsageMistakes mistakes = new UsageMistakes(messages);
    line.setParameterExceptionHandler((mistake, words) -> mistakes.answer(mistake));
    line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.status());
    return line.execute(args);
  }

  /** [COMMAND] in the usage of a command that has others below it. */
  private static void labelCommands(CommandLine line, String label) {
    line.getCommandSpec().usageMessage().synopsisSubcommandLabel(label);
    line.getSubcommands().values().forEach(below -> labelCommands(below, label));
  }

  /** Chinese unless the environment asks for another language, which is then English. */
  static Locale language() {
    return LanguageChoice.of(System.getenv());
  }

  static Messages messages() {
    return new Messages(language());
  }

  /**
   * Whether Java can name every file here. It takes the charset of names from the locale, and in
   * ASCII, Latin or GBK whole shares would be out of its reach, each time with another message.
   */
  private static boolean takesAnyFileName() {
    try {
      return !Path.of("\uD83D\uDE00").toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** In both languages, for a terminal of such a machine may not be able to show Chinese. */
  private static int refuseCharset() {
    String charset = System.getProperty("sun.jnu.encoding", "?");
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      System.err.println(new Messages(locale).get("start.charset", charset));
    }
    return ExitCode.USAGE.status();
  }

  private static void utf8() {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int explain(Exception failure, CommandLine at) {
    if (failure instanceof CommandRefused refused) {
      refused.lines().forEach(at.getErr()::println);
      return refused.status().status();
    }
    String incident = Integer.toHexString(System.identityHashCode(failure));
    LoggerFactory.getLogger(Main.class).error("incident {}", incident, failure);
    at.getErr().println(messages().get("internal.error", incident, String.valueOf(failure)));
    return ExitCode.INTERNAL.status();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), messages().get("usage.command-missing"));
  }
}
