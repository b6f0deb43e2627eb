package io.ziping.report;

import io.ziping.text.Messages;
import java.util.List;

/**
 * One mistake in a template.
 *
 * @param template the template's file name
 * @param sheet empty when the whole file is meant
 * @param cell for example "K7"; empty when the whole sheet or file is meant
 * @param kind what is wrong, bundle key {@code template.<kind>}
 * @param args ready strings for the sentence
 */
public record TemplateProblem(
    String template, String sheet, String cell, String kind, List<String> args) {

  public TemplateProblem {
    args = List.copyOf(args);
  }

  static TemplateProblem ofFile(String template, String kind, String... args) {
    return new TemplateProblem(template, "", "", kind, List.of(args));
  }

  /** The mistake as a sentence with file, sheet and cell. */
  public String sentence(Messages messages) {
    String reason = messages.get("template." + kind, args.toArray());
    if (sheet.isEmpty()) {
      return messages.get("template.where-file", template, reason);
    }
    return cell.isEmpty()
        ? messages.get("template.where-sheet", template, sheet, reason)
        : messages.get("template.where", template, sheet, cell, reason);
  }

  /** A line for the log, in English. */
  @Override
  public String toString() {
    return template + " " + sheet + "!" + cell + ": " + kind + " " + args;
  }
}
