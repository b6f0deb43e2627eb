package io.ziping.ledger;

import java.text.Normalizer;
import java.util.Objects;

/**
 * What makes two pieces of work the same.
 *
 * @param place as the share spells it; compared in NFC
 * @param content SHA-256 of the bytes (or a word for bytes that were not read)
 * @param rules rule pack, year and program
 */
public record JobKey(FilePlace place, String content, String rules) {
  public JobKey {
    Objects.requireNonNull(place);
    Objects.requireNonNull(content);
    Objects.requireNonNull(rules);
  }

  /** The path as jobs are compared by it. */
  String path() {
    return Normalizer.normalize(place.path(), Normalizer.Form.NFC);
  }
}
