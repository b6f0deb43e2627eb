#!/bin/sh
# Guess: the sign in -2^2 binds before the power in spreadsheets, an old and documented oddity, so =-2^2 is 4, and POI's evaluator
# follows.
# Seen (org.apache.poi:poi 5.5.1): -4, and -(A1^2) for -A1^2, as in mathematics; Debian's LibreOffice 7.4.7 and npm hyperformula 3.5.0 say
# 4. 2^3^2 is 64 in all of them, from left to right as in spreadsheets.
# Touches us: deductions written as -A1^2 change their sign between the office program and a Java server. Results that are stored in the
# file win.
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
      row.createCell(0).setCellValue(3);
      var cell = row.createCell(1);
      for (String formula : new String[] {"-2^2", "-A1^2", "2^3^2"}) {
        cell.setCellFormula(formula);
        System.out.println("poi " + formula + " " + book.getCreationHelper().createFormulaEvaluator().evaluate(cell).formatAsString());
      }
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out.java || { cat err; exit 1; }
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error hyperformula@3.5.0 >/dev/null
cat >show.cjs <<'X'
const { HyperFormula } = require('hyperformula');
const formulas = ['=-2^2', '=-A1^2', '=2^3^2'];
const book = HyperFormula.buildFromArray([[3, ...formulas]], { licenseKey: 'gpl-v3' });
formulas.forEach((f, i) => console.log('hyperformula', f.slice(1), book.getCellValue({ sheet: 0, row: 0, col: i + 1 })));
X
node show.cjs >out.js
cat out.java out.js >out
cat out
cat >expected <<'X'
poi -2^2 -4.0
poi -A1^2 -9.0
poi 2^3^2 64.0
hyperformula -2^2 4
hyperformula -A1^2 9
hyperformula 2^3^2 64
X
cmp out expected && echo "poi 5.5.1, hyperformula 3.5.0: as described"
