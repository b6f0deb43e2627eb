/**
 * The plan of a result workbook as plain data: which cell of the form gets which mark, and the
 * content of the result sheet as rows of styled cells. Nothing here knows a spreadsheet library;
 * every writer draws the same plan.
 */
@NullMarked
package io.ziping.workbook.annotate;

import org.jspecify.annotations.NullMarked;
