/**
 * Whether a result workbook is still as it was made: a seal over all its bytes, and a short print
 * of each cell that tells which ones were changed.
 */
@NullMarked
package io.ziping.workbook.verify;

import org.jspecify.annotations.NullMarked;
