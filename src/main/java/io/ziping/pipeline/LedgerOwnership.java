package io.ziping.pipeline;

import io.ziping.ledger.Ledger;
import io.ziping.ledger.OutputEntry;
import io.ziping.outbox.Ownership;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whose a file is, by the ledger: unedited means bytes that we published.
 *
 * @param source for whom something is published, as the ledger's outputs name it
 */
record LedgerOwnership(Ledger ledger, WatchedShare share, String source) implements Ownership {

  @Override
  public Owner ownerOf(Path file, String sha256) {
    if (!ledger.isPublished(sha256)) {
      return Owner.PERSON;
    }
    Optional<OutputEntry> output = ledger.output(share.placeOf(file));
    return output.isPresent() && !output.get().source().equals(source)
        ? Owner.OTHER_ORIGINAL
        : Owner.SAME_ORIGINAL;
  }

  @Override
  public void claim(Path target, String sha256, String previous) {
    ledger.claim(share.placeOf(target), source, sha256);
  }
}
