package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.FormPaper;
import io.ziping.workbook.annotate.MarkTone;
import io.ziping.workbook.annotate.Markup;
import io.ziping.workbook.safety.ZipPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sheet that holds marks: its own part, its comments, their boxes, and what ties them. */
final class FormSheet {

  private final SpliceJob job;
  private final ZipPart part;
  private final SheetLayout layout;
  private final SheetPatch.Changes changes = new SheetPatch.Changes();
  private final List<Markup.CellMark> remarks = new ArrayList<>();

  FormSheet(SpliceJob job, ZipPart part, SheetLayout layout) {
    this.job = job;
    this.part = part;
    this.layout = layout;
  }

  void mark(Markup.CellMark mark) {
    MarkTone tone = mark.tone();
    if (tone != null) {
      tint(mark.cell(), mark.extent(), tone);
    }
    if (!mark.remarks().isEmpty()) {
      remarks.add(mark);
    }
  }

  private void tint(CellRef first, FormPaper.Extent extent, MarkTone tone) {
    for (int row = 0; row < extent.rows(); row++) {
      for (int column = 0; column < extent.columns(); column++) {
        String sides =
            (row == 0 ? "T" : "")
                + (column == extent.columns() - 1 ? "R" : "")
                + (row == extent.rows() - 1 ? "B" : "")
                + (column == 0 ? "L" : "");
        changes.put(first.row() + row, first.column() + column, new CellChange.Tint(tone, sides));
      }
    }
  }

  /** Writes a side note, and sees that its column is wide enough and is printed. */
  void note(Markup.SideNote note, double width, boolean hasPrintArea) {
    CellRef cell = note.cell();
    changes.put(cell.row(), cell.column(), new CellChange.Note(note.styleKind(), note.text()));
    CellRef link = note.link();
    if (link != null) {
      changes.links.put(new Address(cell.row(), cell.column()), link);
    }
    changes.wideColumns.add(cell.column());
    changes.width = width;
    changes.fitPage = !hasPrintArea && !layout.fitsPage();
  }

  void write(StyleBook styles, CommentRuns runs, String author) {
    if (!remarks.isEmpty()) {
      comments(runs, author);
    }
    job.pack(
        part.name(),
        out ->
            job.source()
                .edit(part, out, editor -> SheetPatch.apply(editor, styles, changes, layout)));
  }

  private void comments(CommentRuns runs, String author) {
    Relationships relationships = job.relationshipsOf(part.name());
    String textsName = commentsPart(relationships);
    String drawingName = drawingPart(relationships);
    CommentsPart texts =
        new CommentsPart(
            job.source().read(textsName, CommentsPart.NONE.formatted(job.namespace())),
            runs,
            author);
    VmlDrawing drawing = new VmlDrawing(job.source().read(drawingName, VmlDrawing.NONE));
    CommentBox place = new CommentBox(layout);
    for (Markup.CellMark mark : remarks) {
      Address cell = new Address(mark.cell().row(), mark.cell().column());
      drawing.box(cell, texts.add(cell, mark.remarks()), place);
    }
    job.pack(textsName, texts.writer());
    job.pack(drawingName, drawing.writer());
    if (relationships.changed()) {
      job.pack(SourcePackage.relationshipsOf(part.name()), relationships.writer());
    }
  }

  private String commentsPart(Relationships relationships) {
    Optional<Relationships.Relationship> known = relationships.ofType("comments");
    if (known.isPresent()) {
      return job.existing(known.get()).name();
    }
    String made = job.source().free(job.folder() + "comments", ".xml");
    relationships.add(job.type("comments"), made);
    job.types().add(made, ContentTypes.COMMENTS);
    return made;
  }

  private String drawingPart(Relationships relationships) {
    if (!layout.drawing().isEmpty()) {
      return relationships
          .byId(layout.drawing())
          .map(known -> job.existing(known).name())
          .orElseThrow(() -> new SplicingDeclined("a drawing that is told of and not there"));
    }
    String made = job.source().free(job.folder() + "drawings/vmlDrawing", ".vml");
    changes.drawing = relationships.add(job.type("vmlDrawing"), made);
    job.types().addDrawing(made);
    return made;
  }
}
