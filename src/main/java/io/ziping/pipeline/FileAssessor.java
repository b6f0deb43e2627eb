package io.ziping.pipeline;

import io.ziping.checks.Finding;
import io.ziping.workbook.ReadResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Assesses the files of one unit by one rule pack: same bytes and same rules, same outcome. */
public interface FileAssessor {

  /**
   * Names the rules and the program; a file that was assessed by others is assessed again. At most
   * 200 characters.
   */
  String rules();

  /**
   * Assesses a working copy; never throws for content.
   *
   * @param path of the original below the share's root, with "/"
   */
  Outcome assess(Path copy, String path, String sha256);

  /**
   * The same, with scored originals at hand by their SHA-256: a mended result gets the looks of its
   * form back from them.
   */
  default FileAssessor withOriginals(Function<String, Optional<byte[]>> originals) {
    return this;
  }

  /**
   * The outcome of a file whose assessment was given up, with its note; path as for {@link
   * #assess}.
   */
  Outcome.Crashed giveUp(Finding fault, String path);

  /** The outcome of a file that was not even opened, with its note; path as for {@link #assess}. */
  Outcome.Unreadable refuse(ReadResult refusal, String path);
}
