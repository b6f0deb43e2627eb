package io.ziping.outbox;

import java.nio.file.Path;

/** What the ledger knows about files that lie where an output should go. */
public interface Ownership {

  /** Whose a file is. */
  enum Owner {
    /** The earlier output of the same original, as we published it. */
    SAME_ORIGINAL,
    /** The output of another original that happens to want the same name. */
    OTHER_ORIGINAL,
    /** A person's: never ours, or ours and edited. */
    PERSON
  }

  /** Whose the file with these bytes is. */
  Owner ownerOf(Path file, String sha256);

  /**
   * Called before anything of an output appears in the target's folder, so that a crash leaves no
   * orphan; what it throws ends the publishing.
   *
   * @param previous SHA-256 of what is at the target and will be replaced, empty for nothing
   */
  void claim(Path target, String sha256, String previous);
}
