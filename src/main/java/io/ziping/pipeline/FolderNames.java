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

  /** What stands behind a unit's name in its summary's; {@code year} 0 when unknown. */
  String summarySuffix(int year) {
    return year == 0
        ? messages.get("folder.summary")
        : messages.get("folder.summary.year", Integer.toString(year));
  }
}
