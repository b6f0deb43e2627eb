#!/bin/sh
# Guess: 00"年"00"月" lays words between the digits, so 2402 is 24年02月 (spreadsheets, and SheetJS, show that).
# Seen (org.apache.poi:poi 5.5.1): "2402年月": DataFormatter puts the whole number before all the words; 23 in 0"个"0"组" is "23个组".
# Touches us: a date or count typed into such a cell reads as another number. Ziping's own formatter fills digit by digit.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import org.apache.poi.ss.usermodel.DataFormatter;
class Show {
  public static void main(String[] args) {
    DataFormatter formatter = new DataFormatter(java.util.Locale.CHINA);
    System.out.println(formatter.formatRawCellContents(2402, -1, "00\"年\"00\"月\""));
    System.out.println(formatter.formatRawCellContents(23, -1, "0\"个\"0\"组\""));
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
2402年月
23个组
X
cmp out expected && echo "poi 5.5.1: as described"
