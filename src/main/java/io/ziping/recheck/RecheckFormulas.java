package io.ziping.recheck;

import io.ziping.rulepack.RulePack.Grade;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The live formulas below the table of a re-check form. */
final class RecheckFormulas {

  /** An OR takes 255 conditions, a formula 8,192 characters. */
  private static final int MOST_COMPARED = 200;

  private final int first;
  private final int last;
  private final Messages messages;

  /** {@code first} and {@code last}: the table's rows as people count them, from 1. */
  RecheckFormulas(int first, int last, Messages messages) {
    this.first = first;
    this.last = last;
    this.messages = messages;
  }

  String sum(RecheckColumn column) {
    return "SUM(" + range(column) + ")";
  }

  /** The sum as soon as every line has its points. */
  String whole(RecheckColumn column) {
    String range = range(column);
    return "IF(COUNT(" + range + ")<ROWS(" + range + "),\"\"," + sum(column) + ")";
  }

  /** What the re-check comes to, in words: what is wrong or missing, else grade and difference. */
  String words(RecheckHead head) {
    String scores = range(RecheckColumn.SCORE);
    String missing = "ROWS(" + scores + ")-COUNT(" + scores + ")";
    return "IF("
        + wrong()
        + ","
        + quoted("recheck.words.wrong")
        + ",IF("
        + missing
        + ">0,"
        + quoted("recheck.words.missing")
        + "&("
        + missing
        + "),"
        + quoted("recheck.words.grade")
        + "&"
        + grade(head.grades())
        + difference(head.self())
        + "))";
  }

  /** Plain comparisons: POI's SUMPRODUCT knows no conditions, and it has to work them out too. */
  private String wrong() {
    String scores = range(RecheckColumn.SCORE);
    StringBuilder formula = new StringBuilder("OR(COUNTIF(" + scores + ",\"<0\")>0");
    for (int row = first; row <= Math.min(last, first + MOST_COMPARED - 1); row++) {
      String weight = RecheckColumn.WEIGHT.letter() + row;
      formula.append(",AND(ISNUMBER(").append(weight).append("),");
      formula
          .append(RecheckColumn.SCORE.letter())
          .append(row)
          .append('>')
          .append(weight)
          .append(')');
    }
    return formula.append(')').toString();
  }

  private String range(RecheckColumn column) {
    return column.letter() + first + ":" + column.letter() + last;
  }

  private String grade(List<Grade> grades) {
    String total = RecheckColumn.SCORE.letter() + (last + 1);
    StringBuilder formula = new StringBuilder();
    int open = 0;
    for (Grade grade : grades.subList(0, Math.max(0, grades.size() - 1))) {
      formula.append("IF(").append(total).append(">=").append(grade.from().toPlainString());
      formula.append(',').append(literal(grade.name())).append(',');
      open++;
    }
    formula.append(literal(grades.isEmpty() ? "" : grades.get(grades.size() - 1).name()));
    return formula.append(")".repeat(open)).toString();
  }

  private String difference(@Nullable BigDecimal self) {
    String total = RecheckColumn.SCORE.letter() + (last + 1);
    return self == null
        ? ""
        : "&"
            + quoted("recheck.words.difference")
            + "&TEXT("
            + total
            + "-"
            + self.toPlainString()
            + ",\"+0.00;-0.00;0.00\")";
  }

  private String quoted(String key) {
    return literal(messages.get(key));
  }

  private static String literal(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
