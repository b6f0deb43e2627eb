package io.ziping.ledger;

import java.util.Objects;
import java.util.UUID;

/**
 * Where a file is: its root's identity and its path below it, with '/', spelt as the share spells
 * it.
 */
public record FilePlace(UUID root, String path) {
  public FilePlace {
    Objects.requireNonNull(root);
    Objects.requireNonNull(path);
  }
}
