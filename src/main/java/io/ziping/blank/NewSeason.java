package io.ziping.blank;

import io.ziping.checks.LibraryProject;
import io.ziping.checks.LibraryProject.ApprovedIndicator;
import io.ziping.text.FileNames;
import io.ziping.workbook.Handout;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Next year's forms: one for each project of a unit, with all that the project library knows of it
 * filled in. Files that are there stay as they are.
 */
public final class NewSeason {

  private final byte[] blank;
  private final int year;

  /**
   * Forms of one year.
   *
   * @param blank the blank form's bytes, an .xlsx
   */
  public NewSeason(byte[] blank, int year) {
    this.blank = blank.clone();
    this.year = year;
  }

  /**
   * A unit of the season.
   *
   * @param department 主管部门 for its forms, empty when it is not known
   */
  public record Unit(String name, String department, List<LibraryProject> projects) {
    public Unit {
      projects = List.copyOf(projects);
    }
  }

  /**
   * What became of one project's form.
   *
   * @param written false when a file of that name was there already
   * @param leftOut approved indicators that found no place in the form, by name
   */
  public record Form(Path file, boolean written, List<String> leftOut) {
    public Form {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Writes a unit's forms into its folder, which is made where it is missing.
   *
   * @throws IOException when the folder cannot be written to
   */
  public List<Form> write(Path folder, Unit unit) throws IOException {
    Files.createDirectories(folder);
    Set<String> taken = new HashSet<>();
    List<Form> forms = new ArrayList<>();
    for (LibraryProject project : unit.projects()) {
      String name = project.name().isEmpty() ? project.code() : project.name();
      Path file = folder.resolve(FileNames.distinct(name, taken) + ".xlsx");
      forms.add(write(file, unit, project));
    }
    return List.copyOf(forms);
  }

  private Form write(Path file, Unit unit, LibraryProject project) throws IOException {
    if (Files.exists(file)) {
      return new Form(file, false, List.of());
    }
    List<String> leftOut = new ArrayList<>();
    byte[] bytes = fill(unit, project, leftOut);
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return new Form(file, true, leftOut);
    } catch (FileAlreadyExistsException e) {
      return new Form(file, false, List.of());
    }
  }

  private byte[] fill(Unit unit, LibraryProject project, List<String> leftOut) throws IOException {
    try (BlankForm form = new BlankForm(blank)) {
      String code = project.code().isEmpty() ? "" : project.code() + "-";
      form.identity(
          Integer.toString(year),
          code + project.name(),
          unit.department(),
          unitName(unit, project));
      amount(form, 0, project.initial());
      amount(form, 1, project.currentBudget());
      BlankRows rows = form.rows();
      for (ApprovedIndicator indicator : project.indicators()) {
        rows.freeOrNew(indicator.level1(), indicator.level2())
            .ifPresentOrElse(
                cells -> fill(form, cells, indicator), () -> leftOut.add(indicator.name()));
      }
      form.mark(Handout.PROPERTY, Integer.toString(year));
      return form.calculated();
    }
  }

  private static String unitName(Unit unit, LibraryProject project) {
    return project.unit().isEmpty() ? unit.name() : project.unit();
  }

  private static void fill(BlankForm form, BlankRows.Cells cells, ApprovedIndicator indicator) {
    form.text(cells.name(), indicator.name());
    form.text(cells.target(), indicator.target());
    BigDecimal weight = indicator.weight();
    if (weight != null) {
      cells.weight().setCellValue(weight.doubleValue());
    }
  }

  private static void amount(BlankForm form, int column, @Nullable BigDecimal amount) {
    if (amount != null) {
      form.money(0, column).setCellValue(amount.doubleValue());
    }
  }
}
