package io.ziping.report;

import static io.ziping.report.SummaryCases.TEMPLATE;
import static io.ziping.report.SummaryCases.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.season.SeasonFixtures;
import io.ziping.templates.SummaryTemplateMaker;
import io.ziping.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTemplateTest {

  @TempDir Path folder;

  private Path template(Consumer<XSSFWorkbook> change) throws IOException {
    Path file = folder.resolve("模板.xlsx");
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(TEMPLATE)));
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(workbook);
      workbook.write(out);
    }
    return file;
  }

  private static SummaryWorkbook summary(Path template) {
    return new SummaryWorkbook(template, Messages.chinese());
  }

  private List<TemplateProblem> problems(Consumer<XSSFWorkbook> change) throws IOException {
    return summary(template(change)).check(rules());
  }

  private static Cell cell(XSSFWorkbook workbook, String sheet, String text) {
    for (var row : workbook.getSheet(sheet)) {
      for (Cell cell : row) {
        if (cell.toString().equals(text)) {
          return cell;
        }
      }
    }
    throw new AssertionError(text);
  }

  /** {@code -Dgolden.update=true} makes the template anew where the maker makes another one. */
  @Test
  void theCommittedTemplateIsTheMakers() throws IOException {
    String made = SummaryDump.of(SummaryTemplateMaker.make());
    if (Boolean.getBoolean("golden.update")
        && !SummaryDump.of(Files.readAllBytes(TEMPLATE)).equals(made)) {
      Files.write(TEMPLATE, SummaryTemplateMaker.make());
    }
    assertThat(SummaryDump.of(Files.readAllBytes(TEMPLATE))).isEqualTo(made);
    assertThat(summary(TEMPLATE).check(rules())).isEmpty();
  }

  @Test
  void aRestyledTemplateStillFills() throws IOException {
    Path restyled =
        template(
            workbook -> {
              XSSFSheet sheet = workbook.getSheet("汇总表");
              swap(sheet, 8, 10);
              for (String name : List.of("全年预算数", "全年执行数")) {
                String column = name.equals("全年预算数") ? "$K$6" : "$I$6";
                workbook.getName(name).setRefersToFormula("汇总表!" + column);
              }
              sheet.shiftRows(2, 6, 1);
              move(sheet);
              XSSFFont font = workbook.createFont();
              font.setFontHeightInPoints((short) 14);
              sheet.getRow(0).createCell(3).setCellValue("内部资料");
              workbook.getSheet("统计").getRow(0).getCell(0).getCellStyle().setFont(font);
            });
    assertThat(summary(restyled).check(rules())).isEmpty();

    FilledSummary filled =
        new FilledSummary(SummaryCases.filled(summary(restyled), SeasonFixtures.demo()));

    SummaryWorkbookTest.assertKnownSeason(filled);
    assertThat(filled.find("汇总表", "内部资料").getAddress()).hasToString("D1");
    assertThat(filled.find("汇总表", "全年预算数").getColumnIndex()).isEqualTo(10);
  }

  /** Moves a column by swapping texts, as people do with cut and paste. */
  private static void swap(XSSFSheet sheet, int one, int other) {
    for (int r = 4; r <= 6; r++) {
      Cell a = sheet.getRow(r).getCell(one);
      Cell b = sheet.getRow(r).getCell(other);
      boolean formula = a.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA;
      String first = formula ? a.getCellFormula() : a.getStringCellValue();
      String second = formula ? b.getCellFormula() : b.getStringCellValue();
      if (formula) {
        a.setCellFormula(second);
        b.setCellFormula(first);
      } else {
        a.setCellValue(second);
        b.setCellValue(first);
      }
    }
  }

  /** One row was inserted above the heads: the commands' last cells move down as well. */
  private static void move(XSSFSheet sheet) {
    String last = last(sheet.getWorkbook());
    sheet
        .getCellComments()
        .values()
        .forEach(
            comment -> {
              String text = comment.getString().getString();
              comment.setString(
                  sheet
                      .getWorkbook()
                      .getCreationHelper()
                      .createRichTextString(
                          text.replace(last + "7", last + "8").replace(last + "6", last + "7")));
            });
    sheet.getCTWorksheet().getAutoFilter().setRef("A6:" + last + "7");
  }

  @Test
  void anUnknownKeyIsRefusedWithItsCell() throws IOException {
    Path broken =
        template(workbook -> cell(workbook, "汇总表", "${p.budget}").setCellValue("${p.bugdet}"));

    assertThatThrownBy(() -> SummaryCases.filled(summary(broken), SeasonFixtures.demo()))
        .isInstanceOfSatisfying(
            BrokenTemplateException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              TemplateProblem problem = e.problems().get(0);
              assertThat(problem.sheet()).isEqualTo("汇总表");
              assertThat(problem.cell()).isEqualTo("I6");
              assertThat(problem.kind()).isEqualTo("unknown-key");
              assertThat(problem.sentence(Messages.chinese()))
                  .startsWith("模板.xlsx，工作表“汇总表”单元格 I6：没有“p.bugdet”这一项，可用：no, ");
              assertThat(problem.sentence(new Messages(Locale.ENGLISH))).contains("p.bugdet");
            });
  }

  @Test
  void expressionsThatCallAnythingAreRefused() throws IOException {
    for (String expression :
        List.of(
            "${p.name.class}",
            "${''.class.forName('java.lang.Runtime')}",
            "${1+1}",
            "${p.name",
            "${new('java.io.File','x')}")) {
      assertThat(problems(workbook -> cell(workbook, "汇总表", "${p.name}").setCellValue(expression)))
          .extracting(TemplateProblem::kind, TemplateProblem::cell)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("bad-expression", "E6"));
    }
    assertThat(problems(workbook -> cell(workbook, "汇总表", "${p.name}").setCellValue("$[A${p.no}]")))
        .extracting(TemplateProblem::kind)
        .containsExactly("parameter-formula");
  }

  @Test
  void everyKindOfMistakeIsNamed() throws IOException {
    assertKind("unknown-command", workbook -> command(workbook, "E6", "jx:image(lastCell=\"E6\")"));
    assertKind(
        "unknown-attribute",
        workbook ->
            command(
                workbook,
                "E6",
                "jx:each(items=\"projects\" select=\"x\" var=\"p\" lastCell=\"E6\")"));
    assertKind("bad-command", workbook -> command(workbook, "E6", "jx:each"));
    assertKind("bad-last-cell", workbook -> command(workbook, "E6", "jx:area(lastCell=\"A1\")"));
    assertKind("second-area", workbook -> command(workbook, "E6", "jx:area(lastCell=\"F9\")"));
    assertKind(
        "unknown-items", workbook -> replace(workbook, "items=\"projects\"", "items=\"project\""));
    assertKind(
        "each-width", workbook -> replace(workbook, "=\"" + last(workbook) + "6\"", "=\"Z6\""));
    assertKind(
        "each-outside-area",
        workbook -> replace(workbook, last(workbook) + "7", last(workbook) + "3"));
    assertKind("unknown-variable", workbook -> replace(workbook, "var=\"p\"", "var=\"q\""));
    assertKind(
        "merged-row",
        workbook -> workbook.getSheet("汇总表").addMergedRegion(CellRangeAddress.valueOf("F6:G6")));
    assertKind(
        "below-area",
        workbook -> workbook.getSheet("汇总表").createRow(10).createCell(2).setCellValue("审核人"));
    assertKind(
        "outside-area",
        workbook -> workbook.getSheet("汇总表").getRow(0).createCell(40).setCellValue("${unit}"));
    assertKind(
        "unknown-key",
        workbook -> workbook.getSheet("统计").getRow(0).getCell(0).setCellValue("${unti}"));
    assertKind("broken-name", workbook -> workbook.getName("结余").setRefersToFormula("汇总表!#REF!"));
    assertKind("hand-mark", workbook -> unmark(workbook, "zp:hand:owner"));
    assertKind("hand-mark", workbook -> unmark(workbook, "zp:key"));
    assertKind("hand-column", workbook -> cell(workbook, "整改台账", "${a.seen}").setCellValue(""));
    assertKind("bad-formula", workbook -> workbook.removeName(workbook.getName("等级")));
  }

  /** The letter of the last column of 汇总表, which grows with every column. */
  private static String last(XSSFWorkbook workbook) {
    for (Row row : workbook.getSheet("汇总表")) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals("序号")) {
        return CellReference.convertNumToColString(row.getLastCellNum() - 1);
      }
    }
    throw new AssertionError("no heads");
  }

  private static void unmark(XSSFWorkbook workbook, String mark) {
    cell(workbook, "整改台账", mark).setCellValue("");
  }

  private void assertKind(String kind, Consumer<XSSFWorkbook> change) throws IOException {
    List<TemplateProblem> problems = problems(change);
    assertThat(problems).extracting(TemplateProblem::kind).contains(kind);
    for (TemplateProblem problem : problems) {
      assertThat(problem.sentence(Messages.chinese())).startsWith("模板.xlsx");
    }
  }

  private static void command(XSSFWorkbook workbook, String at, String text) {
    XSSFSheet sheet = workbook.getSheet("汇总表");
    var cell = new org.apache.poi.ss.util.CellReference(at);
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    anchor.setRow1(cell.getRow());
    anchor.setCol1(cell.getCol());
    anchor.setRow2(cell.getRow() + 2);
    anchor.setCol2(cell.getCol() + 2);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(workbook.getCreationHelper().createRichTextString(text));
    sheet.getRow(cell.getRow()).getCell(cell.getCol()).setCellComment(comment);
  }

  private static void replace(XSSFWorkbook workbook, String text, String by) {
    for (Comment comment : workbook.getSheet("汇总表").getCellComments().values()) {
      String command = comment.getString().getString();
      comment.setString(
          workbook.getCreationHelper().createRichTextString(command.replace(text, by)));
    }
  }

  @Test
  void whatIsNoWorkbookIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("x.xlsx"), "no workbook");
    Path old = folder.resolve("old.xlsx");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(old)) {
      workbook.createSheet("汇总表");
      workbook.write(out);
    }
    Path empty = folder.resolve("empty.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(empty)) {
      workbook.createSheet("汇总表");
      workbook.write(out);
    }

    assertThat(kinds(text)).containsExactly("not-a-workbook");
    assertThat(kinds(old)).containsExactly("not-a-workbook");
    assertThat(kinds(empty)).containsExactly("nothing-to-fill");
    assertThat(kinds(folder.resolve("none.xlsx"))).containsExactly("missing");
  }

  private static List<String> kinds(Path template) throws IOException {
    return summary(template).check(rules()).stream().map(TemplateProblem::kind).toList();
  }
}
