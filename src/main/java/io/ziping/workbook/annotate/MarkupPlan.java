package io.ziping.workbook.annotate;

import io.ziping.assessment.SubmissionAssessment;
import io.ziping.text.Messages;
import io.ziping.workbook.Stamp;
import io.ziping.workbook.verify.CellHashes;
import io.ziping.workbook.verify.HashRows;
import io.ziping.workbook.verify.Seal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The plan of one result workbook. Same assessment, stamp and paper: same markup.
 *
 * @param archive name of the .zip that the original is in; empty for one that is in a folder
 * @param hashes of the original's forms
 * @param messages language of everything written
 */
public record MarkupPlan(
    SubmissionAssessment assessment,
    Stamp stamp,
    String archive,
    CellHashes hashes,
    Messages messages) {

  /** A plan without hashes, for a file in a folder. */
  public MarkupPlan(SubmissionAssessment assessment, Stamp stamp, Messages messages) {
    this(assessment, stamp, "", CellHashes.none(), messages);
  }

  /** The plan for a certain workbook, whose sheets and free columns it respects. */
  public Markup on(FormPaper paper) {
    Wording wording = new Wording(messages);
    Set<String> taken = new HashSet<>();
    paper.sheetNames().forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
    String resultName = free(messages.get("result.sheet"), taken);
    String machineName = free("_ziping", taken);
    FormMarks marks = new FormMarks(wording, paper, resultName);
    assessment.forms().forEach(marks::add);
    SheetPlan resultSheet =
        new SheetComposer(wording, paper, resultName).compose(assessment, stamp, archive);
    List<List<String>> rows = new ArrayList<>(new MachineRows(assessment, stamp).rows());
    rows.add(List.of("separator", messages.get("result.separator")));
    rows.addAll(HashRows.of(HashRows.FORM, hashes));
    rows.addAll(HashRows.of(HashRows.BESIDE, PlanHashes.of(marks.sideNotes())));
    rows.addAll(HashRows.of(HashRows.REMARKS, PlanHashes.ofRemarks(marks.marks())));
    rows.addAll(HashRows.of(HashRows.RESULT, PlanHashes.of(resultSheet)));
    Map<String, String> properties = new LinkedHashMap<>(stamp.toProperties());
    properties.put(Seal.PROPERTY, Seal.OPEN);
    return new Markup(
        marks.marks(),
        marks.sideNotes(),
        resultSheet,
        new Markup.MachineSheet(machineName, rows),
        properties,
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
