/** What kind of file it is, whether it is whole, and limits before anything is parsed. */
@NullMarked
package io.ziping.workbook.safety;

import org.jspecify.annotations.NullMarked;
