package io.ziping.cli;

import io.ziping.ledger.Ledger;
import io.ziping.ledger.SqlLedger;
import io.ziping.pipeline.Verification;
import io.ziping.pipeline.Verified;
import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.verify.ResultInspector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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
    Optional<Ledger> found = SqlLedger.look(Installation.load(config).settings().stateDirectory());
    if (found.isEmpty()) {
      return verify(messages, null);
    }
    try (Ledger ledger = found.get()) {
      return verify(messages, ledger::isPublished);
    }
  }

  private int verify(Messages messages, @Nullable Predicate<String> published)
      throws IOException {
    Verification verification =
        new Verification(new ResultInspector(ReadLimits.standard()), Sha256::of, published);
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
