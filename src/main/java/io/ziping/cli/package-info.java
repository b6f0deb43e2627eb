/** Words typed by a person: one class per command. */
@NullMarked
package io.ziping.cli;

import org.jspecify.annotations.NullMarked;
