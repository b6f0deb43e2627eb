/** Many assessments, one table: the summary workbook of a unit. */
@NullMarked
package io.ziping.report;

import org.jspecify.annotations.NullMarked;
