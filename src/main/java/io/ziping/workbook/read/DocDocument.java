package io.ziping.workbook.read;

import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import io.ziping.workbook.safety.Damage;
import io.ziping.workbook.safety.Limit;
import io.ziping.workbook.safety.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.FontTable;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.sprm.TableSprmUncompressor;
import org.apache.poi.hwpf.usermodel.TableCellDescriptor;
import org.apache.poi.hwpf.usermodel.TableProperties;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an old Word document (.doc, .wps of WPS Writer). POI opens the file and tells
 * the properties of each paragraph and run; tables are put together here, because POI's own do not
 * know tables in tables and take a wide cell for a narrow one.
 *
 * <p>As in .docx: tracked changes count as accepted, hidden text and the instructions of fields are
 * left out, notes and text boxes lie elsewhere in the file and are not read.
 */
final class DocDocument {

  private static final char CELL_MARK = '\u0007';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_SEPARATOR = '\u0014';
  private static final char FIELD_END = '\u0015';

  /** Where the settings of a form field hang. */
  private static final char FORM_DATA = '\u0001';

  /** More nested tables than any person makes. */
  private static final int MOST_NESTED = 60;

  private static final int TYPE_PARAGRAPH = 1;
  private static final int TYPE_CHARACTER = 2;

  private final ReadLimits limits;
  private final StringBuilder text;
  private final int end;
  private final byte[] data;
  private final List<PAPX> paragraphs;
  private final @Nullable FontTable fonts;

  /** Whether a character is shown, by its place; deleted and hidden ones are not. */
  private final boolean[] gone;

  private final boolean[] deleted;

  /** What is shown for a character that stands for a symbol. */
  private final Map<Integer, String> symbols = new HashMap<>();

  /** Places in the data stream where the settings of form fields lie. */
  private final Map<Integer, Integer> locations = new HashMap<>();

  private final WordFields fields = new WordFields();
  private final List<WordBlock> blocks = new ArrayList<>();
  private final List<Draft> open = new ArrayList<>();
  private final StringBuilder carried = new StringBuilder();
  private long cells;

  /** A table whose end was not seen yet. */
  private static final class Draft {
    private final List<List<Cut>> rows = new ArrayList<>();
    private List<List<WordBlock>> cells = new ArrayList<>();
    private List<WordBlock> content = new ArrayList<>();
  }

  /** A cell with its sides in twips. */
  private record Cut(List<WordBlock> content, int left, int right, WordBlock.Down down) {}

  private DocDocument(HWPFDocument document, ReadLimits limits) {
    this.limits = limits;
    text = document.getText();
    int main =
        document.getFileInformationBlock().getSubdocumentTextStreamLength(SubdocumentType.MAIN);
    end = Math.max(0, Math.min(main, text.length()));
    if (end > limits.textCharacters()) {
      throw UnreadableException.tooLarge(Limit.TEXT, end, limits.textCharacters());
    }
    byte[] stream = document.getDataStream();
    data = stream == null ? new byte[0] : stream;
    fonts = document.getFontTable();
    gone = new boolean[end];
    deleted = new boolean[end];
    paragraphs = new ArrayList<>(document.getParagraphTable().getParagraphs());
    for (CHPX run : document.getCharacterTable().getTextRuns()) {
      run(run);
    }
  }

