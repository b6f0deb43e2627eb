#!/bin/sh
# Guess: picocli's ParameterException knows the option it is about: getArgSpec() is the one that was given twice, and a missing
# value and a missing option are two kinds of mistakes.
# Seen (info.picocli:picocli 4.7.7): for an option given twice getArgSpec() is null, only OverwrittenOptionException.getOverwritten()
# has it. An option that is not there and one without its value raise the same MissingParameterException, without getArgSpec() and with
# the option in getMissing(): only the text of the message tells which of the two it was.
# Touches us: sentences in Chinese for wrong command lines, which name the option and cannot be made from picocli's English message.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>info.picocli</groupId><artifactId>picocli</artifactId><version>4.7.7</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Which.java <<'X'
import picocli.CommandLine;
import picocli.CommandLine.*;
@Command class Which {
  @Option(names = "--year", required = true) String year;
  static String name(Model.ArgSpec spec) { return spec == null ? "null" : ((Model.OptionSpec) spec).longestName(); }
  public static void main(String[] args) {
    for (String[] line : new String[][] {{"--year=1", "--year=2"}, {}, {"--year"}}) {
      try {
        new CommandLine(new Which()).parseArgs(line);
      } catch (OverwrittenOptionException e) {
        System.out.println("twice: " + name(e.getArgSpec()) + ", overwritten " + name(e.getOverwritten()));
      } catch (MissingParameterException e) {
        System.out.println(line.length + " words: " + name(e.getArgSpec()) + ", missing " + e.getMissing().size());
      }
    }
  }
}
X
java -cp 'lib/*' Which.java >out
cat out
cat >expected <<'X'
twice: null, overwritten --year
0 words: null, missing 1
1 words: null, missing 1
X
cmp out expected && echo "picocli 4.7.7: as described"
