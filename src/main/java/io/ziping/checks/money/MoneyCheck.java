package io.ziping.checks.money;

import io.ziping.checks.Check;

/** Checks of the money block; a check that is not named here does not compile. */
sealed interface MoneyCheck extends Check
    permits M01SumOfSources,
        M02NoBudget,
        M03Overspent,
        M04RateWrong,
        M05RateOnInitial,
        M06ExecutionScoreWrong,
        M07ExecutionWeight,
        M08YuanInWanColumn,
        M09LibraryBudgetDiffers,
        M10ReceivedAgainstSpent,
        M11LowRateUnexplained,
        M12AmountMalformed,
        M13CarryOverBlank {}
