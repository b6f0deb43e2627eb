package io.ziping.recheck;

import io.ziping.rulepack.RulePack.Grade;
import io.ziping.workbook.Stamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the very hidden sheet of a re-check form says for programs: rows of plain texts, the first
 * of each saying what the row is. It repeats the stamp, which some programs drop from the document
 * properties.
 *
 * <pre>
 * ziping | 1        kind, source, sha256, rule-pack, program: the stamp
 * project | key | version | unit | code | name | path | reasons | self | total
 * grade   | name | from                      best first
 * line    | id | level 1 | level 2 | name | target | actual | weight | self | computed
 * </pre>
 */
record RecheckMachine(RecheckHead head, List<RecheckRow> lines) {

  /** More lines than any form has. */
  private static final int MOST_LINES = 500;

  /** Cells of the longest row. */
  static final int CELLS = 10;

  private static final int PROJECT_CELLS = 10;
  private static final int LINE_CELLS = 10;

  RecheckMachine {
    lines = List.copyOf(lines);
  }

  /** The rows of the hidden sheet. */
  List<List<String>> rows(Stamp stamp) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ziping", "1"));
    rows.add(List.of("kind", stamp.kind()));
    rows.add(List.of("source", stamp.source()));
    rows.add(List.of("sha256", stamp.sourceSha256()));
    rows.add(List.of("rule-pack", stamp.rulePack()));
    rows.add(List.of("program", stamp.program()));
    rows.add(
        List.of(
            "project",
            head.key(),
            head.version(),
            shown(head.unit()),
            shown(head.code()),
            shown(head.name()),
            shown(head.path()),
            shown(head.reasons()),
            RecheckSubject.plain(head.self()),
            RecheckSubject.plain(head.total())));
    head.grades()
        .forEach(
            grade -> rows.add(List.of("grade", grade.name(), RecheckSubject.plain(grade.from()))));
    for (RecheckRow line : lines) {
      rows.add(
          List.of(
              "line",
              line.id(),
              shown(line.level1()),
              shown(line.level2()),
              shown(line.name()),
              shown(line.target()),
              shown(line.actual()),
              RecheckSubject.plain(line.weight()),
              RecheckSubject.plain(line.self()),
              RecheckSubject.plain(line.computed())));
    }
    return rows;
  }

  private static String shown(String text) {
    return io.ziping.report.CellText.of(text);
  }

  /**
   * Read back; empty when the sheet is not whole.
   *
   * @param rows the texts of each row with their places kept, blank cells as empty texts
   */
  static Optional<RecheckMachine> of(List<List<String>> rows, Stamp stamp) {
    List<String> project =
        rows.stream().filter(row -> is(row, "project", PROJECT_CELLS)).findFirst().orElse(null);
    if (project == null) {
      return Optional.empty();
    }
    List<Grade> grades = new ArrayList<>();
    List<RecheckRow> lines = new ArrayList<>();
    for (List<String> row : rows) {
      BigDecimal from = is(row, "grade", 3) ? number(row.get(2)) : null;
      if (from != null) {
        grades.add(new Grade(row.get(1), from));
      } else if (is(row, "line", LINE_CELLS) && lines.size() < MOST_LINES) {
        lines.add(line(row));
      }
    }
    RecheckHead head =
        new RecheckHead(
            project.get(1),
            project.get(2),
            project.get(3),
            project.get(4),
            project.get(5),
            project.get(6),
            stamp.sourceSha256(),
            project.get(7),
            stamp.rulePack(),
            number(project.get(8)),
            number(project.get(9)),
            grades);
    return Optional.of(new RecheckMachine(head, lines));
  }

  private static RecheckRow line(List<String> row) {
    return new RecheckRow(
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5),
        row.get(6),
        number(row.get(7)),
        number(row.get(8)),
        number(row.get(9)));
  }

  private static boolean is(List<String> row, String word, int cells) {
    return row.size() >= cells && row.get(0).equals(word);
  }

  private static @Nullable BigDecimal number(String text) {
    return RecheckScore.plain(text);
  }
}
