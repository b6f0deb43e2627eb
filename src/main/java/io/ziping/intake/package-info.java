/**
 * From a share to a settled copy: scanning folders, waiting until a file is whole, copying it into
 * local scratch.
 */
@NullMarked
package io.ziping.intake;

import org.jspecify.annotations.NullMarked;
