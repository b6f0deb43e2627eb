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
import org.jspecify.annotations.Nullable;

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

  /** More than any table has; a larger span is an attack. */
  private static final int MOST_SPAN = 1024;

  /** Word itself allows 22 inches. */
  private static final int MOST_WIDTH = 1 << 16;

  private final XmlPart xml;
  private final ReadLimits limits;
  private final WordFields fields = new WordFields();
  private long cells;
  private long characters;

  private DocxDocument(XmlPart xml, ReadLimits limits) {
    this.xml = xml;
    this.limits = limits;
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
        case "tbl" -> blocks.add(table(depth + 1));
        case "sdt" -> {
          String state = "";
          while (xml.child(depth + 1)) {
            if (xml.name().equals("sdtPr")) {
              state = control(depth + 2);
            } else if (xml.name().equals("sdtContent")) {
              content(depth + 2, state, blocks);
            }
          }
        }
        // "sect" and "sub-section" are of Word 2003 XML, "content" of its tracked changes.
        case "customXml", "smartTag", "ins", "moveTo", "sect", "sub-section", "content" ->
            blocks(depth + 1, blocks);
        case "annotation" -> {
          if (!isDeletion()) {
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

  private boolean isDeletion() {
    String type = xml.anyAttribute("type");
    return type != null && type.equals("Word.Deletion");
  }

  /** What a control over whole paragraphs holds. */
  private void content(int depth, String state, List<WordBlock> blocks) {
    if (state.isEmpty()) {
      blocks(depth, blocks);
    } else if (!state.equals(PLACEHOLDER)) {
      blocks.add(new WordBlock.Paragraph(state, false));
    }
  }

  /** A control that shows “click here”, which nobody has filled. */
  private static final String PLACEHOLDER = "\0";

  /**
   * What the properties of a control say of its content: ☑ or □ for a check box, {@link
   * #PLACEHOLDER} for one that waits; empty for all others.
   */
  private String control(int depth) {
    String state = "";
    while (xml.child(depth)) {
      if (xml.name().equals("checkbox")) {
        state = "□";
        while (xml.child(depth + 1)) {
          if (xml.name().equals("checked") && isOn()) {
            state = "☑";
          }
        }
      } else if (xml.name().equals("showingPlcHdr") && isOn() && state.isEmpty()) {
        state = PLACEHOLDER;
      }
    }
    return state;
  }

  /** The value of an on-off element. */
  private boolean isOn() {
    String value = xml.anyAttribute("val");
    return value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private void paragraph(int depth, StringBuilder text, List<WordBlock> blocks) {
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
          formula(depth + 1, text);
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
      case "oMath" -> formula(depth + 1, text);
      case "annotation" -> {
        if (!isDeletion()) {
          children(depth + 1, text);
        }
      }
      case "sdt" -> {
        String state = "";
        while (xml.child(depth + 1)) {
          if (xml.name().equals("sdtPr")) {
            state = control(depth + 2);
          } else if (xml.name().equals("sdtContent")) {
            if (state.isEmpty()) {
              children(depth + 2, text);
            } else if (!state.equals(PLACEHOLDER)) {
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

  /**
   * A formula on one line: 3/4 for a fraction, 10^2 for a power, so that nobody takes its figures
   * for one number.
   */
  private void formula(int depth, StringBuilder text) {
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "t" -> text.append(clean(xml.text()));
        case "f" -> {
          boolean apart = WordEquation.endsInDigit(text);
          text.append(apart ? "(" : "");
          formula(depth + 1, text);
          text.append(apart ? ")" : "");
        }
        case "den" -> {
          text.append('/');
          formula(depth + 1, text);
        }
        case "sup" -> {
          text.append('^');
          formula(depth + 1, text);
        }
        case "rad" -> {
          text.append("√(");
          formula(depth + 1, text);
          text.append(')');
        }
        case "d" -> {
          text.append('(');
          formula(depth + 1, text);
          text.append(')');
        }
        default -> formula(depth + 1, text);
      }
    }
  }

  private void run(int depth, StringBuilder text) {
    boolean hidden = false;
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "rPr" -> {
          while (xml.child(depth + 1)) {
            hidden |= xml.name().equals("vanish") && isOn();
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
        state = formField(depth + 1);
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

  /** ☑ or □ for a check box, the chosen entry of a list; null for a text field. */
  private @Nullable String formField(int depth) {
    String state = null;
    while (xml.child(depth)) {
      if (xml.name().equals("checkBox")) {
        boolean marked = false;
        Boolean checked = null;
        while (xml.child(depth + 1)) {
          if (xml.name().equals("default")) {
            marked = isOn();
          } else if (xml.name().equals("checked")) {
            checked = isOn();
          }
        }
        state = (checked == null ? marked : checked) ? "☑" : "□";
      } else if (xml.name().equals("ddList")) {
        state = chosen(depth + 1);
      }
    }
    return state;
  }

  private String chosen(int depth) {
    List<String> entries = new ArrayList<>();
    int first = 0;
    int result = -1;
    while (xml.child(depth)) {
      String value = xml.anyAttribute("val");
      switch (xml.name()) {
        case "listEntry" -> entries.add(value == null ? "" : clean(value));
        case "default" -> first = number(value, 0, 1000);
        case "result" -> result = number(value, 0, 1000);
        default -> {}
      }
    }
    int index = result < 0 ? first : result;
    return index < entries.size() ? entries.get(index) : "";
  }

  private WordBlock.Table table(int depth) {
    List<Integer> grid = new ArrayList<>();
    List<WordBlock.Row> rows = new ArrayList<>();
    rows(depth, grid, rows);
    return new WordBlock.Table(grid, rows);
  }

  private void rows(int depth, List<Integer> grid, List<WordBlock.Row> rows) {
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "tblGrid" -> {
          while (xml.child(depth + 1)) {
            if (xml.name().equals("gridCol") && grid.size() < MOST_SPAN) {
              grid.add(width(xml.anyAttribute("w")));
            }
          }
        }
        case "tr" -> {
          WordBlock.Row row = row(depth + 1);
          if (row != null) {
            rows.add(row);
          }
        }
        case "sdt", "sdtContent", "customXml", "smartTag", "ins", "content" ->
            rows(depth + 1, grid, rows);
        case "annotation" -> {
          if (!isDeletion()) {
            rows(depth + 1, grid, rows);
          }
        }
        default -> {}
      }
    }
  }

  /** A row; null for one that is deleted. */
  private WordBlock.@Nullable Row row(int depth) {
    countCell();
    RowDraft draft = new RowDraft();
    cells(depth, draft);
    return draft.deleted
        ? null
        : new WordBlock.Row(draft.before, draft.beforeWidth, draft.after, draft.cells);
  }

  private static final class RowDraft {
    private int before;
    private int beforeWidth;
    private int after;
    private boolean deleted;
    private final List<WordBlock.Cell> cells = new ArrayList<>();
  }

  private void cells(int depth, RowDraft row) {
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "trPr" -> {
          while (xml.child(depth + 1)) {
            String value = xml.anyAttribute("val");
            switch (xml.name()) {
              case "gridBefore" -> row.before = number(value, 0, MOST_SPAN);
              case "gridAfter" -> row.after = number(value, 0, MOST_SPAN);
              case "wBefore" -> row.beforeWidth = cellWidth();
              case "del" -> row.deleted = true;
              case "annotation" -> row.deleted |= isDeletion();
              default -> {}
            }
          }
        }
        case "tc" -> cell(depth + 1, row);
        case "sdt" -> control(depth + 1, row);
        case "customXml", "smartTag" -> cells(depth + 1, row);
        default -> {}
      }
    }
  }

  /** A control around whole cells: a check box, or one that waits, tells what they show. */
  private void control(int depth, RowDraft row) {
    String state = "";
    while (xml.child(depth)) {
      if (xml.name().equals("sdtPr")) {
        state = control(depth + 1);
      } else if (xml.name().equals("sdtContent")) {
        int from = row.cells.size();
        cells(depth + 1, row);
        if (!state.isEmpty()) {
          String shown = state.equals(PLACEHOLDER) ? "" : state;
          row.cells
              .subList(from, row.cells.size())
              .replaceAll(cell -> cell.of(new WordBlock.Paragraph(shown, true)));
        }
      }
    }
  }

  private void countCell() {
    if (++cells > limits.cells()) {
      throw UnreadableException.tooLarge(Limit.CELLS, cells, limits.cells());
    }
  }

  private void cell(int depth, RowDraft row) {
    countCell();
    CellDraft draft = new CellDraft();
    List<WordBlock> content = new ArrayList<>();
    StringBuilder carried = new StringBuilder();
    while (xml.child(depth)) {
      switch (xml.name()) {
        case "tcPr" -> properties(depth + 1, draft);
        case "p" -> paragraph(depth + 1, carried, content);
        case "tbl" -> content.add(table(depth + 1));
        default -> block(depth, content);
      }
    }
    if (carried.length() > 0) {
      content.add(new WordBlock.Paragraph(carried.toString(), false));
    }
    if (draft.deleted) {
      content.clear();
    }
    if (draft.across && !row.cells.isEmpty()) {
      // Old documents merge to the right by cells that say so.
      WordBlock.Cell left = row.cells.remove(row.cells.size() - 1);
      row.cells.add(
          new WordBlock.Cell(
              left.content(),
              left.span() + draft.span,
              left.width() > 0 && draft.width > 0 ? left.width() + draft.width : 0,
              left.down()));
      return;
    }
    row.cells.add(new WordBlock.Cell(content, draft.span, draft.width, draft.down));
  }

  private static final class CellDraft {
    private int span = 1;
    private int width;
    private WordBlock.Down down = WordBlock.Down.NONE;
    private boolean across;
    private boolean deleted;
  }

  private void properties(int depth, CellDraft cell) {
    while (xml.child(depth)) {
      String value = xml.anyAttribute("val");
      switch (xml.name()) {
        case "gridSpan" -> cell.span = number(value, 1, MOST_SPAN);
        case "tcW" -> cell.width = cellWidth();
        case "vMerge", "vmerge" ->
            cell.down = "restart".equals(value) ? WordBlock.Down.FIRST : WordBlock.Down.MORE;
        case "hMerge", "hmerge" -> cell.across = !"restart".equals(value);
        case "cellDel" -> cell.deleted = true;
        default -> {}
      }
    }
  }

  /** An element in a cell that is neither a paragraph nor a table. */
  private void block(int depth, List<WordBlock> content) {
    switch (xml.name()) {
      case "sdt" -> {
        String state = "";
        while (xml.child(depth + 1)) {
          if (xml.name().equals("sdtPr")) {
            state = control(depth + 2);
          } else if (xml.name().equals("sdtContent")) {
            content(depth + 2, state, content);
          }
        }
      }
      case "customXml", "smartTag", "ins", "moveTo", "content" -> blocks(depth + 1, content);
      case "annotation" -> {
        if (!isDeletion()) {
          blocks(depth + 1, content);
        }
      }
      default -> {}
    }
  }

  /** The width of the current element in twips; 0 for one in percent or by itself. */
  private int cellWidth() {
    String type = xml.anyAttribute("type");
    return type == null || type.equals("dxa") ? width(xml.anyAttribute("w")) : 0;
  }

  private static int width(@Nullable String text) {
    return number(text, 0, MOST_WIDTH);
  }

  /** A whole number between two others; the lower one for what is none, and the upper for more. */
  private static int number(@Nullable String text, int least, int most) {
    if (text == null || text.isEmpty()) {
      return least;
    }
    long number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        break;
      }
      if (c < '0' || c > '9') {
        return least;
      }
      number = Math.min(number * 10 + (c - '0'), most);
    }
    return (int) Math.max(number, least);
  }
}
