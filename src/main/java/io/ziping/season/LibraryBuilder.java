package io.ziping.season;

import io.ziping.checks.LibraryProject;
import io.ziping.checks.LibraryProject.ApprovedIndicator;
import io.ziping.checks.TextQuotes;
import io.ziping.form.CellRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a library's projects together from rows of several sheets: rows of one code (or, without a
 * code, of one name) are one project, and must not contradict each other.
 */
final class LibraryBuilder {

  private final LibraryProblems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  LibraryBuilder(LibraryProblems problems) {
    this.problems = problems;
  }

  Entry entry(String code, String name) {
    String key =
        code.isEmpty() ? "n" + TextQuotes.lettersOf(name) : "c" + TextQuotes.lettersOf(code);
    return entries.computeIfAbsent(key, unused -> new Entry());
  }

  List<LibraryProject> projects() {
    return entries.values().stream().map(Entry::project).toList();
  }

  /** One project so far. */
  final class Entry {

    private final Map<LibraryField, BigDecimal> amounts = new EnumMap<>(LibraryField.class);
    private final List<ApprovedIndicator> indicators = new ArrayList<>();
    private String code = "";
    private String name = "";
    private String unit = "";

    void identify(CellRef place, String newCode, String newName, String newUnit) {
      if (!name.isEmpty()
          && !newName.isEmpty()
          && !TextQuotes.lettersOf(name).equals(TextQuotes.lettersOf(newName))) {
        problems.at(place, "two-names", newCode, name, newName);
      }
      code = code.isEmpty() ? newCode : code;
      name = name.isEmpty() ? newName : name;
      unit = unit.isEmpty() ? newUnit : unit;
    }

    void put(LibraryField field, BigDecimal amount, CellRef place) {
      BigDecimal before = amounts.putIfAbsent(field, amount);
      if (before != null && before.compareTo(amount) != 0) {
        problems.at(place, "two-amounts", name, before.toPlainString(), amount.toPlainString());
      }
    }

    void add(ApprovedIndicator indicator) {
      indicators.add(indicator);
    }

    private LibraryProject project() {
      return new LibraryProject(
          code,
          name,
          unit,
          amounts.get(LibraryField.INITIAL),
          amounts.get(LibraryField.BUDGET),
          amounts.get(LibraryField.EXECUTED),
          indicators);
    }
  }
}
