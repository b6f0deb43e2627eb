package io.ziping.cli;

import io.ziping.text.Messages;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
      JudgeCommand.class,
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
    line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.status());
    return line.execute(args);
  }

  /** Chinese unless the environment asks for another language, which is then English. */
  static Locale language() {
    String wanted = System.getenv("ZIPING_LANG");
    String language = wanted == null ? Locale.getDefault().getLanguage() : wanted;
    boolean other = !language.startsWith("zh") && !language.isEmpty();
    return other ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  static Messages messages() {
    return new Messages(language());
  }

  private static void utf8() {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int explain(Exception failure, CommandLine at) {
    if (failure instanceof Refused refused) {
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
