package io.ziping.workbook.annotate.splice;

import io.ziping.form.CellRef;
import io.ziping.workbook.annotate.Markup;
import java.util.List;

/** The very hidden sheet that programs read, as a part of its own. */
final class MachineSheetXml {

  private MachineSheetXml() {}

  static void write(Markup.MachineSheet plan, ByteSink out, String namespace) {
    out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"");
    out.ascii(namespace).ascii("\"><sheetFormatPr defaultRowHeight=\"15\"/><sheetData>");
    List<List<String>> rows = plan.rows();
    for (int i = 0; i < rows.size(); i++) {
      out.ascii("<row r=\"").number(i + 1).ascii("\">");
      for (int column = 0; column < rows.get(i).size(); column++) {
        out.ascii("<c r=\"").ascii(CellRef.letters(column)).number(i + 1);
        out.ascii("\" t=\"inlineStr\"><is>");
        XmlText.write(out, "", rows.get(i).get(column));
        out.ascii("</is></c>");
      }
      out.ascii("</row>");
    }
    out.ascii("</sheetData></worksheet>");
  }
}
