package io.ziping.outbox;

import java.nio.file.Path;

/**
 * One output to be published.
 *
 * @param folder must exist; never made
 * @param aroundOpen take a numbered name where the target has been open for too long
 */
public record PublishOrder(
    Path folder, OutputName name, byte[] bytes, Ownership ownership, boolean aroundOpen) {}
