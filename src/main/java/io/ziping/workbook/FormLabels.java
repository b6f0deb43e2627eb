package io.ziping.workbook;

import java.util.List;
import java.util.Map;

/**
 * The labels that forms are recognised by, from {@code labels.yaml} under {@code forms}; all
 * normalised (NFKC, no white space, no colons, no bracketed hints).
 *
 * @param fields field key (title, project-name, target …) to its label variants
 * @param families layout families in the order they are tried
 * @param otherForms forms that are recognised and not scored, by kind
 */
public record FormLabels(
    Map<String, List<String>> fields, List<Family> families, List<OtherForm> otherForms) {

  /**
   * One layout family.
   *
   * @param key for example "national" @param scored whether its forms are scored
   * @param required field keys that must be found @param distinctive field keys only this family
   *     has
   * @param settings everything else the family's reader needs to know, by name
   */
  public record Family(
      String key,
      boolean scored,
      List<String> required,
      List<String> distinctive,
      Map<String, List<String>> settings) {
    public Family {
      required = List.copyOf(required);
      distinctive = List.copyOf(distinctive);
      settings = Map.copyOf(settings);
    }
  }

  /** Marks of an adjacent form: any title part, or all of the labels. */
  public record OtherForm(String kind, List<String> titles, List<String> labels) {
    public OtherForm {
      titles = List.copyOf(titles);
      labels = List.copyOf(labels);
    }
  }

  public FormLabels {
    fields = Map.copyOf(fields);
    families = List.copyOf(families);
    otherForms = List.copyOf(otherForms);
  }
}
