package io.ziping.pipeline;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.checks.Finding;
import io.ziping.workbook.ReadResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps of {@link Evaluation} on one basis: rule pack, year and project library.
 *
 * @param program program version
 */
public record PackEvaluator(Evaluation evaluation, AssessmentBasis basis, String program)
    implements Evaluator {

  @Override
  public String rules() {
    return basis.version() + "/" + program;
  }

  @Override
  public Outcome evaluate(Path copy, String path, String sha256) {
    return evaluation.evaluate(copy, path, sha256, basis);
  }

  @Override
  public Evaluator withOriginals(Function<String, Optional<byte[]>> originals) {
    return new PackEvaluator(evaluation.withOriginals(originals), basis, program);
  }

  @Override
  public Outcome.Crashed giveUp(Finding fault, String path) {
    return evaluation.giveUp(fault, path);
  }

  @Override
  public Outcome.Unreadable refuse(ReadResult refusal, String path) {
    return evaluation.refuse(refusal, path, basis.pack());
  }
}
