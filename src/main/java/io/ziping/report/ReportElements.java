package io.ziping.report;

import io.ziping.text.Messages;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a report needs and no form holds, as the unit wrote it into 报告要素.xlsx; empty where it wrote
 * nothing.
 *
 * @param notice title and number of the notice that asks for the self-evaluation
 * @param workingGroup who did it
 * @param work how it was done
 * @param goals what the unit says about its goals, besides what the checks found
 * @param measures one each
 * @param useOfResults what the results are used for
 * @param date of the report as it is to be printed
 * @param stories the projects that were spot-checked
 */
public record ReportElements(
    String notice,
    String workingGroup,
    String work,
    String goals,
    List<String> measures,
    String useOfResults,
    String date,
    List<Story> stories) {

  /**
   * A spot-checked project.
   *
   * @param code empty where the unit wrote none
   * @param basis the documents it rests on
   */
  public record Story(String name, String code, String background, String basis, String result) {}

  /** Labels of the first column, keys {@code report.element.…}. */
  private static final List<String> FIELDS =
      List.of("notice", "working-group", "work", "goals", "measures", "use-of-results", "date");

  private static final List<String> STORY_COLUMNS =
      List.of("name", "code", "background", "basis", "result");

  public ReportElements {
    measures = List.copyOf(measures);
    stories = List.copyOf(stories);
  }

  /** Names of the projects that were spot-checked. */
  public List<String> spotChecked() {
    return stories.stream().map(Story::name).toList();
  }

  public static ReportElements none() {
    return new ReportElements("", "", "", "", List.of(), "", "", List.of());
  }

  /**
   * Reads the workbook's bytes; what cannot be read counts as empty. Formulas give their results.
   */
  public static ReportElements read(byte[] bytes, Messages messages) {
    if (!(new GridReader(ReadLimits.standard()).read(bytes) instanceof GridResult.Read read)) {
      return none();
    }
    return read.grid().sheets().stream()
        .map(sheet -> read(SheetCells.of(sheet), messages))
        .filter(elements -> !elements.equals(none()))
        .findFirst()
        .orElseGet(ReportElements::none);
  }

  private static ReportElements read(SheetCells sheet, Messages messages) {
    List<String> values = new ArrayList<>();
    for (String field : FIELDS) {
      values.add(beside(sheet, messages.get("report.element." + field)));
    }
    return new ReportElements(
        values.get(0),
        values.get(1),
        values.get(2),
        values.get(3),
        values.get(4).lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        values.get(5),
        values.get(6),
        stories(sheet, messages));
  }

  /** What stands right beside a label; further right stand examples. */
  private static String beside(SheetCells sheet, String label) {
    for (var row : sheet.rows().entrySet()) {
      for (var cell : row.getValue().entrySet()) {
        if (same(cell.getValue(), label)) {
          return sheet.at(row.getKey(), cell.getKey() + 1);
        }
      }
    }
    return "";
  }

  private static boolean same(String text, String label) {
    return folded(text).equals(folded(label));
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s\\p{Z}:：]+", "").toLowerCase(Locale.ROOT);
  }

  /** The rows below the headings of the table of stories, down to the first without a name. */
  private static List<Story> stories(SheetCells sheet, Messages messages) {
    List<String> heads =
        STORY_COLUMNS.stream().map(key -> messages.get("report.element.story." + key)).toList();
    for (var entry : sheet.rows().entrySet()) {
      List<Integer> columns = new ArrayList<>();
      for (String head : heads) {
        entry.getValue().entrySet().stream()
            .filter(cell -> same(cell.getValue(), head))
            .findFirst()
            .ifPresent(cell -> columns.add(cell.getKey()));
      }
      if (columns.size() == heads.size()) {
        return stories(sheet, entry.getKey(), columns);
      }
    }
    return List.of();
  }

  private static List<Story> stories(SheetCells sheet, int headRow, List<Integer> columns) {
    List<Story> stories = new ArrayList<>();
    for (int row : sheet.rows().tailMap(headRow, false).keySet()) {
      List<String> texts = columns.stream().map(column -> sheet.at(row, column)).toList();
      if (texts.get(0).isEmpty()) {
        break;
      }
      stories.add(new Story(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4)));
    }
    return stories;
  }
}
