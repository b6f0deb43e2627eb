/** Bytes into grids of cells: the own StAX reader for .xlsx, POI for .xls. */
@NullMarked
package io.ziping.workbook.read;

import org.jspecify.annotations.NullMarked;
