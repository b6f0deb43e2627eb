package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.text.Messages;

/**
 * What outputs in a share are called; the words come from the bundles, the folders from the
 * settings.
 *
 * @param bureau the finance bureau's folder relative to the root; nothing in it is a submission
 * @param history where results go that nothing belongs to any more, relative to the root
 */
public record FolderNames(Messages messages, String bureau, String history) {

  /** What stands behind an original's name in its result's. */
  String suffix(Verdict verdict) {
    return messages.get("result.suffix." + verdict.word());
  }

  /** Whether a path relative to the root is the bureau's folder or is in it. */
  public boolean isBureaus(String path) {
    return path.equals(bureau) || path.startsWith(bureau + "/");
  }
}
