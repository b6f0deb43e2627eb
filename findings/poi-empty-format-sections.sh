#!/bin/sh
# Guess: an empty section hides its numbers, in POI's DataFormatter too: 0 in 0;-0; shows nothing (the usual way to hide zeros), and ;;;
# hides everything.
# Seen (org.apache.poi:poi 5.5.1): 0 in 0;-0; and in 0;;"零" is "0", though 0;-0;"零" gives 零; 5 in ;;; is "5.0", with a decimal that no
# format asked for, and a format of words only, "合格", gives 5.0 as well.
# Touches us: hidden zeros count as filled cells, and a 合格 reads 5.0. Whoever needs what the page shows has to split the sections and hide
# by empty ones.
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
    for (String format : new String[] {"0;-0;", "0;;\"零\"", "0;-0;\"零\""}) show(formatter, 0, format);
    for (String format : new String[] {";;;", "\"合格\"", "\"合格\";\"不合格\""}) show(formatter, 5, format);
  }

  static void show(DataFormatter formatter, double value, String format) {
    System.out.println((int) value + " in " + format + " shows [" + formatter.formatRawCellContents(value, -1, format) + "]");
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
0 in 0;-0; shows [0]
0 in 0;;"零" shows [0]
0 in 0;-0;"零" shows [零]
5 in ;;; shows [5.0]
5 in "合格" shows [5.0]
5 in "合格";"不合格" shows [5.0]
X
cmp out expected && echo "poi 5.5.1: as described"
