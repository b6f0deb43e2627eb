/** Finds evaluation forms in grids by their labels and reads their fields. */
@NullMarked
package io.ziping.workbook.detect;

import org.jspecify.annotations.NullMarked;
