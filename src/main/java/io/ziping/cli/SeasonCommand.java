package io.ziping.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ziping season}: what is done once a year. */
@Command(name = "season", mixinStandardHelpOptions = true, subcommands = SeasonNewCommand.class)
final class SeasonCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Main.messages().get("usage.command-missing"));
  }
}
