package io.ziping.workbook;

import static io.ziping.fixtures.WordForm.document;
import static io.ziping.fixtures.WordForm.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.WordForm;
import io.ziping.workbook.read.GridReader;
import io.ziping.workbook.read.GridResult;
import io.ziping.workbook.read.SheetGrid;
import io.ziping.workbook.read.WordLayout;
import io.ziping.workbook.read.WorkbookGrid;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a Word document is text, and where its cells are. */
class WordDocumentTest {

  private static final GridReader READER = GridReader.withDocuments(ReadLimits.standard());

  private static GridResult read(String body) {
    return READER.read(document(body));
  }

  private static WorkbookGrid workbook(String body) {
    GridResult result = read(body);
    assertThat(result).isInstanceOf(GridResult.Read.class);
    return ((GridResult.Read) result).grid();
  }

  private static SheetGrid grid(String body) {
    return workbook(body).sheets().get(0);
  }

  private static String cell(String content) {
    return "<w:tc><w:p>" + content + "</w:p></w:tc>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String table(String... rows) {
    return "<w:tbl><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
  }

  /** What a cell shows whose paragraph holds that. */
  private static String shown(String content) {
    return grid(table(row(cell(content), cell(run("完"))))).at(0, 0).text();
  }

  private static String field(String kind) {
    return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
  }

  @Test
  void trackedChangesCountAsAccepted() {
    assertThat(
            shown(
                run("金额")
                    + "<w:del><w:r><w:delText>1000</w:delText></w:r></w:del>"
                    + "<w:ins>"
                    + run("1200")
                    + "</w:ins>"
                    + run("元")
                    + "<w:moveFrom>"
                    + run("旧处")
                    + "</w:moveFrom><w:moveTo>"
                    + run("新处")
                    + "</w:moveTo>"))
        .isEqualTo("金额1200元新处");
  }

  @Test
  void deletedRowsAndParagraphMarksAreGone() {
    SheetGrid grid =
        grid(
            table(
                row(cell(run("一")), cell(run("二"))),
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell(run("删")) + cell(run("除")) + "</w:tr>",
                row(
                    "<w:tc><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                        + run("上")
                        + "</w:p><w:p>"
                        + run("下")
                        + "</w:p></w:tc>",
                    cell(run("四")))));

    assertThat(grid.rowCount()).isEqualTo(2);
    assertThat(grid.at(1, 0).text()).isEqualTo("上下");
  }

  @Test
  void controlsLinksAndTagsAreLookedInto() {
    String inner = "<w:sdt><w:sdtPr/><w:sdtContent>" + run("三") + "</w:sdtContent></w:sdt>";
    assertThat(
            shown(
                "<w:hyperlink>"
                    + run("一")
                    + "</w:hyperlink><w:smartTag>"
                    + run("二")
                    + "</w:smartTag><w:ins>"
                    + inner
                    + "</w:ins><w:bdo>"
                    + run("四")
                    + "</w:bdo><w:fldSimple w:instr=\"DATE\">"
                    + run("五")
                    + "</w:fldSimple>"))
        .isEqualTo("一二三四五");
  }

  @Test
  void controlsAroundCellsRowsAndTablesKeepTheColumns() {
    String table =
        table(
            "<w:sdt><w:sdtContent>"
                + row(
                    cell(run("一")),
                    "<w:sdt><w:sdtContent>" + cell(run("二")) + "</w:sdtContent></w:sdt>",
                    cell(run("三")))
                + "</w:sdtContent></w:sdt>");

    SheetGrid grid = grid("<w:sdt><w:sdtContent>" + table + "</w:sdtContent></w:sdt>");

    assertThat(grid.at(0, 1).text()).isEqualTo("二");
    assertThat(grid.at(0, 2).text()).isEqualTo("三");
  }

