package io.ziping.season;

import io.ziping.text.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * One mistake in a project library.
 *
 * @param sheet empty when the whole file is meant
 * @param cell address such as C5, empty when the whole sheet is meant
 * @param reason bundle key below {@code library.}
 * @param args ready strings for its sentence
 */
public record LibraryProblem(
    String file, String sheet, String cell, String reason, List<String> args) {

  public LibraryProblem {
    args = List.copyOf(args);
  }

  /** File, sheet, cell, and what is wrong. */
  public String sentence(Messages messages) {
    List<String> place = new ArrayList<>();
    place.add(file);
    if (!sheet.isEmpty()) {
      place.add(sheet);
    }
    if (!cell.isEmpty()) {
      place.add(cell);
    }
    String what = messages.get("library." + reason, args.toArray());
    return messages.get("library.problem", String.join(" ", place), what);
  }
}
