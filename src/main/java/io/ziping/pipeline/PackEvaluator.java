package io.ziping.pipeline;

import io.ziping.checks.Finding;
import io.ziping.rulepack.RulePack;
import io.ziping.workbook.ReadResult;
import java.nio.file.Path;

/**
 * The steps of {@link Evaluation} by one rule pack for one year.
 *
 * @param program program version
 */
public record PackEvaluator(Evaluation evaluation, RulePack pack, int year, String program)
    implements Evaluator {

  @Override
  public String rules() {
    return pack.name() + "@" + pack.hash() + "/" + year + "/" + program;
  }

  @Override
  public Outcome evaluate(Path copy, String fileName, String sha256) {
    return evaluation.evaluate(copy, fileName, sha256, pack, year);
  }

  @Override
  public Outcome.Crashed giveUp(Finding fault, String fileName) {
    return evaluation.giveUp(fault, fileName);
  }

  @Override
  public Outcome.Unreadable refuse(ReadResult refusal, String fileName) {
    return evaluation.refuse(refusal, fileName, pack);
  }
}
