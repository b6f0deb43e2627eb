package io.ziping.checks.weights;

import io.ziping.checks.Check;

/** Checks of the weights; a check that is not named here does not compile. */
sealed interface WeightCheck extends Check
    permits W01SumOfWeights,
        W02LevelWeight,
        W03LevelLabel,
        W04WeightMissing,
        W05WeightTooLarge,
        W06LevelMissing,
        W07SecondLevelMissing,
        W08SatisfactionNotMoved {

  @Override
  default boolean needsScores() {
    return true;
  }
}
