package io.ziping.form;

import java.util.List;
import java.util.Objects;

/**
 * What names outside a form's cells say about whose form it is, the nearest first: its title's, the
 * sheet's, the file's, those of the folders that it is in. Such names are only a help where the
 * cells say nothing, and worth a question where they say something else.
 */
public record NameHints(List<Hint> hints) {

  /** Which name it is. */
  public enum Place {
    CELL,
    /** The form's title, which names the project where its own cell is blank. */
    TITLE,
    SHEET,
    FILE,
    FOLDER
  }

  /**
   * What one name says; empty or 0 for what it does not say.
   *
   * @param text the name itself, a file's without its extension
   * @param project a project's name, without codes, years and words such as 自评表
   * @param unit a unit's name, of folders only
   */
  public record Hint(
      Place place,
      String text,
      String projectCode,
      String project,
      String unitCode,
      String unit,
      int year) {
    public Hint {
      Objects.requireNonNull(place);
      Objects.requireNonNull(text);
    }
  }

  public NameHints {
    hints = List.copyOf(hints);
  }

  /** Names that say nothing. */
  public static NameHints nothing() {
    return new NameHints(List.of());
  }
}
