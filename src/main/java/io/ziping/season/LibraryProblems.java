package io.ziping.season;

import io.ziping.form.CellRef;
import java.util.ArrayList;
import java.util.List;

/** The problems of one library while it is being read, up to a number. */
final class LibraryProblems {

  private final String file;
  private final int most;
  private final List<LibraryProblem> problems = new ArrayList<>();

  LibraryProblems(String file, int most) {
    this.file = file;
    this.most = most;
  }

  void at(CellRef cell, String reason, String... args) {
    add(cell.sheet(), cell.a1(), reason, args);
  }

  void add(String sheet, String cell, String reason, String... args) {
    if (problems.size() < most) {
      problems.add(new LibraryProblem(file, sheet, cell, reason, List.of(args)));
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<LibraryProblem> list() {
    return List.copyOf(problems);
  }
}
