package io.ziping.intake;

import java.nio.file.Path;

/**
 * Proves by its structure that a copy is whole. Intake knows no spreadsheets; it is handed this.
 */
@FunctionalInterface
public interface CompletenessTest {

  /** What a copy's structure says. */
  sealed interface Completeness {}

  /** All there. */
  record Whole() implements Completeness {}

  /** Something is missing yet, or for good; {@code reason} is for the log. */
  record Incomplete(String reason) implements Completeness {}

  /** Another kind of file, which proves nothing: taken as it is. */
  record Foreign() implements Completeness {}

  Completeness test(Path copy);
}
