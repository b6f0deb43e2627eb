/** Configuration files into typed settings, with every mistake named. */
@NullMarked
package io.ziping.config;

import org.jspecify.annotations.NullMarked;
