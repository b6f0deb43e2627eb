package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.measure.CellValue;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Workbooks as no one program writes them, but some do. */
class XlsxOdditiesTest {

  private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private static GridResult result(Map<String, String> parts) {
    return new GridReader(ReadLimits.standard()).read(Packages.zip(parts));
  }

  private static WorkbookGrid read(Map<String, String> parts) {
    GridResult result = result(parts);
    assertThat(result).isInstanceOf(GridResult.Read.class);
    return ((GridResult.Read) result).grid();
  }

  private static SheetGrid sheet(String rows) {
    return read(Packages.workbook(Packages.sheet(rows))).sheets().get(0);
  }

  private static String damage(Map<String, String> parts) {
    GridResult result = result(parts);
    assertThat(result).isInstanceOf(GridResult.Refused.class);
    return ((ReadResult.Damaged) ((GridResult.Refused) result).why()).reason();
  }

  private static String damage(String rows) {
    return damage(Packages.workbook(Packages.sheet(rows)));
  }

  @Test
  void cellsAndRowsWithoutAddressesFollowEachOther() {
    SheetGrid sheet =
        sheet(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row><c"
                + " r='C2'><v>3</v></c><c><v>4</v></c></row>");
    assertThat(sheet.at(0, 1).number()).isEqualTo("2");
    assertThat(sheet.at(1, 2).number()).isEqualTo("3");
    assertThat(sheet.at(1, 3).number()).isEqualTo("4");
  }

  @Test
  void rowsMayComeInAnyOrder() {
    SheetGrid sheet =
        sheet(
            "<row r='3'><c r='B3'><v>3</v></c><c r='A3'><v>1</v></c></row><row r='1'><c"
                + " r='A1'><v>9</v></c></row>");
    assertThat(sheet.cells().keySet()).containsExactly(0, 2);
    assertThat(sheet.row(2).keySet()).containsExactly(0, 1);
  }

  @Test
  void inlineTextsJoinRunsAndLeaveOutPhonetics() {
    SheetGrid sheet =
        sheet(
            "<row><c t='inlineStr'><is><r><rPr><b/></rPr><t>维修</t></r><r><t xml:space='preserve'>"
                + " 房顶</t></r><rPh sb='0' eb='1'><t>weixiu</t></rPh></is></c></row>");
    assertThat(sheet.at(0, 0)).isEqualTo(CellValue.text("维修 房顶"));
  }

  @Test
  void escapedCharactersAreDecodedOnce() {
    SheetGrid sheet =
        sheet("<row><c t='inlineStr'><is><t>a_x000A_b_x005F_x000A_c_x12_</t></is></c></row>");
    assertThat(sheet.at(0, 0).text()).isEqualTo("a\nb_x000A_c_x12_");
  }

  @Test
  void prefixedElementsAreRead() {
    String xml =
        "<x:worksheet xmlns:x='%s'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>5</x:v></x:c></x:row></x:sheetData>"
                .formatted(Packages.MAIN)
            + "<x:mergeCells><x:mergeCell ref='A1:B2'/><x:mergeCell"
            + " ref='C1:C1'/></x:mergeCells></x:worksheet>";
    SheetGrid sheet = read(Packages.workbook(xml)).sheets().get(0);
    assertThat(sheet.at(0, 0).number()).isEqualTo("5");
    assertThat(sheet.merges()).containsExactly(new Region(0, 0, 1, 1));
  }

