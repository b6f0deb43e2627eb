#!/bin/sh
# Guess: yyyy"年"m"月"d"日", the long date of Chinese versions, shows 2024年3月5日 in POI's DataFormatter.
# Seen (org.apache.poi:poi 5.5.1): 2024"年"3"月"5"日", quotes and all; escaped words keep their backslashes, 2024\年3\月5\日. Only bare words
# come out right. In formats of numbers quotes are taken off.
# Touches us: finishing dates. Ziping shows dates with a formatter of its own; who compares with texts of POI must drop the quotes.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;

class Show {
  public static void main(String[] args) throws Exception {
    DataFormatter formatter = new DataFormatter(java.util.Locale.CHINA);
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var cell = book.createSheet().createRow(0).createCell(0);
      cell.setCellValue(45356);
      for (String format : new String[] {"yyyy\"年\"m\"月\"d\"日\"", "yyyy\\年m\\月d\\日", "yyyy年m月d日"}) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        System.out.println(format + " shows " + formatter.formatCellValue(cell));
      }
    }
    System.out.println("0\"分\" shows " + formatter.formatRawCellContents(5, -1, "0\"分\""));
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
yyyy"年"m"月"d"日" shows 2024"年"3"月"5"日"
yyyy\年m\月d\日 shows 2024\年3\月5\日
yyyy年m月d日 shows 2024年3月5日
0"分" shows 5分
X
cmp out expected && echo "poi 5.5.1: as described"
