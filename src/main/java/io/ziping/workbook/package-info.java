/**
 * The only home of spreadsheet bytes: telling kinds of files apart, reading forms, annotating a
 * copy.
 */
@NullMarked
package io.ziping.workbook;

import org.jspecify.annotations.NullMarked;