  @Test
  void strictNamespacesAndIsoDatesAreRead() {
    Map<String, String> parts =
        Packages.workbook(Packages.sheet("<row><c t='d'><v>2023-12-31T12:00:00</v></c></row>"));
    parts.replaceAll(
        (name, xml) ->
            xml.replace(Packages.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                    Packages.RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    CellValue date = read(parts).sheets().get(0).at(0, 0);
    assertThat(date.kind()).isEqualTo(CellValue.Kind.DATE);
    assertThat(date.number()).isEqualTo("45291.5");
    assertThat(date.text()).isEqualTo("2023-12-31");
  }

  @Test
  void alternateContentShowsItsFallback() {
    String row = "<row r='%d'><c><v>%d</v></c></row>";
    SheetGrid sheet =
        sheet(
            "<mc:AlternateContent xmlns:mc='%s'><mc:Choice Requires='x14'>%s</mc:Choice><mc:Fallback>%s</mc:Fallback></mc:AlternateContent>"
                .formatted(MC, row.formatted(1, 1), row.formatted(2, 2)));
    assertThat(sheet.cells().keySet()).containsExactly(1);
  }

  @Test
  void targetsMayBeAbsoluteAndDifferInCase() {
    Map<String, String> parts =
        Packages.workbook(Packages.sheet("<row><c t='s'><v>0</v></c></row>"));
    parts.put("_rels/.rels", Packages.relations("officeDocument", "/xl/Workbook.xml"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations(
            "worksheet",
            "/xl/worksheets/../Worksheets/Sheet1.xml",
            "sharedStrings",
            "shared%53trings.xml"));
    parts.put(
        "xl/SharedStrings.XML",
        "<sst xmlns='%s'><si><t>共享</t></si></sst>".formatted(Packages.MAIN));
    assertThat(read(parts).sheets().get(0).at(0, 0)).isEqualTo(CellValue.text("共享"));
  }

  @Test
  void formulasShowTheirStoredResultOrAreUncalculated() {
    SheetGrid sheet =
        sheet(
            "<row><c><f>1+1</f><v>2</v></c><c><f>IF(1,2)</f></c><c><f>IF(1,2)</f><v/></c><c"
                + " t='str'><f>A1</f><v></v></c><c t='e'><f>A1/0</f><v>#DIV/0!</v></c><c"
                + " t='b'><v>1</v></c></row>");
    assertThat(sheet.at(0, 0).number()).isEqualTo("2");
    assertThat(sheet.at(0, 1).kind()).isEqualTo(CellValue.Kind.UNCALCULATED);
    assertThat(sheet.at(0, 2).kind()).isEqualTo(CellValue.Kind.UNCALCULATED);
    assertThat(sheet.at(0, 3)).isEqualTo(CellValue.blank());
    assertThat(sheet.at(0, 4).kind()).isEqualTo(CellValue.Kind.ERROR);
    assertThat(sheet.at(0, 4).text()).isEqualTo("#DIV/0!");
    assertThat(sheet.at(0, 5).text()).isEqualTo("TRUE");
  }

  @Test
  void numbersHaveFifteenDigits() {
    SheetGrid sheet =
        sheet(
            "<row><c><v>18.092381999999999</v></c><c><v>1.9E2</v></c><c><v>0.86206896551724133</v></c></row>");
    assertThat(sheet.at(0, 0).number()).isEqualTo(new BigDecimal("18.092382"));
    assertThat(sheet.at(0, 1).number()).isEqualTo(new BigDecimal("190"));
    assertThat(sheet.at(0, 2).number()).isEqualTo(new BigDecimal("0.862068965517241"));
    assertThat(sheet.at(0, 2).text()).isEqualTo("0.862068966");
  }

  @Test
  void customPropertiesSheetStatesAndCommentsAreRead() {
    Map<String, String> parts =
        Packages.workbook(Packages.sheet("<row r='2' hidden='1'><c><v>1</v></c></row>"));
    parts.put(
        "_rels/.rels",
        Packages.relations(
            "officeDocument", "xl/workbook.xml", "custom-properties", "docProps/custom.xml"));
    parts.put(
        "docProps/custom.xml",
        "<Properties xmlns='urn:a' xmlns:vt='urn:b'><property"
            + " name='Ziping.Kind'><vt:lpwstr>result</vt:lpwstr></property><property"
            + " name='n'><vt:i4>5</vt:i4></property></Properties>");
    parts.computeIfPresent(
        "xl/workbook.xml", (name, xml) -> xml.replace("sheetId", "state='veryHidden' sheetId"));
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels", Packages.relations("comments", "../comments1.xml"));
    parts.put(
        "xl/comments1.xml",
        "<comments xmlns='%s'><commentList><comment ref='B2'/></commentList></comments>"
            .formatted(Packages.MAIN));
    WorkbookGrid grid = read(parts);
    assertThat(grid.properties()).containsExactly(Map.entry("Ziping.Kind", "result"));
    SheetGrid sheet = grid.sheets().get(0);
    assertThat(sheet.name()).isEqualTo("表1");
    assertThat(sheet.hidden()).isTrue();
    assertThat(sheet.hiddenRows()).containsExactly(1);
    assertThat(sheet.commented()).isEqualTo(Map.of(1, Set.of(1)));
  }

  @Test
  void farCellsAreCheapAndFartherOnesDamaged() {
    assertThat(
            sheet("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
                .at(1048575, 16383)
                .number())
        .isEqualTo("1");
    assertThat(damage("<row r='1048577'/>")).isEqualTo("cell-reference");
    assertThat(damage("<row r='1'><c r='XFE1'><v>1</v></c></row>")).isEqualTo("cell-reference");
    assertThat(damage("<row r='1'><c r='ZZZZZ99999999999'/></row>")).isEqualTo("cell-reference");
    assertThat(damage("<row r='1'><c r='A2'/></row>")).isEqualTo("cell-reference");
  }

  @Test
  void whatNobodyCouldSeeIsDamaged() {
    assertThat(damage("<row><c t='s'><v>99999</v></c></row>")).isEqualTo("shared-string");
    assertThat(damage("<row><c><v>abc</v></c></row>")).isEqualTo("cell-value");
    assertThat(damage("<row><c><v>1E999999999</v></c></row>")).isEqualTo("cell-value");
    assertThat(damage("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>"))
        .isEqualTo("duplicate-cell");
    Map<String, String> parts = Packages.workbook(Packages.sheet(""));
    parts.remove("xl/worksheets/sheet1.xml");
    assertThat(damage(parts)).isEqualTo("parts");
    assertThat(damage(Packages.workbook("<worksheet"))).isEqualTo("xml");
  }

  @Test
  void datesInIsoFormAreDates() {
    SheetGrid sheet =
        sheet(
            "<row><c t='d'><v>2023-12-31</v></c><c t='d'><v> 2023-06-30T08:30:00Z </v></c><c"
                + " t='d'><v/></c></row>");
    assertThat(sheet.at(0, 0).kind()).isEqualTo(CellValue.Kind.DATE);
    assertThat(sheet.at(0, 0).text()).isEqualTo("2023-12-31");
    assertThat(sheet.at(0, 1).text()).isEqualTo("2023-06-30");
    assertThat(sheet.at(0, 2)).isEqualTo(CellValue.blank());
  }

  @Test
  void anEmptySharedTextKeepsItsNumber() {
    Map<String, String> parts =
        Packages.workbook(
            Packages.sheet("<row><c t='s'><v>0</v></c><c t='s'><v> 2 </v></c></row>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations(
            "worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst xmlns='%s'><si><t>一</t></si><si/><si><t>三</t><rPh sb='0' eb='1'><t>san</t></rPh></si></sst>"
            .formatted(Packages.MAIN));
    SheetGrid sheet = read(parts).sheets().get(0);
    assertThat(sheet.at(0, 0).text()).isEqualTo("一");
    assertThat(sheet.at(0, 1).text()).isEqualTo("三");
  }

  @Test
  void escapesMayBeSmallAndStandInResults() {
    SheetGrid sheet =
        sheet(
            "<row><c t='str'><f>A9</f><v>甲_x000d__x000a_乙</v></c><c"
                + " t='inlineStr'><is><t>甲_x000d_</t></is></c></row>");
    assertThat(sheet.at(0, 0).text()).isEqualTo("甲\r\n乙");
    assertThat(sheet.at(0, 1).text()).isEqualTo("甲\r");
  }

  @Test
  void sheetPartsMayHaveAnyName() {
    Map<String, String> parts = Packages.workbook("");
    parts.remove("xl/worksheets/sheet1.xml");
    parts.put("xl/表/第一张.bin.xml", Packages.sheet("<row><c><v>7</v></c></row>"));
    parts.put("xl/_rels/workbook.xml.rels", Packages.relations("worksheet", "表/第一张.bin.xml"));
    assertThat(read(parts).sheets().get(0).at(0, 0).number()).isEqualTo("7");
  }

  @Test
  void spaceAroundValuesIsPassedOver() {
    SheetGrid sheet =
        sheet(
            "<row><c><v>\n"
                + "  41.02 </v></c><c t='b'><v> 1 </v></c><c t='e'><v> #N/A\n"
                + "</v></c><c><v>  </v></c></row>");
    assertThat(sheet.at(0, 0).number()).isEqualTo("41.02");
    assertThat(sheet.at(0, 1).text()).isEqualTo("TRUE");
    assertThat(sheet.at(0, 2).text()).isEqualTo("#N/A");
    assertThat(sheet.at(0, 3)).isEqualTo(CellValue.blank());
  }

  @Test
  void resultsThatAreWorkedOutCountAsText() {
    String long300 = "\"" + "字".repeat(300) + "\"0";
    String styles =
        "<styleSheet xmlns='%s'><numFmts><numFmt numFmtId='170' formatCode='%s'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='170'/></cellXfs></styleSheet>"
            .formatted(Packages.MAIN, long300.replace("\"", "&quot;"));
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      rows.append("<row><c s='1'><f>1+1</f></c></row>");
    }
    Map<String, String> parts = Packages.workbook(Packages.sheet(rows.toString()));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        Packages.relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
    parts.put("xl/styles.xml", styles);
    assertThat(read(parts).sheets().get(0).at(999, 0).text()).hasSize(301);
    ReadLimits few = new ReadLimits(20L << 20, 500, 64L << 20, 200, 20_000, 10_000, 200_000, 9);
    assertThat(new GridReader(few).read(Packages.zip(parts)))
        .isInstanceOfSatisfying(
            GridResult.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(ReadResult.TooLarge.class));
  }
}
