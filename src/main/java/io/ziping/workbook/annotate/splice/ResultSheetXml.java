package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.CellStyleKind;
import io.ziping.workbook.annotate.Palette;
import io.ziping.workbook.annotate.PlannedCell;
import io.ziping.workbook.annotate.PlannedRow;
import io.ziping.workbook.annotate.SheetPlan;
import java.util.List;

/** The result sheet as a part of its own, with its texts in its cells. */
final class ResultSheetXml {

  private static final String PAGE =
      "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.4\""
          + " bottom=\"0.6\" header=\"0.2\" footer=\"0.2\"/><pageSetup paperSize=\"9\""
          + " orientation=\"landscape\" fitToHeight=\"0\"/>";

  private final SheetPlan plan;
  private final StyleBook styles;
  private final ByteSink merges = new ByteSink();
  private final ByteSink links = new ByteSink();
  private final ByteSink breaks = new ByteSink();
  private int mergeCount;
  private int breakCount;

  ResultSheetXml(SheetPlan plan, StyleBook styles) {
    this.plan = plan;
    this.styles = styles;
  }

  void write(ByteSink out, String namespace) {
    out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"");
    out.ascii(namespace).ascii("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    out.ascii("<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">");
    out.ascii("<pane ySplit=\"").number(plan.frozenRows()).ascii("\" topLeftCell=\"A");
    out.number(plan.frozenRows() + 1).ascii("\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    out.ascii("<selection pane=\"bottomLeft\"/></sheetView></sheetViews>");
    out.ascii("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    Widths widths = new Widths(styles.points());
    for (int i = 0; i < plan.columnWidths().size(); i++) {
      out.ascii("<col min=\"").number(i + 1).ascii("\" max=\"").number(i + 1).ascii("\" width=\"");
      out.ascii(String.valueOf(widths.of(plan.columnWidths().get(i))));
      out.ascii("\" customWidth=\"1\"/>");
    }
    out.ascii("</cols><sheetData>");
    List<PlannedRow> rows = plan.rows();
    for (int i = 0; i < rows.size(); i++) {
      row(out, i, rows.get(i));
    }
    out.ascii("</sheetData>");
    behindCells(out);
    out.ascii("</worksheet>");
  }

  private void behindCells(ByteSink out) {
    if (mergeCount > 0) {
      out.ascii("<mergeCells count=\"").number(mergeCount).ascii("\">").copy(merges.toBytes());
      out.ascii("</mergeCells>");
    }
    if (links.length() > 0) {
      out.ascii("<hyperlinks>").copy(links.toBytes()).ascii("</hyperlinks>");
    }
    out.ascii(PAGE).ascii("<headerFooter><oddFooter>").text("&C" + plan.footer());
    out.ascii("</oddFooter></headerFooter>");
    if (breakCount > 0) {
      out.ascii("<rowBreaks count=\"").number(breakCount).ascii("\" manualBreakCount=\"");
      out.number(breakCount).ascii("\">").copy(breaks.toBytes()).ascii("</rowBreaks>");
    }
  }

  private void row(ByteSink out, int number, PlannedRow row) {
    out.ascii("<row r=\"").number(number + 1).ascii("\" ht=\"").number(row.height());
    out.ascii("\" customHeight=\"1\">");
    if (row.startsPage() && number > 0) {
      breaks.ascii("<brk id=\"").number(number).ascii("\" max=\"16383\" man=\"1\"/>");
      breakCount++;
    }
    for (PlannedCell cell : row.cells()) {
      cell(out, number, cell);
    }
    out.ascii("</row>");
  }

  private void cell(ByteSink out, int row, PlannedCell cell) {
    String first = CellRef.letters(cell.column()) + (row + 1);
    int last = cell.column() + cell.span() - 1;
    boolean quoted =
        cell.content() instanceof PlannedCell.Content.Text text
            && !text.text().isEmpty()
            && "=+-@".indexOf(text.text().charAt(0)) >= 0;
    int style = styles.indexOf(cell.styleKind(), quoted);
    out.ascii("<c r=\"").ascii(first).ascii("\" s=\"").number(style);
    content(out, cell);
    int covered = quoted ? styles.indexOf(cell.styleKind(), false) : style;
    for (int column = cell.column() + 1; column <= last; column++) {
      out.ascii("<c r=\"").ascii(CellRef.letters(column)).number(row + 1).ascii("\" s=\"");
      out.number(covered).ascii("\"/>");
    }
    if (cell.span() > 1) {
      merges.ascii("<mergeCell ref=\"").ascii(first).ascii(":").ascii(CellRef.letters(last));
      merges.number(row + 1).ascii("\"/>");
      mergeCount++;
    }
    CellRef link = cell.link();
    if (link != null) {
      Links.write(links, "", first, link);
    }
  }

  /** Writes the rest of the cell, from the end of its style on. */
  private void content(ByteSink out, PlannedCell cell) {
    if (cell.content() instanceof PlannedCell.Content.Amount amount) {
      out.ascii("\"><v>").ascii(amount.value().toPlainString()).ascii("</v></c>");
    } else if (cell.content() instanceof PlannedCell.Content.Bar bar) {
      out.ascii("\" t=\"inlineStr\"><is>");
      CellStyleKind.Style style = cell.styleKind().style();
      run(out, bar.text().substring(0, bar.filled()), style, style.ink());
      run(out, bar.text().substring(bar.filled()), style, Palette.TRACK);
      out.ascii("</is></c>");
    } else if (cell.content() instanceof PlannedCell.Content.Text text && !text.text().isEmpty()) {
      out.ascii("\" t=\"inlineStr\"><is>");
      XmlText.write(out, "", text.text());
      out.ascii("</is></c>");
    } else {
      out.ascii("\"/>");
    }
  }

  private void run(ByteSink out, String blocks, CellStyleKind.Style style, Palette ink) {
    if (!blocks.isEmpty()) {
      out.ascii("<r><rPr><sz val=\"").number(style.size()).ascii("\"/><color rgb=\"");
      out.ascii(StyleBook.rgb(ink)).ascii("\"/><rFont val=\"").text(plan.font());
      out.ascii("\"/></rPr><t>").text(blocks).ascii("</t></r>");
    }
  }
}
