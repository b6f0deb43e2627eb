/**
 * What a filled evaluation form says, free of any spreadsheet: every value with the cell it came
 * from, nothing interpreted yet.
 */
@NullMarked
package io.ziping.form;

import org.jspecify.annotations.NullMarked;
