#!/bin/sh
# Guess: asking a .xls sheet whether it is landscape or fits to a page answers yes, no or a default; the library makes up records that a
# lean writer left out.
# Seen (org.apache.poi:poi 5.5.1, .xls written by npm xlsx 0.18.5): getFitToPage(), getAutobreaks() and getPrintSetup().getLandscape()
# raise a NullPointerException, as do the setters; margins, gridlines and freezing work.
# Touches us: whoever annotates a copy of such a form and sets it to one page. Ask within a guard, or copy the cells into a new workbook.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error xlsx@0.18.5 >/dev/null
node -e "const XLSX = require('xlsx'); const b = XLSX.utils.book_new(); XLSX.utils.book_append_sheet(b, XLSX.utils.aoa_to_sheet([['得分', 95]]), 'S'); XLSX.writeFile(b, 'a.xls', { bookType: 'biff8' })"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import java.io.File;
import java.util.concurrent.Callable;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.WorkbookFactory;

class Show {
  public static void main(String[] args) throws Exception {
    try (var book = WorkbookFactory.create(new File("a.xls"), null, true)) {
      var sheet = book.getSheetAt(0);
      System.out.println(sheet.getRow(0).getCell(0) + " " + sheet.getRow(0).getCell(1));
      show("gridlines", sheet::isDisplayGridlines);
      show("margin", () -> sheet.getMargin(PageMargin.LEFT));
      show("fit to page", sheet::getFitToPage);
      show("automatic breaks", sheet::getAutobreaks);
      show("landscape", () -> sheet.getPrintSetup().getLandscape());
    }
  }

  static void show(String name, Callable<Object> call) throws Exception {
    try {
      System.out.println(name + " " + call.call());
    } catch (NullPointerException e) {
      System.out.println(name + " NullPointerException");
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
得分 95.0
gridlines true
margin 0.75
fit to page NullPointerException
automatic breaks NullPointerException
landscape NullPointerException
X
cmp out expected && echo "poi 5.5.1, xlsx 0.18.5: as described"
