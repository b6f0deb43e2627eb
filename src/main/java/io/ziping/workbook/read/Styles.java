package io.ziping.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Number formats by the style index of a cell; a workbook without styles shows all as General. */
final class Styles {

  /** Excel holds 65,490; more is no reason to refuse, but none to keep them either. */
  private static final int MOST = 70_000;

  private final List<CellFormat> formats = new ArrayList<>();
  private final Map<Integer, String> custom = new HashMap<>();
  private final Map<Integer, CellFormat> known = new HashMap<>();

  void read(XmlPart xml) {
    xml.root();
    while (xml.child(1)) {
      if (xml.name().equals("numFmts")) {
        readCustom(xml);
      } else if (xml.name().equals("cellXfs")) {
        while (xml.child(2)) {
          if (xml.name().equals("xf") && formats.size() < MOST) {
            formats.add(format(integer(xml.attribute("numFmtId"), 0)));
          }
        }
      }
    }
  }

  private void readCustom(XmlPart xml) {
    while (xml.child(2)) {
      String code = xml.attribute("formatCode");
      if (code != null && custom.size() < MOST) {
        custom.put(integer(xml.attribute("numFmtId"), -1), code);
      }
    }
  }

  private CellFormat format(int id) {
    return known.computeIfAbsent(
        id,
        key -> {
          String own = custom.get(key);
          return CellFormat.of(own == null ? BuiltinFormats.code(key) : own);
        });
  }

  /** The format of a cell's {@code s}; General when there is none such. */
  CellFormat at(@Nullable String index) {
    int style = integer(index, 0);
    return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL;
  }

  private static int integer(@Nullable String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
