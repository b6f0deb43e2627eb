/**
 * Faults injected into the packaged program while it watches a real folder: killed processes,
 * refused system calls, full disks, vanished mounts, Windows clients with their habits. Each test
 * names the fault's number of {@code docs/reliability.md}. Tests tagged {@code full} need {@code
 * -Pfaults}.
 */
@NullMarked
package io.ziping.faults;

import org.jspecify.annotations.NullMarked;
