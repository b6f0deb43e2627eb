package io.ziping.cli;

import io.ziping.config.Settings;
import io.ziping.intake.WatchedNames;
import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import io.ziping.pipeline.Archives;
import io.ziping.pipeline.Verification;
import io.ziping.pipeline.Verified;
import io.ziping.text.Messages;
import io.ziping.workbook.verify.ResultInspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ziping verify}: whether results are as the program made them; only reads. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "ziping.verify.files")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--config", paramLabel = "DIR")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    Messages messages = Main.messages();
    NamedFiles.require(files, messages);
    Settings settings = Installation.load(config).settings();
    Archives archives = new Archives(WatchedNames.builtIn(), settings.limits());
    ResultInspector inspector = new ResultInspector(settings.limits());
    Optional<Ledger> found = SqlLedger.openReadOnly(settings.stateDirectory());
    if (found.isEmpty()) {
      return verify(new Verification(inspector, archives, Sha256::of, null), messages);
    }
    try (Ledger ledger = found.get()) {
      return verify(
          new Verification(inspector, archives, Sha256::of, ledger::isPublished), messages);
    }
  }

  private int verify(Verification verification, Messages messages) throws IOException {
    boolean good = true;
    VerifyText text = new VerifyText(System.out, messages);
    List<VerifyJson.Answer> answers = new ArrayList<>();
    for (Path file : files) {
      Verified verified = verification.verify(file);
      good &= verified.isGood();
      if (json) {
        answers.add(new VerifyJson.Answer(file.toString(), verified));
      } else {
        text.write(file, verified);
      }
    }
    if (json) {
      VerifyJson.write(System.out, answers);
    }
    return (good ? ExitCode.OK : ExitCode.SOME_NOT_ACCEPTED).status();
  }
}
