package io.ziping.outbox;

import java.nio.file.Path;

/** What came of publishing. Everything but {@link Published} is worth another try later. */
public sealed interface PublishResult {

  /** One word for what happened, as ledger and status have it; the details are in the log. */
  default String word() {
    if (this instanceof TargetOpen) {
      return "open";
    }
    if (this instanceof NoPermission) {
      return "no-permission";
    }
    if (this instanceof ShareGone) {
      return "share-gone";
    }
    return this instanceof NoSpace ? "no-space" : this instanceof Failed ? "failed" : "";
  }

  /** Why an output does not bear its plain name. */
  enum Renamed {
    NOT,
    /** A person edited the earlier one, or has a file of that name. */
    PERSON,
    /** Somebody has had the earlier one open for too long. */
    OPEN,
    /** Another original's output is called so. */
    OTHER_ORIGINAL
  }

  /**
   * Lies there.
   *
   * @param written false when the same bytes lay there already
   */
  record Published(Path path, String sha256, Renamed renamed, boolean written)
      implements PublishResult {}

  /** Somebody has the earlier output open: its owner file is beside it. */
  record TargetOpen(Path target) implements PublishResult {}

  record NoPermission(String detail) implements PublishResult {}

  /** The folder is not there (any more), or the share does not answer. */
  record ShareGone(String detail) implements PublishResult {}

  record NoSpace(String detail) implements PublishResult {}

  record Failed(String detail) implements PublishResult {}
}
