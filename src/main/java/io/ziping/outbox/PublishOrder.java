package io.ziping.outbox;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One output to be published.
 *
 * @param folder must exist; never made
 * @param aroundOpen take a numbered name where the target has been open for too long
 */
public record PublishOrder(
    Path folder, OutputName name, Payload payload, Ownership ownership, boolean aroundOpen) {

  /** An output whose bytes are in memory. */
  public PublishOrder(
      Path folder, OutputName name, byte[] bytes, Ownership ownership, boolean aroundOpen) {
    this(folder, name, new Payload.InMemory(bytes), ownership, aroundOpen);
  }

  /** The same for another owner. */
  public PublishOrder of(Ownership other) {
    return new PublishOrder(folder, name, payload, other, aroundOpen);
  }

  /** The same with other bytes. */
  public PublishOrder of(byte[] other) {
    return new PublishOrder(folder, name, other, ownership, aroundOpen);
  }

  /**
   * Its bytes.
   *
   * @throws IllegalStateException for a local file
   */
  public byte[] bytes() {
    if (payload instanceof Payload.InMemory inMemory) {
      return inMemory.bytes();
    }
    throw new IllegalStateException("not in memory: " + payload);
  }

  /** SHA-256 of the bytes, lower-case hex. */
  public String sha256() throws IOException {
    return payload.sha256();
  }
}
