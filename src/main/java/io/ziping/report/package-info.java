/** Many assessments, one table, one draft: the summary workbook and the report of a unit. */
@NullMarked
package io.ziping.report;

import org.jspecify.annotations.NullMarked;
