package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.text.Messages;

/**
 * What outputs in a share are called; the words come from the bundles, the folders from the
 * settings.
 *
 * @param history where results go that nothing belongs to any more, relative to the root
 */
public record FolderNames(Messages messages, String history) {

  /** What stands behind an original's name in its result's. */
  String suffix(Verdict verdict) {
    return messages.get("result.suffix." + verdict.word());
  }
}
