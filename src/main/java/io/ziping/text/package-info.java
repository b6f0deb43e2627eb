/**
 * Every sentence a person reads: message bundles (Chinese is the root, English complete), findings
 * and explanations as sentences.
 */
@NullMarked
package io.ziping.text;

import org.jspecify.annotations.NullMarked;
