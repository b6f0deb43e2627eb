#!/bin/sh
# Guess: spaces within the braces do not matter, {{ name }} is {{name}}, and a block over an empty text or 0 is left out, as in other
# template languages with braces.
# Seen (com.deepoove:poi-tl 1.12.2): {{ name }} is no tag and stays in the document as it stands; blocks over "" and 0 are written, only
# null, false and empty lists hide theirs. An unknown {{name}} is removed without a word.
# Touches us: report templates that a bureau edits: braces in a finished report, and headings over nothing. A check of the result for "{{"
# finds the first.
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
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

class Show {
  public static void main(String[] args) throws Exception {
    try (XWPFDocument document = new XWPFDocument(); FileOutputStream out = new FileOutputStream("template.docx")) {
      for (String text : new String[] {"1 {{name}}", "2 {{ name }}", "3 {{other}}", "{{?empty}}", "4 empty text", "{{/empty}}", "{{?zero}}", "5 zero", "{{/zero}}",
          "{{?none}}", "6 null", "{{/none}}", "{{?list}}", "7 empty list", "{{/list}}"}) document.createParagraph().createRun().setText(text);
      document.write(out);
    }
    Map<String, Object> data = new HashMap<>();
    data.put("name", "A");
    data.put("empty", "");
    data.put("zero", 0);
    data.put("none", null);
    data.put("list", List.of());
    XWPFTemplate.compile("template.docx").render(data).writeToFile("filled.docx");
    try (XWPFDocument document = new XWPFDocument(new FileInputStream("filled.docx"))) {
      document.getParagraphs().forEach(paragraph -> System.out.println(paragraph.getText()));
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
1 A
2 {{ name }}
3 
4 empty text
5 zero
X
cmp out expected && echo "poi-tl 1.12.2: as described"
