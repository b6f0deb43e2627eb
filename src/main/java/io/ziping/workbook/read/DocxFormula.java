package io.ziping.workbook.read;

/**
 * A formula of a .docx (Office Math) on one line: 3/4 for a fraction, 10^2 for a power, so that
 * nobody takes its figures for one number.
 */
final class DocxFormula {

  private DocxFormula() {}

  /** Appends what stands right below the element of that depth. */
  static void read(XmlPart xml, int depth, StringBuilder text) {
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "t" -> text.append(DocxDocument.clean(xml.text()));
        case "f" -> {
          boolean apart = WordEquation.endsInDigit(text);
          text.append(apart ? "(" : "");
          read(xml, depth + 1, text);
          text.append(apart ? ")" : "");
        }
        case "den" -> {
          text.append('/');
          read(xml, depth + 1, text);
        }
        case "sup" -> {
          text.append('^');
          read(xml, depth + 1, text);
        }
        case "rad" -> {
          text.append("√(");
          read(xml, depth + 1, text);
          text.append(')');
        }
        case "d" -> {
          text.append('(');
          read(xml, depth + 1, text);
          text.append(')');
        }
        default -> read(xml, depth + 1, text);
      }
    }
  }
}
