#!/bin/sh
# Guess: with USE_BIG_DECIMAL_FOR_FLOATS a tree keeps an amount as it was written: 100.00 stays 100.00.
# Seen (com.fasterxml.jackson.core:jackson-databind 2.20.0): readTree strips zeros from the end, and with them the plain spelling: 100.00
# is written back as 1E+2 and asText() says "1E+2"; 1200.0 is 1.2E+3. Read into Map or Object the same text keeps 100.00.
# Touches us: an export that passes a tool built on trees holds 1E+2, which text comparisons and simple scripts do not take for 100. Write
# plain digits, and read numbers as numbers.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.20.0</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

class Show {
  public static void main(String[] args) throws Exception {
    ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    for (String text : new String[] {"100.00", "1200.0", "95.50"}) {
      var tree = mapper.readTree(text);
      System.out.println(text + " tree " + mapper.writeValueAsString(tree) + " asText " + tree.asText()
          + " object " + mapper.writeValueAsString(mapper.readValue(text, Object.class)));
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out || { cat err; exit 1; }
cat out
cat >expected <<'X'
100.00 tree 1E+2 asText 1E+2 object 100.00
1200.0 tree 1.2E+3 asText 1.2E+3 object 1200.0
95.50 tree 95.5 asText 95.5 object 95.50
X
cmp out expected && echo "jackson-databind 2.20.0: as described"
