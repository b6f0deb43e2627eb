#!/bin/sh
# Guess: reading cells into strings gives the stored number, or at least one that equals it: 9.325 points, a rate of 0.9567.
# Seen (com.alibaba:easyexcel 4.0.3): what the cell shows after rounding by its format: "9.3" for 9.325 in 0.0, "96%" for 0.9567 in 0%;
# the digits are gone. Read into a model with BigDecimal fields the same cells keep them.
# Touches us: lists that bureaus collect with it differ from the forms by tenths of points. Ziping compares with the stored digits and only
# takes the format's word where it scales or adds a unit.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.alibaba</groupId><artifactId>easyexcel</artifactId><version>4.0.3</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.annotation.ExcelProperty;
import java.io.File;
import java.io.FileOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Show {
  public static class Row {
    @ExcelProperty(index = 0) public BigDecimal points;
    @ExcelProperty(index = 1) public BigDecimal rate;
    public void setPoints(BigDecimal points) { this.points = points; }
    public void setRate(BigDecimal rate) { this.rate = rate; }
    public BigDecimal getPoints() { return points; }
    public BigDecimal getRate() { return rate; }
  }

  public static void main(String[] args) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(); FileOutputStream out = new FileOutputStream("a.xlsx")) {
      var row = book.createSheet().createRow(0);
      double[] values = {9.325, 0.9567};
      String[] formats = {"0.0", "0%"};
      for (int i = 0; i < 2; i++) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
        var cell = row.createCell(i);
        cell.setCellValue(values[i]);
        cell.setCellStyle(style);
      }
      book.write(out);
    }
    File file = new File("a.xlsx").getAbsoluteFile();
    List<Map<Integer, String>> strings = EasyExcel.read(file).headRowNumber(0).sheet().doReadSync();
    System.out.println(strings.get(0));
    List<Row> rows = EasyExcel.read(file).head(Row.class).headRowNumber(0).sheet().doReadSync();
    System.out.println(rows.get(0).points + " " + rows.get(0).rate);
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
{0=9.3, 1=96%}
9.325 0.9567
X
cmp out expected && echo "easyexcel 4.0.3: as described"
