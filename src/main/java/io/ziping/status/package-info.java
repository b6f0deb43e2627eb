/** What a daemon is doing, for people and scripts: a snapshot that others read from its file. */
@NullMarked
package io.ziping.status;

import org.jspecify.annotations.NullMarked;
