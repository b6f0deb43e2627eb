package io.ziping.report;

/**
 * An output that exists where a new one is to go, read once.
 *
 * @param name of its file
 * @param sha256 of its bytes, lower-case hex
 */
public record EarlierOutput(String name, byte[] bytes, String sha256) {}
