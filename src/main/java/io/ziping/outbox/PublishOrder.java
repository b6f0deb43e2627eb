package io.ziping.outbox;

import java.nio.file.Path;

/**
 * One output to be published.
 *
 * @param folder must exist; never made
 * @param aroundOpen take a numbered name where the target has been open for too long
 */
public record PublishOrder(
    Path folder, OutputName name, byte[] bytes, Ownership ownership, boolean aroundOpen) {

  /** The same for another owner. */
  public PublishOrder of(Ownership other) {
    return new PublishOrder(folder, name, bytes, other, aroundOpen);
  }

  /** The same with other bytes. */
  public PublishOrder of(byte[] other) {
    return new PublishOrder(folder, name, other, ownership, aroundOpen);
  }

  /** SHA-256 of the bytes, lower-case hex. */
  public String sha256() {
    return Sha256.of(bytes);
  }
}
