package io.ziping.season;

import io.ziping.checks.LibraryProject;
import java.util.List;

/** A project library file as read: its projects, or everything that is wrong with it. */
public sealed interface ProjectLibrary {

  /** Every row was understood. */
  record Loaded(String file, List<LibraryProject> projects) implements ProjectLibrary {
    public Loaded {
      projects = List.copyOf(projects);
    }
  }

  /** Something has to be mended first; at least one problem. */
  record Broken(String file, List<LibraryProblem> problems) implements ProjectLibrary {
    public Broken {
      problems = List.copyOf(problems);
    }

    /** Whether the file itself is damaged, as it is while it is being saved. */
    boolean isTorn() {
      return problems.get(0).reason().equals(LibraryReader.DAMAGED);
    }
  }
}
