/**
 * Weights, bands, thresholds and severities of one place, read from YAML. No number of a scoring
 * rule stands anywhere else.
 */
@NullMarked
package io.ziping.rulepack;

import org.jspecify.annotations.NullMarked;
