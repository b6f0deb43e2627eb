package io.ziping.season;

import io.ziping.checks.LibraryProject;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.SheetGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a project library. Columns are found by their headings on any sheet; a sheet may list
 * projects, approved indicators (a row each), or both. Strict: a row that cannot be understood is a
 * problem with its cell, and nothing is guessed. Content never makes it throw.
 */
public final class LibraryReader {

  /** A person mends these first; more would only hide them. */
  private static final int MOST_PROBLEMS = 50;

  static final String DAMAGED = "damaged";

  private final GridReader grids;
  private final LibraryHeadings headings;
  private final LibraryLabels labels;

  public LibraryReader(LibraryLabels labels, ReadLimits limits) {
    this.grids = new GridReader(limits);
    this.headings = new LibraryHeadings(labels);
    this.labels = labels;
  }

  /** Reads a file's bytes; {@code file} is its name for problems. */
  public ProjectLibrary read(String file, byte[] bytes) {
    LibraryProblems problems = new LibraryProblems(file, MOST_PROBLEMS);
    GridResult result = grids.read(bytes);
    if (result instanceof GridResult.Refused refused) {
      problems.add("", "", refused.why() instanceof ReadResult.Encrypted ? "encrypted" : DAMAGED);
      return new ProjectLibrary.Broken(file, problems.list());
    }
    LibraryBuilder builder = new LibraryBuilder(problems);
    List<SheetGrid> read = new ArrayList<>();
    for (SheetGrid sheet : ((GridResult.Read) result).grid().sheets()) {
      Optional<LibraryTable> table = headings.find(sheet);
      if (table.isPresent()) {
        read.add(sheet);
        new LibraryRows(sheet, table.get(), labels.totals(), builder, problems).read();
      }
    }
    if (read.isEmpty()) {
      problems.add("", "", "no-headings");
    }
    List<LibraryProject> projects = builder.projects();
    if (projects.isEmpty() && problems.isEmpty()) {
      problems.add("", "", "no-projects");
    }
    return problems.isEmpty()
        ? new ProjectLibrary.Loaded(file, projects)
        : new ProjectLibrary.Broken(file, problems.list());
  }
}
