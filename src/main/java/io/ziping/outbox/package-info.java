/**
 * Writing back beside the original without harm: temp name, atomic move, never over a person's
 * edits.
 */
@NullMarked
package io.ziping.outbox;

import org.jspecify.annotations.NullMarked;
