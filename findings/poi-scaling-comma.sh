#!/bin/sh
# Guess: a comma at the end of a format divides by a thousand, so 41020 in #,##0.00, shows as 41.02, as in every spreadsheet.
# Seen (org.apache.poi:poi 5.5.1): "41.00": the quotient is rounded to a whole number before its decimals are shown. 41550 is "42.00",
# and 41020000 in 0.00,, is "41.00".
# Touches us: amounts kept in 元 and shown in 千元 or 万元. Ziping divides decimal numbers in a formatter of its own.
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
    System.out.println(formatter.formatRawCellContents(41020, -1, "#,##0.00,"));
    System.out.println(formatter.formatRawCellContents(41550, -1, "#,##0.00,"));
    System.out.println(formatter.formatRawCellContents(41020000, -1, "0.00,,"));
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
41.00
42.00
41.00
X
cmp out expected && echo "poi 5.5.1: as described"
