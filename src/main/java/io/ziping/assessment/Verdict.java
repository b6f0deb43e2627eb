package io.ziping.assessment;

/** What becomes of a workbook: accepted, left to a person, or returned. */
public enum Verdict {
  /** 通过. */
  ACCEPTED("accepted"),
  /** 待核定: no error, but something is 待人工核定. */
  NEEDS_REVIEW("needs-review"),
  /** 退回修改: at least one error. */
  RETURNED("returned"),
  /** 无法读取. */
  UNREADABLE("unreadable"),
  /** 不评分: another form. */
  NOT_SCORED("not-scored");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** The word that scripts see in JSON and that bundles use as key. */
  public String word() {
    return word;
  }
}
