package io.ziping.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was taken for one of its family.
 *
 * @param confidence 0 to 100: the share of the family's anchors that were found; half of it where
 *     the form was only guessed
 * @param found anchors of the family that the form has
 * @param missing anchors that whole forms of the family have and this one has not
 * @param guessed whether no known family fitted and the form was read by its header row
 */
public record Recognition(
    int confidence, List<Anchor> found, List<Anchor> missing, boolean guessed) {

  /**
   * One mark that families are told by.
   *
   * @param key as in {@code labels.yaml}, for example "project-name"
   * @param label as written in the form; for a missing one as {@code labels.yaml} spells it first;
   *     empty where it is no label ("weight-before-target")
   * @param cell where it stands, null for what stands nowhere
   */
  public record Anchor(String key, String label, @Nullable CellRef cell) {
    public Anchor {
      Objects.requireNonNull(key);
      Objects.requireNonNull(label);
    }

    @Override
    public String toString() {
      return cell == null ? key : key + " at " + cell.a1();
    }
  }

  public Recognition {
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
    found = List.copyOf(found);
    missing = List.copyOf(missing);
  }

  /** Nothing to explain: the layout is known beforehand. */
  public static Recognition certain() {
    return new Recognition(100, List.of(), List.of(), false);
  }

  /** One line for the log. */
  public String reason() {
    String line = join(found);
    if (!missing.isEmpty()) {
      line += "; missing: " + join(missing);
    }
    return guessed ? line + "; no known family, read by its header row" : line;
  }

  private static String join(List<Anchor> anchors) {
    return anchors.stream().map(Anchor::toString).collect(Collectors.joining(", "));
  }
}
