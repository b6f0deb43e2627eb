package io.ziping.scoring;

import io.ziping.form.EvaluationForm;
import io.ziping.measure.Lexicon;
import io.ziping.rulepack.RulePack;

/** Points of one form by the rules of one pack (rules.md §2 to §5). */
public final class Scorer {

  private final Lexicon lexicon;
  private final RulePack pack;

  public Scorer(Lexicon lexicon, RulePack pack) {
    this.lexicon = lexicon;
    this.pack = pack;
  }

  public ScoreCard score(EvaluationForm form) {
    throw new UnsupportedOperationException(lexicon + " " + pack + form);
  }
}
