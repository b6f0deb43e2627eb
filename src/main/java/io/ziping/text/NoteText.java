package io.ziping.text;

import io.ziping.checks.Finding;
import java.util.List;

/** The plain-word note that lies beside a file that could not be read. */
public final class NoteText {

  private final Messages messages;

  public NoteText(Messages messages) {
    this.messages = messages;
  }

  /** The note's whole text. */
  public String note(String fileName, List<Finding> findings) {
    throw new UnsupportedOperationException(messages + fileName + findings);
  }
}
