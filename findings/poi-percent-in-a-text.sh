#!/bin/sh
# Guess: where "85%" or "1,000" is typed into a cell that is formatted as text, arithmetic converts it as VALUE() does: A1*10 is 8.5.
# Seen (org.apache.poi:poi 5.5.1): VALUE(A1) is 0.85, but A1*10, A1+0 and --A1 are #VALUE!, and so are dates in a text. LibreOffice 7.4.7
# and the office program count on. A plain "85" works in both.
# Touches us: score formulas over rates that were typed as text. An error of one's own evaluator is no proof that the form has one.
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
      var row = book.createSheet().createRow(0);
      for (String text : new String[] {"85%", "1,000", "2024-03-05", "85"}) {
        row.createCell(0).setCellValue(text);
        System.out.print(text);
        for (String formula : new String[] {"VALUE(A1)", "A1*10", "--A1"}) {
          var cell = row.createCell(1);
          cell.setCellFormula(formula);
          System.out.print(" | " + formula + " " + book.getCreationHelper().createFormulaEvaluator().evaluate(cell).formatAsString());
        }
        System.out.println();
      }
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
85% | VALUE(A1) 0.85 | A1*10 #VALUE! | --A1 #VALUE!
1,000 | VALUE(A1) 1000.0 | A1*10 #VALUE! | --A1 #VALUE!
2024-03-05 | VALUE(A1) #VALUE! | A1*10 #VALUE! | --A1 #VALUE!
85 | VALUE(A1) 85.0 | A1*10 850.0 | --A1 85.0
X
cmp out expected && echo "poi 5.5.1: as described"
