package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.FileBytes;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.TextCharset;
import io.ziping.workbook.safety.UnreadableException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the body of a Word document as people see it: content controls, links and smart tags are
 * looked into; tracked changes count as accepted; hidden text, text boxes, notes and the
 * instructions of fields are left out; nothing that the document refers to is opened. Numbers that
 * Word counts by itself (1. 2. 3.) are no text and not read.
 *
 * <p>The same grammar is read from .docx, from Word 2003 XML and from a package in one XML file.
 */
final class DocxDocument {

  private static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
          "http://schemas.microsoft.com/office/word/2003/wordml");
  private static final Set<String> MATH =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/math",
          "http://purl.oclc.org/ooxml/officeDocument/math");

  private final XmlPart xml;
  private final ReadLimits limits;
  private final WordFields fields = new WordFields();
  private final DocxTables tables;
  private long characters;

  private DocxDocument(XmlPart xml, ReadLimits limits) {
    this.xml = xml;
    this.limits = limits;
    this.tables = new DocxTables(xml, limits, this);
  }

  /**
   * Reads a .docx.
   *
   * @throws UnreadableException when it is damaged, too large, or no Word document
   */
  static List<WordBlock> read(FileBytes file, ReadLimits limits) {
    XlsxPackage source = new XlsxPackage(file, limits);
    String main =
        Relations.of(source, "")
            .ofType("officeDocument")
            .map(Relations.Relation::target)
            .orElse("word/document.xml");
    List<WordBlock> blocks = new ArrayList<>();
    source.read(
        source
            .find(main)
            .orElseThrow(() -> UnreadableException.damaged(Damage.PARTS, "no part %s", main)),
        XmlPart.ANY,
        xml -> blocks.addAll(new DocxDocument(xml, limits).document()));
    return blocks;
  }

  /**
   * Reads a document that is one XML file.
   *
   * @throws UnreadableException when it is damaged, too large, or no Word document
   */
  static List<WordBlock> readXml(byte[] bytes, ReadLimits limits) {
    XmlPart xml =
        XmlPart.of(
            new StringReader(TextCharset.decode(bytes)),
            XmlPart.ANY,
            "document",
            limits.textCharacters());
    List<WordBlock> blocks = new DocxDocument(xml, limits).document();
    xml.pass();
    return blocks;
  }

  private List<WordBlock> document() {
    List<WordBlock> blocks = new ArrayList<>();
    if (!xml.root()) {
      throw new UnreadableException(new ReadResult.WrongFormat("xml"));
    }
    if (xml.name().equals("package")) {
      while (xml.child(1)) {
        String name = xml.anyAttribute("name");
        if (name != null && name.startsWith("/word/document")) {
          while (xml.child(2)) {
            while (xml.child(3)) {
              body(3, blocks);
            }
          }
        }
      }
      return blocks;
    }
    if (!isWord() || !xml.name().equals("document") && !xml.name().equals("wordDocument")) {
      throw new UnreadableException(new ReadResult.WrongFormat("ooxml"));
    }
    body(0, blocks);
    return blocks;
  }

  /** The body of the document element right below {@code depth}. */
  private void body(int depth, List<WordBlock> blocks) {
    while (xml.child(depth + 1)) {
      if (isWord() && xml.name().equals("body")) {
        blocks(depth + 2, blocks);
      }
    }
  }

  private boolean isWord() {
    return WORD.contains(xml.namespace());
  }

  /** Paragraphs and tables right below the element of that depth. */
  private void blocks(int depth, List<WordBlock> blocks) {
    StringBuilder carried = new StringBuilder();
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "p" -> paragraph(depth + 1, carried, blocks);
        case "tbl" -> blocks.add(tables.table(depth + 1));
        case "sdt" -> {
          String state = "";
          while (xml.child(depth + 1)) {
            if (xml.name().equals("sdtPr")) {
              state = DocxControls.ofControl(xml, depth + 2);
            } else if (xml.name().equals("sdtContent")) {
              content(depth + 2, state, blocks);
            }
          }
        }
        // "sect" and "sub-section" are of Word 2003 XML, "content" of its tracked changes.
        case "customXml", "smartTag", "ins", "moveTo", "sect", "sub-section", "content" ->
            blocks(depth + 1, blocks);
        case "annotation" -> {
          if (!isDeletion(xml)) {
            blocks(depth + 1, blocks);
          }
        }
        default -> {}
      }
    }
    if (carried.length() > 0) {
      blocks.add(new WordBlock.Paragraph(carried.toString(), false));
    }
  }

  /** An element in a cell that is neither a paragraph nor a table. */
  void block(int depth, List<WordBlock> content) {
    switch (xml.name()) {
      case "sdt" -> {
        String state = "";
        while (xml.child(depth + 1)) {
          if (xml.name().equals("sdtPr")) {
            state = DocxControls.ofControl(xml, depth + 2);
          } else if (xml.name().equals("sdtContent")) {
            content(depth + 2, state, content);
          }
        }
      }
      case "customXml", "smartTag", "ins", "moveTo", "content" -> blocks(depth + 1, content);
      case "annotation" -> {
        if (!isDeletion(xml)) {
          blocks(depth + 1, content);
        }
      }
      default -> {}
    }
  }

  /** Whether a tracked change of Word 2003 XML is a deletion. */
  static boolean isDeletion(XmlPart xml) {
    String type = xml.anyAttribute("type");
    return type != null && type.equals("Word.Deletion");
  }

  /** What a control over whole paragraphs holds. */
  private void content(int depth, String state, List<WordBlock> blocks) {
    if (state.isEmpty()) {
      blocks(depth, blocks);
    } else if (!state.equals(DocxControls.PLACEHOLDER)) {
      blocks.add(new WordBlock.Paragraph(state, false));
    }
  }

  /**
   * The paragraph that the cursor is on.
   *
   * @param text begins with what a paragraph before it, whose end is deleted, left
   */
  void paragraph(int depth, StringBuilder text, List<WordBlock> blocks) {
    boolean centred = false;
    boolean joined = false;
    while (xml.child(depth)) {
      if (xml.name().equals("pPr")) {
        while (xml.child(depth + 1)) {
          if (xml.name().equals("jc")) {
            centred = "center".equals(xml.anyAttribute("val"));
          } else if (xml.name().equals("rPr")) {
            while (xml.child(depth + 2)) {
              // The mark at its end is deleted: what follows belongs to the same paragraph.
              joined |= xml.name().equals("del") || xml.name().equals("moveFrom");
            }
          }
        }
      } else {
        inline(depth, text);
      }
    }
    if (!joined) {
      blocks.add(new WordBlock.Paragraph(shown(text), centred));
      text.setLength(0);
    }
  }

  private String shown(StringBuilder text) {
    characters += text.length();
    if (characters > limits.textCharacters()) {
      throw UnreadableException.tooLarge(Limit.TEXT, characters, limits.textCharacters());
    }
    return text.toString();
  }

  /** The element that the cursor is on, which stands in a paragraph right below {@code depth}. */
  private void inline(int depth, StringBuilder text) {
    switch (xml.name()) {
      case "r" -> {
        if (isWord()) {
          run(depth + 1, text);
        } else if (MATH.contains(xml.namespace())) {
          DocxFormula.read(xml, depth + 1, text);
        }
      }
      case "hyperlink",
          "smartTag",
          "customXml",
          "ins",
          "moveTo",
          "bdo",
          "dir",
          "fldSimple",
          "oMathPara",
          "content" ->
          children(depth + 1, text);
      case "oMath" -> DocxFormula.read(xml, depth + 1, text);
      case "annotation" -> {
        if (!isDeletion(xml)) {
          children(depth + 1, text);
        }
      }
      case "sdt" -> {
        String state = "";
        while (xml.child(depth + 1)) {
          if (xml.name().equals("sdtPr")) {
            state = DocxControls.ofControl(xml, depth + 2);
          } else if (xml.name().equals("sdtContent")) {
            if (state.isEmpty()) {
              children(depth + 2, text);
            } else if (!state.equals(DocxControls.PLACEHOLDER)) {
              text.append(state);
            }
          }
        }
      }
      default -> {}
    }
  }

  private void children(int depth, StringBuilder text) {
    while (xml.child(depth)) {
      inline(depth, text);
    }
  }

  private void run(int depth, StringBuilder text) {
    boolean hidden = false;
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "rPr" -> {
          while (xml.child(depth + 1)) {
            hidden |= xml.name().equals("vanish") && DocxControls.isOn(xml);
          }
        }
        case "fldChar" -> field(depth + 1, text, hidden);
        case "instrText" -> {
          if (!hidden) {
            fields.instruct(xml.text());
          }
        }
        default -> {
          if (!hidden && fields.isShown()) {
            character(depth, text);
          }
        }
      }
    }
  }

  private void character(int depth, StringBuilder text) {
    switch (xml.name()) {
      case "t" -> text.append(clean(xml.text()));
      case "tab", "ptab" -> text.append(' ');
      case "br", "cr" -> text.append('\n');
      case "noBreakHyphen" -> text.append('-');
      case "sym" -> text.append(symbol());
      case "ruby" -> {
        while (xml.child(depth + 1)) {
          if (xml.name().equals("rubyBase")) {
            children(depth + 2, text);
          }
        }
      }
      // A symbol of a coloured font, with a plain character for other programs.
      case "AlternateContent" -> {
        while (xml.child(depth + 1)) {
          if (xml.name().equals("Fallback")) {
            while (xml.child(depth + 2)) {
              character(depth + 2, text);
            }
          }
        }
      }
      // Pictures, boxes with text, notes, deleted text, instructions: not part of what is read.
      default -> {}
    }
  }

  private String symbol() {
    String font = xml.anyAttribute("font");
    String code = xml.anyAttribute("char");
    int point = code == null || code.length() > 4 ? -1 : hexadecimal(code);
    return point < 0 ? "" : WordSymbol.of(font == null ? "" : font, point);
  }

  private static int hexadecimal(String code) {
    try {
      return Integer.parseInt(code, 16);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Texts may hold characters of symbol fonts and such as no workbook can. */
  static String clean(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c >= 0x20 && c < 0xD800 || c == '\n';
    }
    if (plain) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c >= 0xF000 && c <= 0xF0FF) {
                cleaned.append(WordSymbol.unnamed(c));
              } else if (c == '\t') {
                cleaned.append(' ');
              } else if (c == '\n' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE) {
                cleaned.appendCodePoint(c);
              } else if (c > 0xFFFF && (c & 0xFFFE) != 0xFFFE) {
                cleaned.appendCodePoint(c);
              }
            });
    return cleaned.toString();
  }

  /** Begin, separator or end of a field; old form fields hold their state at the begin. */
  private void field(int depth, StringBuilder text, boolean hidden) {
    String type = xml.anyAttribute("fldCharType");
    String state = null;
    while (xml.child(depth)) {
      if (xml.name().equals("ffData")) {
        state = DocxControls.ofFormField(xml, depth + 1);
      }
    }
    if ("begin".equals(type)) {
      boolean shown = fields.isShown() && !hidden;
      fields.begin();
      if (state != null) {
        fields.told();
        text.append(shown ? state : "");
      }
    } else if ("separate".equals(type)) {
      fields.separate();
    } else if ("end".equals(type)) {
      String equation = fields.end();
      text.append(equation == null || hidden ? "" : clean(equation));
    }
  }
}
