package io.ziping.checks.values;

import io.ziping.checks.Check;

/** Checks of targets, actuals and reasons; a check that is not named here does not compile. */
sealed interface ValueCheck extends Check
    permits V01ActualMissing,
        V02TargetMissing,
        V03TextForNumber,
        V04UnitDiffers,
        V05UnitMissing,
        V06ReadWithAssumption,
        V07PlaceholderLeft,
        V08ActualsCopied,
        V09OvershootUnexplained,
        V10ShortfallUnexplained,
        V11ReasonNotNeeded,
        V12ReasonTooThin,
        V14RateAboveHundred,
        V15SignAgainstKind,
        V16FinishedLate,
        V17HollowMeasure,
        V18VagueShare,
        V19WrongLevel,
        V20IndicatorRepeated,
        V22ApprovedGoalsChanged,
        V23FormulaError,
        V24SatisfactionEvidence,
        V25NotApplicable,
        V26RowWithoutName {}
