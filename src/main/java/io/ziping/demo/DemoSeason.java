package io.ziping.demo;

import io.ziping.text.FileNames;
import io.ziping.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The demo season: the 62 projects of one township, each a workbook as its staff would hand it in.
 * Names, amounts and indicators are the season's tables under {@code caohe-2023}; the same season
 * comes out at every call.
 */
public final class DemoSeason {

  private static final String FOLDER = "caohe-2023";

  /** Every sixth workbook is an old .xls. */
  private static final int OLD_EVERY = 6;

  /** One workbook in four holds its numbers as numbers. */
  private static final int NUMBERS_EVERY = 4;

  private DemoSeason() {}

  /**
   * Writes the unit's folder below a share, with its project library and what its report needs
   * besides; files of the same name are replaced.
   *
   * @param templates folder that holds the blank form as .xlsx and .xls
   * @return the written forms in the order of the season
   */
  public static List<Path> write(Path share, Path templates) throws IOException {
    Messages messages = Messages.chinese();
    String form = messages.get("template.blank-form");
    byte[] modern = Files.readAllBytes(templates.resolve(form + ".xlsx"));
    byte[] old = Files.readAllBytes(templates.resolve(form + ".xls"));
    Path unit = Files.createDirectories(share.resolve(messages.get("demo.unit-folder")));
    Files.write(unit.resolve(messages.get("demo.library.file")), DemoLibrary.season());
    DemoGoals goals = new DemoGoals(Csv.resource(FOLDER + "/goals.csv"));
    List<Path> written = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DemoProject project : DemoProject.season(FOLDER)) {
      boolean isOld = project.sequence() % OLD_EVERY == 0;
      Path file =
          unit.resolve(FileNames.distinct(project.name(), names) + (isOld ? ".xls" : ".xlsx"));
      try (DemoForm blank =
          new DemoForm(isOld ? old : modern, project.sequence() % NUMBERS_EVERY != 0)) {
        Files.write(file, blank.fill(project, goals));
      }
      written.add(file);
    }
    String elements = messages.get("report.elements.filename");
    byte[] blank = Files.readAllBytes(templates.resolve(elements));
    Files.write(unit.resolve(elements), new DemoElements(FOLDER).fill(blank));
    return List.copyOf(written);
  }
}
