#!/bin/sh
# Guess: within a block over a list the names around it hold as well, as in Mustache and other languages with braces, and a name that
# the rows lack is found outside; the same in rows of tables.
# Seen (com.deepoove:poi-tl 1.12.2): rows that are maps see nothing but themselves: {{unit}} within {{?rows}} and [unit] in a row are
# removed without a word. A name of no list in a row, [nmae], goes the same way.
# Touches us: a report template with the unit's name in each paragraph of a list came out with holes. Hand each row the names around it,
# and check the names in rows before filling.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.deepoove</groupId><artifactId>poi-tl</artifactId><version>1.12.2</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

class Show {
  public static void main(String[] args) throws Exception {
    try (XWPFDocument document = new XWPFDocument(); FileOutputStream out = new FileOutputStream("template.docx")) {
      for (String text : new String[] {"outside {{unit}}", "{{?rows}}", "block {{name}} of {{unit}}", "{{/rows}}"}) {
        document.createParagraph().createRun().setText(text);
      }
      XWPFTable table = document.createTable(2, 1);
      table.getRow(0).getCell(0).setText("{{table}}head");
      table.getRow(1).getCell(0).setText("row [name] of [unit], [nmae]");
      document.write(out);
    }
    List<Map<String, Object>> rows = List.of(Map.of("name", "A"), Map.of("name", "B"));
    Configure configure = Configure.builder().bind("table", new LoopRowTableRenderPolicy()).build();
    XWPFTemplate.compile("template.docx", configure).render(Map.of("unit", "U", "rows", rows, "table", rows)).writeToFile("filled.docx");
    try (XWPFDocument document = new XWPFDocument(new FileInputStream("filled.docx"))) {
      document.getParagraphs().forEach(paragraph -> System.out.println(paragraph.getText() + "|"));
      document.getTables().get(0).getRows().forEach(row -> System.out.println(row.getCell(0).getText() + "|"));
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
outside U|
block A of |
block B of |
head|
row A of , |
row B of , |
X
cmp out expected && echo "poi-tl 1.12.2: as described"
