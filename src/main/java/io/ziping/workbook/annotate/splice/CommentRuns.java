package io.ziping.workbook.annotate.splice;

import io.ziping.workbook.annotate.Markup;
import io.ziping.workbook.annotate.Palette;
import java.util.List;

/** The text of our comments: formatted runs for the part, and plain for measuring. */
final class CommentRuns {

  private static final int POINTS = 9;

  private final String fontName;
  private final String separator;

  /**
   * Prepares texts.
   *
   * @param separator line between a comment of staff and ours
   */
  CommentRuns(String fontName, String separator) {
    this.fontName = fontName;
    this.separator = "\n" + separator + "\n";
  }

  String plain(List<Markup.Remark> remarks, boolean behindOthers) {
    StringBuilder text = new StringBuilder(behindOthers ? separator : "");
    String gap = "";
    for (Markup.Remark remark : remarks) {
      text.append(gap).append(remark.head()).append(remark.sentence());
      gap = "\n";
    }
    return text.toString();
  }

  /**
   * Writes runs.
   *
   * @param prefix of elements, with its colon
   */
  void write(ByteSink out, String prefix, List<Markup.Remark> remarks, boolean behindOthers) {
    if (behindOthers) {
      run(out, prefix, separator, false, Palette.MUTED);
    }
    String gap = "";
    for (Markup.Remark remark : remarks) {
      String head = gap + remark.head();
      if (!head.isEmpty()) {
        run(out, prefix, head, true, remark.tone().ink());
      }
      run(out, prefix, remark.sentence(), false, Palette.INK);
      gap = "\n";
    }
  }

  private void run(ByteSink out, String p, String text, boolean bold, Palette ink) {
    out.markup("<" + p + "r><" + p + "rPr>").markup(bold ? "<" + p + "b/>" : "");
    out.markup("<" + p + "sz val=\"" + POINTS + "\"/><" + p + "color rgb=\"");
    out.ascii(StyleBook.rgb(ink)).markup("\"/><" + p + "rFont val=\"").text(fontName);
    out.markup("\"/></" + p + "rPr>");
    XmlText.write(out, p, text);
    out.markup("</" + p + "r>");
  }
}
