#!/bin/sh
# Guess: POI's formula evaluator computes with doubles as the spreadsheet does: 5/6*6 is 5, and a score of 20/6*6 of 20 is full marks.
# Seen (org.apache.poi:poi 5.5.1): products and quotients are worked out in decimal digits and cut to a double in between, so 5/6*6 is
# 4.999999999999998, INT() of it is 4 and 10/3*3=10 is FALSE. The double arithmetic of the language itself gives 5, 20 and 10. The other
# way round 0.285*100 is exactly 28.5 and rounds to 29, where doubles (and LibreOffice) give 28.
# Touches us: full marks from a formula that was saved without its result come out a whole point short under INT, and 10/3*3-10 is not 0,
# so that a stored 0 looks wrong. Compare such results after rounding to twelve digits or so.
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

class Show {
  public static void main(String[] args) throws Exception {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      var cell = book.createSheet().createRow(0).createCell(0);
      for (String formula : new String[] {"5/6*6", "INT(5/6*6)", "20/6*6", "INT(20/6*6)", "10/3*3=10", "0.285*100", "ROUND(0.285*100,0)"}) {
        cell.setCellFormula(formula);
        System.out.println(formula + " " + book.getCreationHelper().createFormulaEvaluator().evaluate(cell).formatAsString());
      }
    }
    System.out.println("doubles: " + 5.0 / 6 * 6 + " " + 20.0 / 6 * 6 + " " + (10.0 / 3 * 3 == 10) + " " + 0.285 * 100);
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
5/6*6 4.999999999999998
INT(5/6*6) 4.0
20/6*6 19.99999999999998
INT(20/6*6) 19.0
10/3*3=10 FALSE
0.285*100 28.5
ROUND(0.285*100,0) 29.0
doubles: 5.0 20.0 true 28.499999999999996
X
cmp out expected && echo "poi 5.5.1: as described"
