#!/bin/sh
# Guess: the date letters of Chinese versions, aaaa for the weekday and 上午/下午 for the half of the day, give a date, or leave their letters
# standing beside it.
# Seen (org.apache.poi:poi 5.5.1): the whole cell shows its serial number, 45356.75, in aaaa, [$-804]aaaa, e"年" and 上午/下午h"时", and is no
# date for DateUtil either, while h:mm AM/PM is 6:00 下午.
# Touches us: a date cell that reads as a number near 45000 is easily taken for an amount. Decide by the letters of the format that it is
# a date.
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
import org.apache.poi.ss.usermodel.DateUtil;

class Show {
  public static void main(String[] args) {
    DataFormatter formatter = new DataFormatter(java.util.Locale.CHINA);
    for (String format : new String[] {"aaaa", "[$-804]aaaa", "e\"年\"", "上午/下午h\"时\"", "h:mm AM/PM"}) {
      System.out.println(format + " shows " + formatter.formatRawCellContents(45356.75, -1, format) + ", date: " + DateUtil.isADateFormat(-1, format));
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
aaaa shows 45356.75, date: false
[$-804]aaaa shows 45356.75, date: false
e"年" shows 45356.75, date: false
上午/下午h"时" shows 45356.75, date: false
h:mm AM/PM shows 6:00 下午, date: true
X
cmp out expected && echo "poi 5.5.1: as described"
