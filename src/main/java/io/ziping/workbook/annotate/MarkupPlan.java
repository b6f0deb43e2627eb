package io.ziping.workbook.annotate;

import io.ziping.assessment.SubmissionAssessment;
import io.ziping.text.Messages;
import io.ziping.workbook.Stamp;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The plan of one result workbook. Same assessment, stamp and paper: same markup.
 *
 * @param messages language of everything written
 */
public record MarkupPlan(SubmissionAssessment assessment, Stamp stamp, Messages messages) {

  /** The plan for a certain workbook, whose sheets and free columns it respects. */
  public Markup on(FormPaper paper) {
    Wording wording = new Wording(messages);
    Set<String> taken = new HashSet<>();
    paper.sheetNames().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    String resultName = free(messages.get("result.sheet"), taken);
    String machineName = free("_ziping", taken);
    FormMarks marks = new FormMarks(wording, paper, resultName);
    assessment.forms().forEach(marks::add);
    return new Markup(
        marks.marks(),
        marks.sideNotes(),
        new SheetComposer(wording, paper, resultName).compose(assessment, stamp),
        new Markup.MachineSheet(machineName, new MachineRows(assessment, stamp).rows()),
        stamp.toProperties(),
        messages.get("result.author"),
        messages.get("result.separator"));
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = wanted + "(" + i + ")";
    }
    return name;
  }
}
