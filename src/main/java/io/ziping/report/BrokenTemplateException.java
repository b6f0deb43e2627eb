package io.ziping.report;

import java.util.List;

/** A template that cannot be filled; nothing was written. Lists every mistake that was found. */
public final class BrokenTemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<TemplateProblem> problems;

  BrokenTemplateException(List<TemplateProblem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  BrokenTemplateException(TemplateProblem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problems = List.of(problem);
  }

  public List<TemplateProblem> problems() {
    return problems;
  }
}
