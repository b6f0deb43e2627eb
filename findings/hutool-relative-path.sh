#!/bin/sh
# Guess: ExcelUtil.getReader("form.xlsx") opens the file of that name in the working directory, as new File does.
# Seen (cn.hutool:hutool-poi 5.8.40): a relative name is looked up beside the first root of the class path, here inside poi's own jar, and
# the file in the working directory is "not found"; an absolute path works. The name decides, not whether the file is there.
# Touches us: scripts of bureaus that read our workbooks with it need an absolute path.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>cn.hutool</groupId><artifactId>hutool-poi</artifactId><version>5.8.40</version></dependency>
<dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.4.1</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import cn.hutool.poi.excel.ExcelUtil;
import java.io.File;
import java.io.FileOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Show {
  public static void main(String[] args) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(); FileOutputStream out = new FileOutputStream("form.xlsx")) {
      book.createSheet().createRow(0).createCell(0).setCellValue("自评表");
      book.write(out);
    }
    System.out.println("in the working directory: " + new File("form.xlsx").exists());
    try {
      System.out.println("relative: " + ExcelUtil.getReader("form.xlsx").read());
    } catch (RuntimeException e) {
      System.out.println("relative: " + e.getMessage().replaceAll(":.*", ""));
    }
    System.out.println("absolute: " + ExcelUtil.getReader(new File("form.xlsx").getAbsolutePath()).read());
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
in the working directory: true
relative: FileNotFoundException
absolute: [[自评表]]
X
cmp out expected && echo "hutool-poi 5.8.40: as described"
