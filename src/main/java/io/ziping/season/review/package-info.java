/** Checks over all of a unit's forms; {@link io.ziping.season.review.UnitReviewer} is the door. */
@NullMarked
package io.ziping.season.review;

import org.jspecify.annotations.NullMarked;
