package io.ziping.pipeline;

import io.ziping.assessment.AssessmentBasis;
import io.ziping.checks.Finding;
import io.ziping.workbook.ReadResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps of {@link AssessmentSteps} on one basis: rule pack, year and project library.
 *
 * @param program program version
 */
public record LocalFileAssessor(AssessmentSteps steps, AssessmentBasis basis, String program)
    implements FileAssessor {

  @Override
  public String rules() {
    return basis.version() + "/" + program;
  }

  @Override
  public Outcome assess(Path copy, String path, String sha256) {
    return steps.assess(copy, path, sha256, basis);
  }

  @Override
  public FileAssessor withOriginals(Function<String, Optional<byte[]>> originals) {
    return new LocalFileAssessor(steps.withOriginals(originals), basis, program);
  }

  @Override
  public Outcome.Crashed giveUp(Finding fault, String path) {
    return steps.giveUp(fault, path);
  }

  @Override
  public Outcome.Unreadable refuse(ReadResult refusal, String path) {
    return steps.refuse(refusal, path, basis.pack());
  }
}
