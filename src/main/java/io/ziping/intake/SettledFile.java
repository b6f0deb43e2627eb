package io.ziping.intake;

/** A dropped file whose state is final until it changes again. */
public sealed interface SettledFile {

  Sighting sighting();

  /**
   * What the ledger compares: the SHA-256 of the bytes where they were copied, else a word and the
   * file's size and time.
   */
  String content();

  /** Proved whole, or of a kind whose structure proves nothing; its bytes lie in the spool. */
  record Whole(Sighting sighting, WorkingCopy copy) implements SettledFile {
    @Override
    public String content() {
      return copy.sha256();
    }
  }

  /** Unchanged for ten minutes and still not whole; {@code reason} is for the log. */
  record Torso(Sighting sighting, String reason) implements SettledFile {
    @Override
    public String content() {
      return unread("torso", sighting);
    }
  }

  /** Nothing in it, for ten minutes. */
  record Empty(Sighting sighting) implements SettledFile {
    @Override
    public String content() {
      return unread("empty", sighting);
    }
  }

  /** Over the limit; not copied at all. */
  record Oversized(Sighting sighting, long bytes, long allowed) implements SettledFile {
    @Override
    public String content() {
      return unread("oversized", sighting);
    }
  }

  /**
   * All there, and yet nobody gets at its bytes: a member of an archive with a password, say.
   *
   * @param reason for the sentence to staff, as for a damaged file
   * @param content what distinguishes these bytes from others
   */
  record Refused(Sighting sighting, String reason, String content) implements SettledFile {}

  private static String unread(String word, Sighting sighting) {
    return word + ":" + sighting.key().size() + ":" + sighting.key().modified();
  }
}