  @Test
  void aControlThatNobodyFilledIsBlank() {
    assertThat(
            shown(
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                    + run("单击此处输入文字")
                    + "</w:sdtContent></w:sdt>"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Wingdings,F0FE,☑",
    "Wingdings 2,F052,☑",
    "Wingdings 2,F0A3,□",
    "Wingdings,F0A8,□",
    "Symbol,F0B3,≥",
    "Symbol,F0A3,≤",
    "宋体,2265,≥"
  })
  void symbolsAreWhatTheyLookLike(String font, String code, String shown) {
    assertThat(shown("<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>"))
        .isEqualTo(shown);
  }

  @Test
  void checkBoxesTellTheirState() {
    String control =
        "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"%s\"/></w14:checkbox></w:sdtPr>"
            + "<w:sdtContent>"
            + run("☒")
            + "</w:sdtContent></w:sdt>";
    String old =
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/>"
            + "<w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r>"
            + "<w:instrText>FORMCHECKBOX</w:instrText></w:r>"
            + field("end");
    String list =
        "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:result w:val=\"1\"/>"
            + "<w:listEntry w:val=\"优\"/><w:listEntry w:val=\"良\"/></w:ddList></w:ffData>"
            + "</w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
            + field("separate")
            + field("end");

    assertThat(shown(control.formatted("1") + run("优"))).isEqualTo("☑优");
    assertThat(shown(control.formatted("0") + run("良"))).isEqualTo("□良");
    assertThat(shown(old + run("已完成"))).isEqualTo("☑已完成");
    assertThat(shown(list)).isEqualTo("良");
  }

  @Test
  void instructionsHiddenTextNotesAndTextBoxesAreNotText() {
    String box =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
            + "<w:p>"
            + run("框")
            + "</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            + "<v:textbox><w:txbxContent><w:p>"
            + run("框")
            + "</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    assertThat(
            shown(
                field("begin")
                    + "<w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r>"
                    + run("看不见")
                    + field("separate")
                    + run("98")
                    + field("end")
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                    + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>%</w:t></w:r>"
                    + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                    + box))
        .isEqualTo("98%");
  }

  @Test
  void breaksTabsHyphensAndFormulas() {
    assertThat(
            shown(
                "<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:noBreakHyphen/><w:t>C</w:t><w:br/>"
                    + "<w:t>D</w:t></w:r>"
                    + "<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t>"
                    + "</m:r></m:den></m:f></m:oMath>"))
        .isEqualTo("A B-C\nD3/4");
  }

  @Test
  void hyphensAndBreaksOfEveryKind() {
    assertThat(
            shown(
                "<w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:cr/>"
                    + "<w:t>完</w:t><w:br w:type=\"page\"/><w:t>成</w:t></w:r>"))
        .isEqualTo("2023-12\n完\n成");
  }

  @Test
  void ofAReadingAboveAWordTheWordIsRead() {
    assertThat(
            shown(
                "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>fùzé</w:t></w:r></w:rt><w:rubyBase>"
                    + run("负责")
                    + "</w:rubyBase></w:ruby></w:r>"
                    + run("人")))
        .isEqualTo("负责人");
  }

  @Test
  void movedTextStandsWhereItWasMovedTo() {
    SheetGrid grid =
        grid(
            table(row(cell(run("一")), cell("<w:moveTo>" + run("搬来") + "</w:moveTo>")))
                + "<w:p><w:moveFromRangeStart/><w:moveFrom>"
                + run("搬来")
                + "</w:moveFrom><w:moveFromRangeEnd/></w:p>");

    assertThat(grid.at(0, 1).text()).isEqualTo("搬来");
    assertThat(grid.cells()).doesNotContainKey(1);
  }

  @Test
  void tagsOfOtherProgramsAreLookedIntoAroundEverything() {
    String tag = "<w:customXml w:element=\"x\"><w:customXmlPr/>%s</w:customXml>";
    String line =
        tag.formatted(
            row(
                tag.formatted(cell(run("一"))),
                "<w:tc>" + tag.formatted("<w:p>" + tag.formatted(run("二")) + "</w:p>") + "</w:tc>",
                cell("<w:dir w:val=\"ltr\">" + run("三") + "</w:dir>")));

    SheetGrid grid = grid(tag.formatted(table(line)));

    assertThat(grid.at(0, 0).text()).isEqualTo("一");
    assertThat(grid.at(0, 1).text()).isEqualTo("二");
    assertThat(grid.at(0, 2).text()).isEqualTo("三");
  }

