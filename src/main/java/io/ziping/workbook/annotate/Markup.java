package io.ziping.workbook.annotate;

import io.ziping.form.CellRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is added to a copy of a workbook. Nothing that staff typed is among it: marks add
 * a fill and a comment, side notes stand in a free column.
 *
 * @param marks cells of the forms that get a comment, a fill or both
 * @param sideNotes computed scores in a free column right of the forms
 * @param resultSheet the sheet to put in front
 * @param machineSheet the very hidden sheet for programs
 * @param properties custom document properties
 * @param author whom comments are from
 * @param separator line between a comment of staff and ours
 */
public record Markup(
    List<CellMark> marks,
    List<SideNote> sideNotes,
    SheetPlan resultSheet,
    MachineSheet machineSheet,
    Map<String, String> properties,
    String author,
    String separator) {

  /** Least width of the column that side notes stand in. */
  public static final int SIDE_COLUMN_PIXELS = 118;

  /**
   * The mark of one place.
   *
   * @param cell the cell, top-left where merged
   * @param extent the region it is merged over: all its cells get the fill, those at its edge the
   *     line on their outer sides
   * @param tone tint of the fill, line and colour of the border; null leaves both as they are
   * @param remarks the comment of {@code cell}, one paragraph each; none leaves the comment
   */
  public record CellMark(
      CellRef cell, FormPaper.Extent extent, @Nullable MarkTone tone, List<Remark> remarks) {
    public CellMark {
      remarks = List.copyOf(remarks);
    }

    /** The text of the comment, as every writer joins it; empty when there is none. */
    public String text() {
      return remarks.stream()
          .map(remark -> remark.head() + remark.sentence())
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * A paragraph of a comment.
   *
   * @param head what stands before it in bold and colour, for example ✖【错误】; may be empty
   */
  public record Remark(MarkTone tone, String head, String sentence) {}

  /**
   * A text in a cell that was empty before.
   *
   * @param link where a click leads, always inside this workbook; null for none
   */
  public record SideNote(
      CellRef cell, CellStyleKind styleKind, String text, @Nullable CellRef link) {}

  /** Rows of plain texts for programs. */
  public record MachineSheet(String name, List<List<String>> rows) {
    public MachineSheet {
      rows = List.copyOf(rows);
    }
  }

  public Markup {
    marks = List.copyOf(marks);
    sideNotes = List.copyOf(sideNotes);
    properties = Map.copyOf(properties);
  }
}
