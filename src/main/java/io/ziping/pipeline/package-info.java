/** Where the stages meet; the only place that knows their order. */
@NullMarked
package io.ziping.pipeline;

import org.jspecify.annotations.NullMarked;
