package io.ziping.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.measure.CellValue;
import io.ziping.workbook.ReadLimits;
import io.ziping.workbook.ReadResult;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that only call themselves workbooks. */
class LookalikesTest {

  private static final String PAGE =
      "<html><head><meta charset='%s'><style>td{}</style></head><body><h1>绩效自评表</h1><table>"
          + "<tr><td colspan=2>项目 名称</td><td rowspan=2>房顶<br>维修</td></tr>"
          + "<tr style='display: none'><td>95%%</td><td x:num='0.5' style='mso-number-format:\"0\\.00%%\"'>50.00%%</td></tr>"
          + "<tr><td>末&nbsp;行</td></tr></table></body></html>";

  private static final String EXCEL_2003 =
      """
      <?xml version="1.0" encoding="%s"?>
      <?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"
       xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:h="http://www.w3.org/TR/REC-html40">
       <Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style>
        <Style ss:ID="s2"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style></Styles>
       <Worksheet ss:Name="自评表"><Table>
        <Row ss:Index="2"><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">执行率</Data></Cell>
         <Cell ss:StyleID="s1"><Data ss:Type="Number">0.8621</Data><Comment><Data>批注</Data></Comment></Cell></Row>
        <Row ss:Hidden="1"><Cell ss:Index="5" ss:StyleID="s2"><Data ss:Type="DateTime">2023-12-31T00:00:00.000</Data></Cell>
         <Cell ss:Formula="=1+1"/><Cell><ss:Data ss:Type="String"><h:B>粗</h:B>细</ss:Data></Cell></Row>
       </Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
      </Workbook>
      """;

  private static GridResult read(byte[] bytes) {
    return new GridReader(ReadLimits.standard()).read(bytes);
  }

  private static SheetGrid sheet(byte[] bytes, String lookalike) {
    GridResult result = read(bytes);
    assertThat(result).isInstanceOf(GridResult.Read.class);
    assertThat(((GridResult.Read) result).lookalike()).isEqualTo(lookalike);
    return ((GridResult.Read) result).grid().sheets().get(0);
  }

  @ParameterizedTest
  @CsvSource({"utf-8,UTF-8", "gb2312,GB18030", "utf-8,GB18030", "x,UTF-16LE"})
  void htmlTables(String declared, String charset) {
    // The third page lies about its character set, as many do.
    String page = PAGE.formatted(declared);
    SheetGrid sheet =
        sheet(
            (charset.equals("UTF-16LE") ? "\ufeff" + page : page)
                .getBytes(Charset.forName(charset)),
            "html");
    assertThat(sheet.at(0, 0).text()).isEqualTo("绩效自评表");
    assertThat(sheet.at(1, 0).text()).isEqualTo("项目 名称");
    assertThat(sheet.at(1, 2).text()).isEqualTo("房顶\n维修");
    assertThat(sheet.at(2, 0)).isEqualTo(CellValue.text("95%"));
    assertThat(sheet.at(2, 1).number()).isEqualTo("0.5");
    assertThat(sheet.at(2, 1).isPercentFormat()).isTrue();
    assertThat(sheet.at(3, 0).text()).isEqualTo("末 行");
    assertThat(sheet.merges()).containsExactly(new Region(1, 0, 1, 1), new Region(1, 2, 2, 2));
    assertThat(sheet.hiddenRows()).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "GBK"})
  void spreadsheetMl(String charset) {
    SheetGrid sheet =
        sheet(EXCEL_2003.formatted(charset).getBytes(Charset.forName(charset)), "spreadsheetml");
    assertThat(sheet.name()).isEqualTo("自评表");
    assertThat(sheet.hidden()).isTrue();
    assertThat(sheet.at(1, 0).text()).isEqualTo("执行率");
    assertThat(sheet.merges()).containsExactly(new Region(1, 0, 2, 2));
    assertThat(sheet.at(1, 3).text()).isEqualTo("86.21%");
    assertThat(sheet.at(2, 4).text()).isEqualTo("2023-12-31");
    assertThat(sheet.at(2, 4).kind()).isEqualTo(CellValue.Kind.DATE);
    assertThat(sheet.at(2, 5).kind()).isEqualTo(CellValue.Kind.UNCALCULATED);
    assertThat(sheet.at(2, 6).text()).isEqualTo("粗细");
    assertThat(sheet.hiddenRows()).containsExactly(2);
    assertThat(sheet.commented()).containsOnlyKeys(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><body>登录已过期</body></html> | html",
        "%PDF-1.7 x | pdf",
        "{\\rtf1 x} | rtf",
        "项目,预算,执行 | csv",
        "项目没有分隔符 | text",
        "<?xml version='1.0'?><feed/> | xml",
        "<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w='u'/> | word",
        "Rar!xyz | archive",
        "GIF89a | image",
      })
  void otherKinds(String content, String kind) {
    Charset charset = kind.equals("csv") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    GridResult result = read(content.getBytes(charset));
    assertThat(result).isEqualTo(new GridResult.Refused(new ReadResult.WrongFormat(kind)));
  }

  @Test
  void anEmptyFile() {
    assertThat(read(new byte[0]))
        .isEqualTo(new GridResult.Refused(new ReadResult.WrongFormat("empty")));
  }

  @ParameterizedTest
  @CsvSource({"word/document.xml,word", "ppt/presentation.xml,powerpoint", "xl/workbook.bin,xlsb"})
  void otherPackages(String main, String kind) {
    byte[] bytes = Packages.zip(java.util.Map.of("[Content_Types].xml", "<Types/>", main, "<x/>"));
    assertThat(read(bytes)).isEqualTo(new GridResult.Refused(new ReadResult.WrongFormat(kind)));
  }

  @Test
  void otherZips() {
    // Opened as an archive by whoever knows its name; it is no workbook.
    assertThat(read(Packages.zip(java.util.Map.of("a.txt", "x"))))
        .isEqualTo(new GridResult.Refused(new ReadResult.WrongFormat("zip")));
    byte[] ods =
        Packages.zip(
            java.util.Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), true);
    assertThat(read(ods)).isEqualTo(new GridResult.Refused(new ReadResult.WrongFormat("ods")));
  }
}
