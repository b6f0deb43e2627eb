package io.ziping.checks.basics;

import io.ziping.checks.Check;

/** Checks of identity, goals and completeness; a check that is not named here does not compile. */
sealed interface BasicCheck extends Check
    permits B01ProjectNameMissing,
        B02OrganisationMissing,
        B03YearDiffers,
        B03PlacesDiffer,
        B04LibraryNameDiffers,
        B07GoalMissing,
        B08AchievementCopied,
        F05PartMissing,
        F07ReadByLikeness,
        F08ColumnNotRead,
        F09HiddenCells {}
