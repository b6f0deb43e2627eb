package io.ziping.workbook.annotate.poi;

import io.ziping.workbook.annotate.Markup;
import io.ziping.workbook.annotate.Palette;
import io.ziping.workbook.verify.CellHashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** Comments on cells; what staff wrote in a comment stays, ours follows under a separator. */
final class PoiComments {

  private static final int FONT_SIZE = 9;

  private final PoiStyles styles;
  private final String author;
  private final String separator;

  PoiComments(PoiStyles styles, String author, String separator) {
    this.styles = styles;
    this.author = author;
    this.separator = separator;
  }

  /** A piece of text in one font; null keeps the comment's own. */
  private record Run(String text, Font font) {}

  void add(Cell cell, List<Markup.Remark> remarks) {
    Comment existing = cell.getCellComment();
    List<Run> runs = new ArrayList<>();
    if (existing != null) {
      runs.add(new Run("\n" + separator + "\n", font(false, Palette.MUTED)));
    }
    for (int i = 0; i < remarks.size(); i++) {
      Markup.Remark remark = remarks.get(i);
      String head = (i == 0 ? "" : "\n") + remark.head();
      if (!head.isEmpty()) {
        runs.add(new Run(head, font(true, remark.tone().ink())));
      }
      runs.add(new Run(remark.sentence(), font(false, Palette.INK)));
    }
    if (existing instanceof HSSFComment hssf) {
      hssf.setString(joined(cell, hssf.getString(), runs));
      CommentBox.enlarge(hssf, cell);
    } else if (existing instanceof XSSFComment xssf) {
      replace(cell, xssf, runs);
    } else {
      create(cell, joined(cell, null, runs), author);
    }
  }

  /**
   * Removes our comments of a sheet, and our part of those that staff began.
   *
   * @param hashes of the texts that we wrote
   */
  static void removeOurs(Sheet sheet, String separator, Set<String> hashes) {
    for (CellAddress address : List.copyOf(sheet.getCellComments().keySet())) {
      Comment comment = sheet.getCellComment(address);
      String text = comment.getString().getString();
      int cut = separator.isEmpty() ? -1 : text.lastIndexOf(separator);
      if (hashes.contains(CellHashes.hashOf(text))) {
        remove(sheet, address);
      } else if (cut > 0
          && hashes.contains(CellHashes.hashOf(text.substring(cut + separator.length())))) {
        comment.setString(before(comment.getString(), text.substring(0, cut).strip().length()));
      }
    }
  }

  private static void remove(Sheet sheet, CellAddress address) {
    Row row = sheet.getRow(address.getRow());
    Cell cell = row == null ? null : row.getCell(address.getColumn());
    if (cell != null) {
      cell.removeCellComment();
    }
  }

  /** The first characters of a text in their fonts. */
  private static RichTextString before(RichTextString text, int length) {
    if (text instanceof XSSFRichTextString rich) {
      XSSFRichTextString kept = new XSSFRichTextString();
      for (int i = 0; i < Math.max(1, rich.numFormattingRuns()); i++) {
        boolean runs = rich.numFormattingRuns() > 0;
        int start = runs ? rich.getIndexOfFormattingRun(i) : 0;
        int end = runs ? start + rich.getLengthOfFormattingRun(i) : rich.length();
        if (start < length) {
          String piece = rich.getString().substring(start, Math.min(end, length));
          XSSFFont font = runs ? rich.getFontOfFormattingRun(i) : null;
          if (font == null) {
            kept.append(piece);
          } else {
            kept.append(piece, font);
          }
        }
      }
      return kept;
    }
    return cut((HSSFRichTextString) text, length);
  }

  private static HSSFRichTextString cut(HSSFRichTextString text, int length) {
    HSSFRichTextString kept = new HSSFRichTextString(text.getString().substring(0, length));
    copyFonts(text, kept, length);
    return kept;
  }

  private static void copyFonts(HSSFRichTextString from, HSSFRichTextString to, int length) {
    for (int i = 0; i < from.numFormattingRuns(); i++) {
      boolean last = i + 1 == from.numFormattingRuns();
      int end = Math.min(length, last ? from.length() : from.getIndexOfFormattingRun(i + 1));
      int start = from.getIndexOfFormattingRun(i);
      if (start < end) {
        to.applyFont(start, end, from.getFontOfFormattingRun(i));
      }
    }
  }

  private Font font(boolean bold, Palette ink) {
    return styles.font(FONT_SIZE, bold, false, ink);
  }

  /**
   * POI gives no way to enlarge the box of an .xlsx comment, and a box too small hides the text:
   * the comment is made anew with the same author, text, fonts and visibility.
   */
  private static void replace(Cell cell, XSSFComment existing, List<Run> runs) {
    XSSFRichTextString text =
        new XSSFRichTextString((CTRst) existing.getString().getCTRst().copy());
    String author = existing.getAuthor();
    boolean visible = existing.isVisible();
    cell.removeCellComment();
    Comment comment = create(cell, append(text, runs), author == null ? "" : author);
    comment.setVisible(visible);
  }

  private static Comment create(Cell cell, RichTextString text, String author) {
    Comment comment =
        cell.getSheet()
            .createDrawingPatriarch()
            .createCellComment(CommentBox.anchor(cell, text.getString()));
    comment.setAuthor(author);
    comment.setString(text);
    cell.setCellComment(comment);
    return comment;
  }

  private static RichTextString joined(
      Cell cell, @Nullable HSSFRichTextString before, List<Run> runs) {
    Workbook workbook = cell.getSheet().getWorkbook();
    return workbook instanceof HSSFWorkbook
        ? binary(before == null ? new HSSFRichTextString() : before, runs)
        : append(new XSSFRichTextString(), runs);
  }

  private static XSSFRichTextString append(XSSFRichTextString text, List<Run> runs) {
    runs.forEach(run -> text.append(run.text(), (XSSFFont) run.font()));
    return text;
  }

  private static HSSFRichTextString binary(HSSFRichTextString before, List<Run> runs) {
    StringBuilder whole = new StringBuilder(before.getString());
    runs.forEach(run -> whole.append(run.text()));
    HSSFRichTextString text = new HSSFRichTextString(whole.toString());
    copyFonts(before, text, before.length());
    int start = before.length();
    for (Run run : runs) {
      text.applyFont(start, start + run.text().length(), run.font());
      start += run.text().length();
    }
    return text;
  }
}
