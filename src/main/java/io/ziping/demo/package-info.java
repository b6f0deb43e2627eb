/** Writes the demo season: 62 filled workbooks made from the blank form and the season data. */
@NullMarked
package io.ziping.demo;

import org.jspecify.annotations.NullMarked;
