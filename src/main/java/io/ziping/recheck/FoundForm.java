package io.ziping.recheck;

/**
 * A file in the bureau's folder of re-checks.
 *
 * @param file its name, with the sub-folder where it is in one
 */
public record FoundForm(String file, RecheckReading reading) {}
