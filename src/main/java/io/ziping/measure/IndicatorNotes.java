package io.ziping.measure;

import io.ziping.measure.Reading.Note;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Reading.Part;
import io.ziping.measure.Reading.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is odd while one indicator is read, each oddity once, and where parts came from.
 */
final class IndicatorNotes {

  private final List<Note> notes = new ArrayList<>();
  private final Map<Part, Source> origins = new EnumMap<>(Part.class);

  void add(Oddity oddity, String detail) {
    if (!has(oddity)) {
      notes.add(new Note(oddity, detail));
    }
  }

  void add(Oddity oddity) {
    add(oddity, "");
  }

  boolean has(Oddity oddity) {
    return notes.stream().anyMatch(note -> note.oddity() == oddity);
  }

  void from(Part part, Source source) {
    origins.put(part, source);
  }

  Map<Part, Source> origins() {
    return origins;
  }

  List<Note> list() {
    return List.copyOf(notes);
  }
}
