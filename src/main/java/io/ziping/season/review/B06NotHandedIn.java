package io.ziping.season.review;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.DecimalText;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.checks.TextQuotes;
import io.ziping.rulepack.CheckCode;
import io.ziping.season.UnitSeason.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Projects of the library without a form. */
final class B06NotHandedIn implements UnitCheck {

  @Override
  public CheckCode code() {
    return CheckCode.B06;
  }

  @Override
  public boolean needsLibrary() {
    return true;
  }

  @Override
  public List<UnitComplaint> check(UnitView view) {
    List<LibraryProject> missing = missing(view);
    return missing.isEmpty()
        ? List.of()
        : List.of(
            new UnitComplaint(
                "",
                "",
                List.of(),
                List.of(Integer.toString(missing.size()), name(missing.get(0)))));
  }

  private static String name(LibraryProject project) {
    return project.name().isEmpty() ? project.code() : project.name();
  }

  /**
   * What is left of the library when every form has taken its project: by code, else by name (of
   * two of one name the one with the same budget first), else by a name that is nearly the same. A
   * file that nobody could read takes the project whose name it bears.
   */
  static List<LibraryProject> missing(UnitView view) {
    List<LibraryProject> left = new ArrayList<>(((Library.Known) view.library()).projects());
    List<FormRecord> forms =
        new ArrayList<>(view.projects().stream().map(Project::record).toList());
    take(left, forms, (known, form) -> known.isCode(form.projectCode()));
    take(left, forms, (known, form) -> isNamed(known, form) && isBudget(known, form));
    take(left, forms, B06NotHandedIn::isNamed);
    BigDecimal least = view.pack().threshold("name-similarity");
    take(
        left,
        forms,
        (known, form) -> Library.likeness(known.name(), form.projectName()).compareTo(least) >= 0);
    List<String> unread =
        new ArrayList<>(
            view.season().submissions().stream()
                .filter(submission -> submission.verdict() == Verdict.UNREADABLE)
                .map(submission -> stem(submission.file()))
                .toList());
    take(left, unread, LibraryProject::isNamed);
    return List.copyOf(left);
  }

  /** Every form takes the first project that it fits, and both are out. */
  private static <T> void take(
      List<LibraryProject> left, List<T> forms, BiPredicate<LibraryProject, T> fits) {
    forms.removeIf(
        form -> {
          for (LibraryProject known : left) {
            if (fits.test(known, form)) {
              return left.remove(known);
            }
          }
          return false;
        });
  }

  private static boolean isNamed(LibraryProject known, FormRecord form) {
    return known.isNamed(form.projectName());
  }

  private static boolean isBudget(LibraryProject known, FormRecord form) {
    BigDecimal there = known.currentBudget();
    BigDecimal here = form.budget();
    return there != null && here != null && !DecimalText.differ(there, here, BigDecimal.ZERO);
  }

  private static String stem(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return TextQuotes.lettersOf(dot > 0 ? file.substring(0, dot) : file);
  }
}
