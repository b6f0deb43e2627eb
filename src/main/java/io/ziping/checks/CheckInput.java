package io.ziping.checks;

import io.ziping.form.EvaluationForm;
import io.ziping.measure.Lexicon;
import io.ziping.rulepack.RulePack;
import io.ziping.scoring.ScoreCard;

/**
 * What every check gets to see.
 *
 * @param seasonYear the year that the folder or the command line asks for, 0 when unknown
 */
public record CheckInput(
    EvaluationForm form, ScoreCard card, RulePack pack, Lexicon lexicon, int seasonYear) {}
