package io.ziping.recheck;

import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that a person has to do about a re-check form.
 *
 * @param word of the sentence {@code recheck.remark.<word>}
 * @param cell where, empty for the form as a whole; {0} of its sentence
 * @param args {1} … of the sentence
 */
public record RecheckRemark(Kind kind, String word, String cell, List<String> args) {

  /** How much it matters. */
  public enum Kind {
    /** The score cannot stand. */
    MISTAKE,
    /** Something is still to be filled in. */
    MISSING,
    /** To be known. */
    NOTE
  }

  public RecheckRemark {
    args = List.copyOf(args);
  }

  static RecheckRemark note(String word, String... args) {
    return new RecheckRemark(Kind.NOTE, word, "", List.of(args));
  }

  /** The sentence, with what to do. */
  public String sentence(Messages messages) {
    List<Object> all = new ArrayList<>();
    all.add(cell);
    all.addAll(args);
    return messages.get("recheck.remark." + word, all.toArray());
  }
}