  private static String math(String content) {
    return "<m:oMathPara><m:oMath>" + content + "</m:oMath></m:oMathPara>";
  }

  private static String letters(String text) {
    return "<m:r><m:t>" + text + "</m:t></m:r>";
  }

  private static String fraction(String over, String under) {
    return "<m:f><m:fPr/><m:num>"
        + letters(over)
        + "</m:num><m:den>"
        + letters(under)
        + "</m:den></m:f>";
  }

  @Test
  void figuresOfAFormulaNeverBecomeOneNumber() {
    assertThat(shown(math(fraction("85", "100")))).isEqualTo("85/100");
    assertThat(shown(run("3") + math(fraction("1", "2")))).isEqualTo("3(1/2)");
    assertThat(
            shown(
                math(
                    "<m:sSup><m:e>"
                        + letters("10")
                        + "</m:e><m:sup>"
                        + letters("2")
                        + "</m:sup></m:sSup>")))
        .isEqualTo("10^2");
    assertThat(shown(math("<m:d><m:e>" + letters("5") + "</m:e></m:d>" + letters("%"))))
        .isEqualTo("(5)%");
  }

  private static String equation(String instruction) {
    return field("begin")
        + "<w:r><w:instrText>"
        + instruction
        + "</w:instrText></w:r>"
        + field("end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eq \\o\\ac(□,√)|☑",
        "eq \\o\\ac(□;×)|☒",
        "EQ \\o\\ac(○,3)|③",
        "EQ \\* jc2 \\* \"Font:宋体\" \\* hps10 \\o\\ad(\\s\\up 9(fùzé),负责)|负责",
        "EQ \\* jc0 \\* \"Font:宋体\" \\* hps12 \\o \\ad(\\s \\up 8(拼音),负责)|负责",
        "EQ \\f(85,100)|85/100",
        "eq \\s\\up5(2)|^2",
        "EQ \\i(1,2,3)|EQ \\i(1,2,3)",
        "EQ \\f(85|EQ \\f(85",
        "PAGE|''"
      })
  void equationsOfOldKindAreRead(String instruction, String shown) {
    assertThat(shown(equation(instruction))).isEqualTo(shown);
  }

  @Test
  void aSymbolWithAPlainOneForOtherProgramsIsThat() {
    assertThat(
            shown(
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx"
                    + " xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\""
                    + " w16se:font=\"Segoe UI Emoji\" w16se:char=\"2611\"/></mc:Choice>"
                    + "<mc:Fallback><w:t>☑</w:t></mc:Fallback></mc:AlternateContent></w:r>"
                    + run("已完成")))
        .isEqualTo("☑已完成");
  }

