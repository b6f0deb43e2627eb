#!/bin/sh
# Guess: DataFormatter shows what the spreadsheet shows, so 60 in the format 0"%" is "60%": the sign is quoted, a mere letter.
# Seen (org.apache.poi:poi 5.5.1): "6000%", a hundred times too much. Escaped instead of quoted, 0\%, it is "60%".
# Touches us: rates and targets typed in such cells. Ziping shows numbers with a formatter of its own, which takes a quoted sign as text.
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
    for (String code : new String[] {"0\"%\"", "0\\%"}) {
      System.out.println(code + " " + formatter.formatRawCellContents(60, -1, code));
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
0"%" 6000%
0\% 60%
X
cmp out expected && echo "poi 5.5.1: as described"
