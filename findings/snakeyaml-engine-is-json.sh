#!/bin/sh
# Guess: a YAML 1.2 library follows the core schema: ~ and Null are null, True is true, +5 and .5 are numbers, 0x1F is 31, 0o10 is 8, 010
# is 10.
# Seen (org.snakeyaml:snakeyaml-engine 3.2): its default is the JSON schema, with texts where that schema has an error: "~", "Null",
# "True", "+5", ".5", "0x1F", "0o10" and "010" are all strings; 1e400 becomes Infinity. CoreSchema has to be set by hand.
# Touches us: weight: .5 or limit: ~ in a settings file. A settings reader names the value and the line instead of taking such a text for
# unset.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.snakeyaml</groupId><artifactId>snakeyaml-engine</artifactId><version>3.2</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class Show {
  public static void main(String[] args) throws Exception {
    Load plain = new Load(LoadSettings.builder().build());
    Load core = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build());
    for (String text : new String[] {"~", "Null", "True", "+5", ".5", "0x1F", "0o10", "010", "1e400"}) {
      System.out.println(text + " default " + show(plain.loadFromString(text)) + " core " + show(core.loadFromString(text)));
    }
  }

  static String show(Object value) {
    return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
~ default String ~ core null
Null default String Null core null
True default String True core Boolean true
+5 default String +5 core Integer 5
.5 default String .5 core Double 0.5
0x1F default String 0x1F core Integer 31
0o10 default String 0o10 core Integer 8
010 default String 010 core Integer 10
1e400 default Double Infinity core Double Infinity
X
cmp out expected && echo "snakeyaml-engine 3.2: as described"
