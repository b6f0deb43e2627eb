#!/bin/sh
# Guess: the Unicode path field (0x7075), which carries the UTF-8 name beside a name in the local encoding, is read by every zip library
# by now.
# Seen: the JDK's java.util.zip.ZipFile (17) does not read it and refuses the whole archive for the old GBK name; npm adm-zip 0.6.1 gives
# broken letters. commons-compress 1.28.0 and npm jszip 3.10.1 give the name.
# Touches us: archives of packers that keep the old name for old unpackers, as Info-ZIP does. Look for the field before guessing an encoding.
set -eu
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat >make.py <<'X'
import struct, zlib
name, text = '自评表.txt', b'x'
old = name.encode('gbk')
field = struct.pack('<BI', 1, zlib.crc32(old)) + name.encode()
extra = struct.pack('<HH', 0x7075, len(field)) + field
sizes = struct.pack('<IIIHH', zlib.crc32(text), len(text), len(text), len(old), len(extra))
local = struct.pack('<IHHHHH', 0x04034b50, 20, 0, 0, 0, 0x5821) + sizes + old + extra + text
central = struct.pack('<IHHHHHH', 0x02014b50, 20, 20, 0, 0, 0, 0x5821) + sizes + struct.pack('<HHHII', 0, 0, 0, 0, 0) + old + extra
with open('a.zip', 'wb') as f:
    f.write(local + central + struct.pack('<IHHHHIIH', 0x06054b50, 0, 0, 1, 1, len(central), len(local), 0))
X
python3 make.py
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error adm-zip@0.6.1 jszip@3.10.1 >/dev/null
cat >show.mjs <<'X'
import AdmZip from 'adm-zip';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
const name = '自评表.txt';
console.log('adm-zip', new AdmZip('a.zip').getEntries()[0].entryName === name);
console.log('jszip', Object.keys((await JSZip.loadAsync(readFileSync('a.zip'))).files)[0] === name);
X
node show.mjs >out.js
cat >pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.commons</groupId><artifactId>commons-compress</artifactId><version>1.28.0</version></dependency>
</dependencies></project>
X
mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 1; }
cat >Show.java <<'X'
import java.io.File;
import org.apache.commons.compress.archivers.zip.ZipFile;

class Show {
  public static void main(String[] args) throws Exception {
    try (ZipFile zip = ZipFile.builder().setFile("a.zip").get()) {
      System.out.println("commons-compress " + (zip.getEntry("自评表.txt") != null));
    }
    try (var zip = new java.util.zip.ZipFile(new File("a.zip"))) {
      System.out.println("jdk " + (zip.getEntry("自评表.txt") != null));
    } catch (java.util.zip.ZipException e) {
      System.out.println("jdk " + e.getMessage());
    }
  }
}
X
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -cp 'lib/*' Show.java 2>err | grep -v 'Log4j API could not find' >out.java || { cat err; exit 1; }
cat out.js out.java >out
cat out
cat >expected <<'X'
adm-zip false
jszip true
commons-compress true
jdk invalid CEN header (bad entry name)
X
cmp out expected && echo "JDK 17, adm-zip 0.6.1: as described"
