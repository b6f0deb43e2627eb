/**
 * Re-checks (复核): a form for each project drawn for a spot check, what people filled into it, and
 * how that compares with the unit's own and the computed scores.
 */
@NullMarked
package io.ziping.recheck;

import org.jspecify.annotations.NullMarked;
