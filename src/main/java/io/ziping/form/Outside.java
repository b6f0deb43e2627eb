package io.ziping.form;

import java.util.List;
import java.util.Objects;

/**
 * What names outside a form's cells say about whose form it is, the nearest first: its title's, the
 * sheet's, the file's, those of the folders that it lies in. Such names are only a help where the
 * cells say nothing, and worth a question where they say something else.
 */
public record Outside(List<Claim> claims) {

  /** Which name it is. */
  public enum Place {
    CELL,
    /** The form's title, which tells the project where its own cell is blank. */
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
  public record Claim(
      Place place,
      String text,
      String projectCode,
      String project,
      String unitCode,
      String unit,
      int year) {
    public Claim {
      Objects.requireNonNull(place);
      Objects.requireNonNull(text);
    }
  }

  public Outside {
    claims = List.copyOf(claims);
  }

  /** Names that say nothing. */
  public static Outside nothing() {
    return new Outside(List.of());
  }
}