  @Test
  void spansAndMergesGiveColumns() {
    String wide =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>" + run("宽") + "</w:p></w:tc>";
    String first =
        "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>" + run("高") + "</w:p></w:tc>";
    String more = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p>" + run("不显示") + "</w:p></w:tc>";
    SheetGrid grid =
        grid(
            table(
                row(first, wide),
                row(more, cell(run("二")), cell(run("三"))),
                "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell(run("末")) + "</w:tr>"));

    assertThat(grid.at(1, 0).isBlank()).isTrue();
    assertThat(grid.mergeAt(1, 0).orElseThrow().firstRow()).isEqualTo(0);
    assertThat(grid.mergeAt(0, 2).orElseThrow().firstColumn()).isEqualTo(1);
    assertThat(grid.at(1, 2).text()).isEqualTo("三");
    assertThat(grid.at(2, 2).text()).isEqualTo("末");
  }

  @Test
  void tablesWithoutAGridAreLaidOutByWidths() {
    String half = "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr><w:p>%s</w:p></w:tc>";
    String whole =
        "<w:tc><w:tcPr><w:tcW w:w=\"4010\" w:type=\"dxa\"/></w:tcPr><w:p>%s</w:p></w:tc>";
    SheetGrid grid =
        grid(
            table(
                row(half.formatted(run("左")), half.formatted(run("右"))),
                row(whole.formatted(run("整行")))));

    assertThat(grid.at(0, 1).text()).isEqualTo("右");
    assertThat(grid.mergeAt(1, 0).orElseThrow().lastColumn()).isEqualTo(1);
  }

  @Test
  void aTableThatOnlyHoldsAnotherIsSeenThrough() {
    String inner =
        table(row(cell(run("项目名称")), cell(run("村道"))), row(cell(run("年度")), cell(run("2023"))));
    SheetGrid grid =
        grid(table(row("<w:tc><w:p>" + run("标题") + "</w:p>" + inner + "<w:p/></w:tc>")));

    assertThat(grid.at(0, 0).text()).isEqualTo("标题");
    assertThat(grid.at(1, 1).text()).isEqualTo("村道");
    assertThat(grid.at(2, 1).text()).isEqualTo("2023");
  }

  @Test
  void aTableBesideOtherCellsIsTextOfItsCell() {
    String inner = table(row(cell(run("甲")), cell(run("1"))), row(cell(run("乙")), cell(run("2"))));
    SheetGrid grid = grid(table(row(cell(run("目标")), "<w:tc>" + inner + "<w:p/></w:tc>")));

    assertThat(grid.at(0, 1).text()).isEqualTo("甲 1\n乙 2");
  }

  @Test
  void rowsKnowTheirTable() {
    WorkbookGrid workbook =
        workbook(
            "<w:p>"
                + run("自评表")
                + "</w:p>"
                + table(row(cell(run("一")), cell(run("二"))))
                + "<w:p>"
                + run("续表")
                + "</w:p>"
                + table(row(cell(run("三")), cell(run("四"))), row(cell(run("五")), cell(run("六")))));
    WordLayout layout = Objects.requireNonNull(workbook.word());

    assertThat(layout.rows())
        .extracting(row -> row.table() + "/" + row.number())
        .containsExactly("0/1", "1/1", "0/2", "2/1", "2/2");
    assertThat(workbook.sheets().get(0).at(4, 1).text()).isEqualTo("六");
  }

  @Test
  void word2003XmlIsReadToo() {
    String xml =
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument"
            + " xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\""
            + " xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\"><w:body><wx:sect>"
            + table(row(cell(run("项目名称")), cell(run("村道"))))
            + "</wx:sect></w:body></w:wordDocument>";

    GridResult result = READER.read(xml.getBytes(StandardCharsets.UTF_8));

    assertThat(result).isInstanceOf(GridResult.Read.class);
    assertThat(((GridResult.Read) result).grid().sheets().get(0).at(0, 1).text()).isEqualTo("村道");
  }

  @Test
  void declarationsOfEntitiesAreRefused() {
    byte[] file =
        WordForm.pack(
            "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM"
                + " \"file:///etc/passwd\">]><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");

    assertThat(READER.read(file)).isInstanceOf(GridResult.Refused.class);
  }

  @Test
  void aHugeSpanIsRefused() {
    assertThat(
            read(
                table(
                    row(
                        "<w:tc><w:tcPr><w:gridSpan w:val=\"2147483648\"/></w:tcPr><w:p/></w:tc>",
                        cell(run("二"))))))
        .isEqualTo(new GridResult.Refused(new ReadResult.TooLarge("cells", 1025, 1024)));
  }

  @Test
  void otherReadersTakeNoDocuments() {
    assertThat(new GridReader(ReadLimits.standard()).read(document(table(row(cell(run("一")))))))
        .isEqualTo(new GridResult.Refused(new ReadResult.WrongFormat("word")));
  }
}
