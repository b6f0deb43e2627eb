/**
 * YAML read strictly: every mistake with file, line, key and a suggestion, all of them at once.
 * Keys that nobody asked for are mistakes. Knows nothing of what the files mean.
 */
@NullMarked
package io.ziping.strictyaml;

import org.jspecify.annotations.NullMarked;
