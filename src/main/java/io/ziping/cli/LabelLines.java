package io.ziping.cli;

import io.ziping.form.CellRef;
import io.ziping.form.ReadingNote;
import io.ziping.form.ReadingNote.ByLikeness;
import io.ziping.form.ReadingNote.ByPlace;
import io.ziping.form.ReadingNote.NotRead;
import io.ziping.text.Messages;
import io.ziping.workbook.FieldKind;
import io.ziping.workbook.FormLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Labels that {@code labels.yaml} does not have, with the lines that would teach it. */
final class LabelLines {

  /** What makes a word of YAML need quotes. */
  private static final Set<Character> SPECIAL =
      Set.of(',', '[', ']', '{', '}', ':', '#', '"', '\'', '&', '*', '!', '|', '>', '%', '@', '`');

  private final Map<FieldKind, List<String>> fields;

  LabelLines(FormLabels labels) {
    this.fields = labels.fields();
  }

  /** The line of a field's labels with one more, as it stands in the file; empty for no label. */
  Optional<String> line(ReadingNote note) {
    if (note instanceof ByLikeness like) {
      return Optional.of(line(like.field(), like.label()));
    }
    if (note instanceof ByPlace place && !place.label().isEmpty()) {
      return Optional.of(line(place.field(), place.label()));
    }
    return Optional.empty();
  }

  private String line(String key, String label) {
    List<String> words = new ArrayList<>();
    FieldKind.ofKey(key)
        .map(field -> fields.getOrDefault(field, List.of()))
        .ifPresent(known -> known.forEach(word -> words.add(quoted(word))));
    words.add(quoted(label));
    return "    " + key + ": [" + String.join(", ", words) + "]";
  }

  private static String quoted(String word) {
    boolean plain = word.chars().noneMatch(c -> SPECIAL.contains((char) c) || c == '-' || c == '?');
    return plain ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Whether a note is about a label. */
  static boolean isAboutLabel(ReadingNote note) {
    return note instanceof ByLikeness || note instanceof ByPlace || note instanceof NotRead;
  }

  /** What is said of a note about a label; empty for others. */
  static String sentence(ReadingNote note, Messages messages) {
    String cell = note.cell().a1();
    if (note instanceof ByLikeness like) {
      return messages.get(
          "reading.label.like", cell, like.label(), name(like.field(), messages), like.field());
    }
    if (note instanceof ByPlace place) {
      String name = name(place.field(), messages);
      return place.label().isEmpty()
          ? messages.get("reading.label.no-label", cell, name)
          : messages.get("reading.label.place", cell, place.label(), name, place.field());
    }
    if (!(note instanceof NotRead unread)) {
      return "";
    }
    String column = CellRef.letters(note.cell().column());
    return unread.label().isEmpty()
        ? messages.get("reading.label.not-read.no-label", column)
        : messages.get("reading.label.not-read", column, unread.label());
  }

  private static String name(String field, Messages messages) {
    return messages.get("reading.field." + field);
  }
}
