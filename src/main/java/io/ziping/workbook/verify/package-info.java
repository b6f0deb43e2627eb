/**
 * Whether a result workbook is still as it was made: a seal over all its bytes, and a short hash of
 * each cell that shows which ones were changed.
 */
@NullMarked
package io.ziping.workbook.verify;

import org.jspecify.annotations.NullMarked;
