/**
 * Draws a plan of marks into .xlsx and .xlsm by splicing bytes: entries of the zip that nothing is
 * added to are copied as they are packed, the others are changed only where a mark stands. No
 * document tree, no POI. What it declines goes to the next writer.
 */
@NullMarked
package io.ziping.workbook.annotate.splice;

import org.jspecify.annotations.NullMarked;
