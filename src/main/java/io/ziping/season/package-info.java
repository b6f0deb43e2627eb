/** A unit and its year: submissions, missing projects, duplicates, totals. */
@NullMarked
package io.ziping.season;

import org.jspecify.annotations.NullMarked;
