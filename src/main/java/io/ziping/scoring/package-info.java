/**
 * Points by the published method: each indicator, the budget execution, totals and grades, every
 * one with the rule and the arithmetic behind it. Pure.
 */
@NullMarked
package io.ziping.scoring;

import org.jspecify.annotations.NullMarked;
