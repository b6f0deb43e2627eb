/** What was done to which bytes: the durable memory of the daemon. */
@NullMarked
package io.ziping.ledger;

import org.jspecify.annotations.NullMarked;
