/** The pure core's one front door: a form in, score card, findings and verdict out. */
@NullMarked
package io.ziping.assessment;

import org.jspecify.annotations.NullMarked;