  /**
   * Reads a document.
   *
   * @throws UnreadableException when it is damaged, too large, encrypted or too old
   */
  static List<WordBlock> read(byte[] bytes, ReadLimits limits) {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      return new DocDocument(document, limits).document();
    } catch (UnreadableException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException(new ReadResult.Encrypted());
    } catch (OldWordFileFormatException e) {
      throw new UnreadableException(new ReadResult.WrongFormat("word-old"));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw UnreadableException.damaged(Damage.DOC, "%s", e);
    }
  }

  private void run(CHPX run) {
    boolean isDeleted = false;
    boolean isHidden = false;
    int symbol = -1;
    int location = -1;
    byte[] properties = run.getGrpprl();
    SprmIterator sprms = new SprmIterator(properties, 0);
    while (sprms.hasNext()) {
      SprmOperation sprm = sprms.next();
      if (sprm.getType() != TYPE_CHARACTER) {
        continue;
      }
      switch (sprm.getOperation()) {
        case 0x00 -> isDeleted = sprm.getOperand() != 0;
        case 0x3C -> isHidden = (sprm.getOperand() & 1) != 0;
        case 0x03 -> location = sprm.getOperand();
        case 0x09 -> symbol = sprm.getOperand();
        default -> {}
      }
    }
    int to = Math.min(run.getEnd(), end);
    for (int at = Math.max(0, run.getStart()); at < to; at++) {
      char c = text.charAt(at);
      deleted[at] = isDeleted;
      gone[at] = isDeleted || isHidden;
      if (c == FORM_DATA && location >= 0) {
        locations.put(at, location);
      } else if (c == '(' && symbol != -1) {
        symbols.put(at, symbol(symbol & 0xffff, symbol >>> 16));
      }
    }
  }

  private String symbol(int font, int code) {
    String name = fonts == null ? null : fonts.getMainFont(font);
    return name == null ? WordSymbol.unnamed(code) : WordSymbol.of(name, code);
  }

  private List<WordBlock> document() {
    int at = 0;
    for (PAPX paragraph : paragraphs) {
      int from = Math.max(at, paragraph.getStart());
      int to = Math.min(paragraph.getEnd(), end);
      if (from < to) {
        paragraph(paragraph, from, to);
        at = to;
      }
    }
    while (!open.isEmpty()) {
      close();
    }
    return blocks;
  }

  private void paragraph(PAPX paragraph, int from, int to) {
    boolean inTable = false;
    boolean rowEnd = false;
    boolean innerCell = false;
    boolean innerRowEnd = false;
    boolean centred = false;
    int level = -1;
    SprmIterator sprms = new SprmIterator(paragraph.getGrpprl(), 2);
    while (sprms.hasNext()) {
      SprmOperation sprm = sprms.next();
      if (sprm.getType() != TYPE_PARAGRAPH) {
        continue;
      }
      switch (sprm.getOperation()) {
        case 0x03, 0x61 -> centred = sprm.getOperand() == 1;
        case 0x16 -> inTable = sprm.getOperand() != 0;
        case 0x17 -> rowEnd = sprm.getOperand() != 0;
        case 0x49 -> level = sprm.getOperand();
        case 0x4B -> innerCell = sprm.getOperand() != 0;
        case 0x4C -> innerRowEnd = sprm.getOperand() != 0;
        default -> {}
      }
    }
    int nested = !inTable ? 0 : level < 1 ? 1 : Math.min(level, MOST_NESTED);
    level(nested);
    if (nested == 0) {
      line(from, to, centred, blocks);
      return;
    }
    Draft table = open.get(nested - 1);
    boolean inner = nested > 1;
    if (inner ? innerRowEnd : rowEnd) {
      row(table, paragraph, deleted[to - 1]);
      return;
    }
    line(from, to, centred, table.content);
    if (inner ? innerCell : text.charAt(to - 1) == CELL_MARK) {
      if (++cells > limits.cells()) {
        throw UnreadableException.tooLarge(Limit.CELLS, cells, limits.cells());
      }
      table.cells.add(table.content);
      table.content = new ArrayList<>();
    }
  }

  private void level(int nested) {
    while (open.size() > nested) {
      close();
    }
    while (open.size() < nested) {
      open.add(new Draft());
    }
  }

  /** The innermost table is complete. */
  private void close() {
    Draft draft = open.remove(open.size() - 1);
    if (!draft.cells.isEmpty() || !draft.content.isEmpty()) {
      // A row without its end: nothing that people see is lost.
      draft.cells.add(draft.content);
      addRow(draft, null);
    }
    int least = Integer.MAX_VALUE;
    for (List<Cut> row : draft.rows) {
      if (!row.isEmpty()) {
        least = Math.min(least, row.get(0).left());
      }
    }
    List<WordBlock.Row> rows = new ArrayList<>();
    for (List<Cut> row : draft.rows) {
      List<WordBlock.Cell> line = new ArrayList<>();
      for (Cut cell : row) {
        int width = cell.right() - cell.left();
        line.add(new WordBlock.Cell(cell.content(), 1, width, cell.down()));
      }
      int before = row.isEmpty() ? 0 : row.get(0).left() - least;
      rows.add(new WordBlock.Row(0, before, 0, line));
    }
    List<WordBlock> to = open.isEmpty() ? blocks : open.get(open.size() - 1).content;
    if (!rows.isEmpty()) {
      to.add(new WordBlock.Table(List.of(), rows));
    }
  }

  private static void row(Draft table, PAPX end, boolean isDeleted) {
    if (isDeleted) {
      table.cells = new ArrayList<>();
      table.content = new ArrayList<>();
      return;
    }
    TableProperties properties = TableSprmUncompressor.uncompressTAP(end.getSprmBuf());
    addRow(table, properties);
  }

  private static void addRow(Draft table, @Nullable TableProperties properties) {
    short[] centers = properties == null ? null : properties.getRgdxaCenter();
    short[] sides = centers == null ? new short[0] : centers;
    TableCellDescriptor[] kinds = properties == null ? null : properties.getRgtc();
    List<Cut> row = new ArrayList<>();
    for (int i = 0; i < table.cells.size(); i++) {
      boolean known = i + 1 < sides.length;
      int left = known ? sides[i] : 0;
      int right = known ? Math.max(sides[i + 1], left + 1) : 0;
      TableCellDescriptor kind = kinds == null || i >= kinds.length ? null : kinds[i];
      boolean across = kind != null && kind.isFMerged() && !kind.isFFirstMerged();
      if (across && !row.isEmpty()) {
        Cut first = row.remove(row.size() - 1);
        row.add(new Cut(first.content(), first.left(), right, first.down()));
        continue;
      }
      row.add(new Cut(table.cells.get(i), left, right, down(kind)));
    }
    table.cells = new ArrayList<>();
    table.content = new ArrayList<>();
    if (!row.isEmpty()) {
      table.rows.add(row);
    }
  }

  private static WordBlock.Down down(@Nullable TableCellDescriptor kind) {
    if (kind == null || !kind.isFVertMerge() && !kind.isFVertRestart()) {
      return WordBlock.Down.NONE;
    }
    return kind.isFVertRestart() ? WordBlock.Down.FIRST : WordBlock.Down.MORE;
  }

  /** One paragraph's text; with a deleted mark at its end the next one goes on with it. */
  private void line(int from, int to, boolean centred, List<WordBlock> into) {
    for (int at = from; at < to; at++) {
      character(at);
    }
    if (deleted[to - 1] && text.charAt(to - 1) == '\r') {
      return;
    }
    into.add(new WordBlock.Paragraph(DocxDocument.clean(carried.toString()), centred));
    carried.setLength(0);
  }

  private void character(int at) {
    char c = text.charAt(at);
    switch (c) {
      case FIELD_BEGIN -> fields.begin();
      case FIELD_SEPARATOR -> fields.separate();
      case FIELD_END -> {
        String equation = fields.end();
        carried.append(equation == null || gone[at] ? "" : equation);
      }
      case FORM_DATA -> {
        Integer location = locations.get(at);
        if (location != null && !gone[at] && isFormField()) {
          String state = formField(location);
          if (state != null) {
            fields.told();
            carried.append(state);
          }
        }
      }
      default -> {
        if (!fields.isShown()) {
          String symbol = symbols.get(at);
          fields.instruct(symbol == null ? Character.toString(c) : symbol);
        } else if (!gone[at]) {
          shown(at, c);
        }
      }
    }
  }

  private boolean isFormField() {
    return fields.instruction().toString().toUpperCase(Locale.ROOT).contains("FORM");
  }

  private void shown(int at, char c) {
    String symbol = symbols.get(at);
    if (symbol != null) {
      carried.append(symbol);
      return;
    }
    switch (c) {
      case '\u000b', '\u000c', '\u000e' -> carried.append('\n');
      case '\t' -> carried.append(' ');
      case '\u001e' -> carried.append('-');
      case '\u00a0' -> carried.append('\u00a0');
      default -> {
        if (c >= ' ') {
          carried.append(c);
        }
      }
    }
  }

  /**
   * What a form field shows: ☑ or □, the chosen entry of a list; null for a text field, whose text
   * stands in the document ([MS-DOC] FFData).
   */
  private @Nullable String formField(int location) {
    try {
      ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
      in.position(location + (in.getShort(location + 4) & 0xffff) + 4);
      int bits = in.getShort() & 0xffff;
      in.position(in.position() + 4);
      skipText(in);
      int type = bits & 3;
      if (type == 0) {
        return null;
      }
      int chosen = bits >> 2 & 31;
      int standard = in.getShort() & 0xffff;
      int result = chosen == 25 ? standard : chosen;
      if (type == 1) {
        return result == 0 ? "□" : "☑";
      }
      for (int i = 0; i < 5; i++) {
        skipText(in);
      }
      in.getShort();
      int count = in.getShort() & 0xffff;
      in.getShort();
      String entry = "";
      for (int i = 0; i <= result && i < count; i++) {
        byte[] characters = new byte[2 * (in.getShort() & 0xffff)];
        in.get(characters);
        entry = new String(characters, StandardCharsets.UTF_16LE);
      }
      return entry;
    } catch (RuntimeException e) {
      return null; // settings that nobody can read: what stands in the text is read
    }
  }

  /** Over a text that is led by its length and ended by a zero. */
  private static void skipText(ByteBuffer in) {
    int length = in.getShort() & 0xffff;
    in.position(in.position() + 2 * length + 2);
  }
}
