/**
 * What can be wrong with a form: one small class per check in its group's package, each with a
 * stable code. A check reads the form and its score card and returns findings; it changes nothing.
 */
@NullMarked
package io.ziping.checks;

import org.jspecify.annotations.NullMarked;
