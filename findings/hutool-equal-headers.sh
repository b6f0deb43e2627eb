#!/bin/sh
# Guess: rows as maps refuse or number two columns of one heading; 分值 stands twice in many forms and lists.
# Seen (cn.hutool:hutool-poi 5.8.40): readAll() keeps the last column's value under the heading and drops the first without a word, and a
# cell that ends its row early makes that value null although the first column is filled.
# Touches us: nobody should take our lists apart that way; our exports never repeat a heading.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>cn.hutool</groupId><artifactId>hutool-poi</artifactId><version>5.8.40</version></dependency>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import cn.hutool.poi.excel.ExcelUtil;
import java.io.File;
import java.io.FileOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Show {
  public static void main(String[] args) throws Exception {
    String[][] rows = {{"项目", "分值", "分值"}, {"甲", "10", "90"}, {"乙", "20"}};
    try (XSSFWorkbook book = new XSSFWorkbook(); FileOutputStream out = new FileOutputStream("a.xlsx")) {
      var sheet = book.createSheet();
      for (int r = 0; r < rows.length; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
      book.write(out);
    }
    System.out.println(ExcelUtil.getReader(new File("a.xlsx").getAbsoluteFile()).readAll());
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
[{项目=甲, 分值=90}, {项目=乙, 分值=null}]
X
cmp out expected && echo "hutool-poi 5.8.40: as described"
