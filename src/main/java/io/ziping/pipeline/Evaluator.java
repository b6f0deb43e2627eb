package io.ziping.pipeline;

import io.ziping.checks.Finding;
import io.ziping.workbook.ReadResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Judges the files of one unit by one rule pack. Same bytes and same rules, same outcome. */
public interface Evaluator {

  /**
   * Names the rules and the program; a file that was judged by others is judged again. At most 200
   * characters.
   */
  String rules();

  /**
   * Judges a working copy; never throws for content.
   *
   * @param path of the original below the share's root, with "/"
   */
  Outcome evaluate(Path copy, String path, String sha256);

  /**
   * The same, with scored originals at hand by their SHA-256: a mended result gets the looks of its
   * form back from them.
   */
  default Evaluator withOriginals(Function<String, Optional<byte[]>> originals) {
    return this;
  }

  /** The outcome of a file whose judging was given up, with its note; path as in evaluating. */
  Outcome.Crashed giveUp(Finding fault, String path);

  /** The outcome of a file that was not even opened, with its note; path as in evaluating. */
  Outcome.Unreadable refuse(ReadResult refusal, String path);
}
