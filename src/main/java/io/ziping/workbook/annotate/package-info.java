/** Marks and a result sheet in a copy of the original. */
@NullMarked
package io.ziping.workbook.annotate;

import org.jspecify.annotations.NullMarked;
