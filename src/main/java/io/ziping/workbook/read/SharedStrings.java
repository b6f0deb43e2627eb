package io.ziping.workbook.read;

import io.ziping.measure.CellValue;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/** The workbook's table of texts: runs of rich text joined, phonetic hints left out. */
final class SharedStrings {

  private final List<CellValue> texts = new ArrayList<>();

  /** The table of a workbook that has none. */
  SharedStrings() {}

  void read(XmlPart xml, ReadLimits limits) {
    long characters = 0;
    xml.root();
    while (xml.child(1)) {
      if (xml.name().equals("si")) {
        String text = item(xml, 2);
        characters += text.length();
        if (characters > limits.textCharacters()) {
          throw UnreadableException.tooLarge(Limit.TEXT, characters, limits.textCharacters());
        }
        if (texts.size() == limits.cells()) {
          throw UnreadableException.tooLarge(Limit.CELLS, texts.size() + 1L, limits.cells());
        }
        texts.add(CellValue.text(text));
      }
    }
  }

  /** Text of an {@code si} or {@code is} element of that depth. */
  static String item(XmlPart xml, int depth) {
    String first = "";
    StringBuilder more = null;
    while (xml.child(depth)) {
      String run = "";
      if (xml.name().equals("t")) {
        run = xml.text();
      } else if (xml.name().equals("r")) {
        run = run(xml, depth + 1);
      }
      if (first.isEmpty() && more == null) {
        first = run;
      } else if (!run.isEmpty()) {
        more = more == null ? new StringBuilder(first) : more;
        more.append(run);
      }
    }
    return EscapedText.decode(more == null ? first : more.toString());
  }

  private static String run(XmlPart xml, int depth) {
    StringBuilder text = new StringBuilder();
    while (xml.child(depth)) {
      if (xml.name().equals("t")) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }

  /**
   * The text of an index as it stands in a cell's {@code v}.
   *
   * @throws UnreadableException when the table has no such index
   */
  CellValue at(String index) {
    try {
      return texts.get(Integer.parseInt(index.trim()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw UnreadableException.damaged(
          Damage.SHARED_STRING, "shared string \"%.20s\" of %d", index, texts.size());
    }
  }
}
