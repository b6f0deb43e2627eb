package io.ziping.report;

import com.deepoove.poi.data.TextRenderData;
import com.deepoove.poi.data.style.Style;
import com.deepoove.poi.xwpf.XWPFHighlightColor;
import io.ziping.text.Messages;
import java.util.Collection;

/**
 * Texts for the draft: what is missing is a highlighted placeholder, everything else plain text.
 */
final class DraftText {

  private final Messages messages;

  DraftText(Messages messages) {
    this.messages = messages;
  }

  /** Text as staff wrote it: never read as a tag, never more than text. */
  static TextRenderData plain(String text) {
    return new TextRenderData(CellText.plain(text));
  }

  /** Something a person has to look at. */
  static TextRenderData marked(String text) {
    Style style = new Style();
    style.setHighlightColor(XWPFHighlightColor.YELLOW);
    return new TextRenderData(CellText.plain(text), style);
  }

  /** The text, or a placeholder that says what to fill in ({@code report.missing.<key>}). */
  TextRenderData orMissing(String text, String key) {
    return text.isBlank()
        ? marked(messages.get("report.placeholder", messages.get("report.missing." + key)))
        : plain(text);
  }

  String joined(Collection<String> texts) {
    return String.join(messages.get("summary.words-separator"), texts);
  }
}
