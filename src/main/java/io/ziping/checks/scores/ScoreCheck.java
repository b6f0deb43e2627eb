package io.ziping.checks.scores;

import io.ziping.checks.Check;

/** Checks of the self scores; a check that is not named here does not compile. */
sealed interface ScoreCheck extends Check
    permits S01AboveWeight,
        S02ScoreMissing,
        S03ScoreTooHigh,
        S04ScoreTooLow,
        S05OutsideBand,
        S06SumOfScores,
        S07TotalOutOfRange,
        S08GradeDiffers,
        S10FullDespiteExecution,
        S11TotalTooLow,
        S12AboveExecutionCap,
        S13BlockPoints {

  @Override
  default boolean needsScores() {
    return true;
  }
}
