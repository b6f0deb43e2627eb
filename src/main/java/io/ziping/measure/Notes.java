package io.ziping.measure;

import io.ziping.measure.Reading.Note;
import io.ziping.measure.Reading.Oddity;
import java.util.ArrayList;
import java.util.List;

/** Collects what is odd while one indicator is read; each oddity once. */
final class Notes {

  private final List<Note> notes = new ArrayList<>();

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

  List<Note> list() {
    return List.copyOf(notes);
  }
}
