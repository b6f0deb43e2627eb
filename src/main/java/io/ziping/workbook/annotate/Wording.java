package io.ziping.workbook.annotate;

import io.ziping.assessment.SkippedChecks;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Finding;
import io.ziping.form.CellRef;
import io.ziping.scoring.Explanation;
import io.ziping.text.ExplanationText;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import io.ziping.text.SkippedText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The sentences and figures of a result workbook, ready for cells. */
final class Wording {

  private final Messages messages;
  private final FindingText findings;
  private final ExplanationText explanations;

  Wording(Messages messages) {
    this.messages = messages;
    this.findings = new FindingText(messages);
    this.explanations = new ExplanationText(messages);
  }

  String get(String key, Object... args) {
    return messages.get(key, args);
  }

  /** A cell with its column; what people see of a cell in Word has the column in it. */
  String cell(CellRef cell, String field) {
    return cell.seen() == null ? get("place.cell", cell.a1(), field).strip() : messages.cell(cell);
  }

  /** A cell in few letters. */
  String rowOf(CellRef cell) {
    return cell.seen() == null ? cell.a1() : messages.rowOf(cell);
  }

  String sentence(Finding finding) {
    return CellText.clean(findings.sentence(finding));
  }

  String sentence(Explanation explanation) {
    return CellText.clean(explanations.sentence(explanation));
  }

  String skipped(SkippedChecks skipped) {
    return CellText.clean(new SkippedText(messages).sentence(skipped));
  }

  /** Symbol and word, for example "✖ 错误". */
  String tone(MarkTone tone) {
    return get("tone." + tone.key());
  }

  /** Symbol and word in brackets, for the head of a comment: "✖【错误】". */
  String head(MarkTone tone) {
    return get("tone." + tone.key() + ".head");
  }

  String verdict(Verdict verdict) {
    return get("verdict." + verdict.word());
  }

  String verdictWithSymbol(Verdict verdict) {
    return get("verdict." + verdict.word() + ".banner");
  }

  /** A figure without superfluous zeros; a dash for none. */
  String figure(@Nullable BigDecimal value) {
    return value == null ? get("result.none") : plain(value);
  }

  /** "82～92"; one number where both ends are the same. */
  String range(BigDecimal low, BigDecimal high) {
    return low.compareTo(high) == 0 ? plain(low) : get("result.range", plain(low), plain(high));
  }

  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  static MarkTone tone(Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> MarkTone.GOOD;
      case NEEDS_REVIEW -> MarkTone.OPEN;
      case RETURNED, UNREADABLE -> MarkTone.ERROR;
      case NOT_SCORED -> MarkTone.NEUTRAL;
    };
  }
}
