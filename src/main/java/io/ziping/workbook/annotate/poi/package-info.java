/** Draws a plan of marks with Apache POI: .xlsx, .xlsm and .xls, always from bytes. */
@NullMarked
package io.ziping.workbook.annotate.poi;

import org.jspecify.annotations.NullMarked;
