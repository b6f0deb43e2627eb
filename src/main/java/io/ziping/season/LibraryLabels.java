package io.ziping.season;

import io.ziping.measure.WordMatcher;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a project library is recognised by, from {@code labels.yaml} under {@code library}. Labels
 * are compared after normalising (NFKC, no white space, no bracketed hints).
 *
 * @param files names of the file, in the order in which they are looked for
 * @param fields each column's label variants
 * @param totals names of rows that sum up and are no projects
 * @param unitFiles names of the list of units, in the order in which they are looked for
 * @param departments headings of its column of departments
 * @param yuan what says in a heading, or above it, that amounts are in 元 instead of 万元
 */
public record LibraryLabels(
    List<String> files,
    Map<LibraryField, List<String>> fields,
    WordMatcher totals,
    WordMatcher yuan,
    List<String> unitFiles,
    List<String> departments) {

  public LibraryLabels {
    files = List.copyOf(files);
    fields = Map.copyOf(new EnumMap<>(fields));
    unitFiles = List.copyOf(unitFiles);
    departments = List.copyOf(departments);
  }
}
