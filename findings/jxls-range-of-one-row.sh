#!/bin/sh
# Guess: below a list that grows, SUM(C2:C2) and SUM(C2) in a template both become SUM(C2:C4); for an empty list an average is an error or
# empty.
# Seen (org.jxls:jxls-poi 3.1.0): SUM(C2:C2), as the office program writes it when one cell is dragged over, becomes SUM(C2:C4:C2:C4),
# SUM(B2) becomes SUM(B2:B4). With an empty list the whole formula, AVERAGE included, is replaced by =0.
# Touches us: summary templates. Name a single cell in totals below a list, and never show the average of an empty list as 0 points.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.jxls</groupId><artifactId>jxls-poi</artifactId><version>3.1.0</version></dependency>
<dependency><groupId>commons-logging</groupId><artifactId>commons-logging</artifactId><version>1.3.5</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import java.io.File;
import java.io.FileOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;

class Show {
  public static void main(String[] args) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(); FileOutputStream out = new FileOutputStream("template.xlsx")) {
      var sheet = book.createSheet("S");
      Cell title = sheet.createRow(0).createCell(0);
      title.setCellValue("title");
      comment(title, "jx:area(lastCell=\"D3\")");
      var row = sheet.createRow(1);
      Cell name = row.createCell(0);
      name.setCellValue("${x.name}");
      comment(name, "jx:each(items=\"list\" var=\"x\" lastCell=\"D2\")");
      for (int i = 1; i < 4; i++) row.createCell(i).setCellValue("${x.points}");
      var total = sheet.createRow(2);
      total.createCell(1).setCellFormula("SUM(B2)");
      total.createCell(2).setCellFormula("SUM(C2:C2)");
      total.createCell(3).setCellFormula("AVERAGE(D2)");
      book.write(out);
    }
    for (int size : new int[] {3, 0}) {
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < size; i++) list.add(Map.of("name", "n" + i, "points", i));
      Map<String, Object> data = new HashMap<>();
      data.put("list", list);
      JxlsPoiTemplateFillerBuilder.newInstance().withTemplate(new File("template.xlsx")).buildAndFill(data, new File("filled.xlsx"));
      try (var filled = WorkbookFactory.create(new File("filled.xlsx"), null, true)) {
        var row = filled.getSheetAt(0).getRow(size + 1);
        System.out.println(size + " rows: " + row.getCell(1) + " " + row.getCell(2) + " " + row.getCell(3));
      }
    }
  }

  static void comment(Cell cell, String text) {
    var helper = cell.getSheet().getWorkbook().getCreationHelper();
    var anchor = helper.createClientAnchor();
    anchor.setCol1(cell.getColumnIndex());
    anchor.setRow1(cell.getRowIndex());
    anchor.setCol2(cell.getColumnIndex() + 2);
    anchor.setRow2(cell.getRowIndex() + 3);
    var drawing = cell.getSheet().getDrawingPatriarch() == null ? cell.getSheet().createDrawingPatriarch() : cell.getSheet().getDrawingPatriarch();
    var comment = drawing.createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    cell.setCellComment(comment);
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
3 rows: SUM(B2:B4) SUM(C2:C4:C2:C4) AVERAGE(D2:D4)
0 rows: 0 0 0
X
cmp out expected && echo "jxls 3.1.0: as described"
