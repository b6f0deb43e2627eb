package io.ziping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.Launch;
import io.ziping.fixtures.Shares;
import io.ziping.fixtures.ZipingProcess;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged jar holds and what was left out of it (docs/architecture.md). */
class PackagedJarIT {

  private static final long MOST_BYTES = 34_000_000;
  private static final String CLASS = ".class";
  private static final String SERVICES = "META-INF/services/";

  /**
   * Named by a class that is kept, and never loaded by it: the compiler copied a constant out of
   * them, or Jackson lists them as forbidden, or H2's command line tools ask for them, or POI takes
   * them where they happen to be there (BouncyCastle, which tests bring).
   */
  private static final Set<String> NAMED_ONLY =
      Set.of(
          "org/apache/commons/codec/digest/MessageDigestAlgorithms",
          "org/apache/commons/collections/functors/InstantiateTransformer",
          "org/apache/commons/collections/functors/InvokerTransformer",
          "org/apache/commons/compress/archivers/ArchiveStreamFactory",
          "org/apache/commons/compress/archivers/zip/ZipConstants",
          "org/apache/commons/compress/compressors/bzip2/BZip2CompressorOutputStream",
          "org/apache/commons/lang3/time/DateUtils",
          "org/apache/poi/extractor/ExtractorFactory",
          "org/apache/poi/hssf/usermodel/HSSFShapeTypes",
          "org/apache/poi/openxml4j/opc/PackageNamespaces",
          "org/apache/poi/openxml4j/opc/PackageRelationshipTypes",
          "org/apache/poi/poifs/property/PropertyConstants",
          "org/apache/poi/ss/usermodel/ComparisonOperator",
          "org/apache/poi/xslf/usermodel/XSLFRelation",
          "org/bouncycastle/jce/provider/BouncyCastleProvider");

  @TempDir private Path scratch;

  private static JarFile jar() throws IOException {
    return new JarFile(Launch.plain().jar().toFile());
  }

  @Test
  void itIsSmall() throws IOException {
    assertThat(Files.size(Launch.plain().jar())).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void noClassOfALibraryIsMissingThatOneInTheJarNames() throws IOException {
    Set<String> libraries = librariesClasses();
    Set<String> kept = new HashSet<>();
    Map<String, String> named = new TreeMap<>();
    try (JarFile jar = jar()) {
      for (JarEntry entry : classes(jar)) {
        kept.add(withoutEnding(entry));
        try (InputStream in = jar.getInputStream(entry)) {
          for (String name : names(in.readAllBytes())) {
            named.putIfAbsent(name, entry.getName());
          }
        }
      }
    }
    named.keySet().removeIf(name -> kept.contains(name) || !libraries.contains(name));

    assertThat(libraries).hasSizeGreaterThan(kept.size() / 2);
    assertThat(named.keySet()).containsExactlyInAnyOrderElementsOf(NAMED_ONLY);
  }

  @Test
  void everyServiceThatIsOfferedIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    try (JarFile jar = jar()) {
      for (JarEntry entry : entries(jar)) {
        if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
          try (BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8))) {
            lines
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .filter(line -> jar.getEntry(line.replace('.', '/') + CLASS) == null)
                .forEach(missing::add);
          }
        }
      }
      assertThat(jar.getEntry(SERVICES + "org.apache.poi.ss.usermodel.WorkbookProvider"))
          .isNotNull();
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void sqliteComesForTheMachinesThatAreNamed() throws IOException {
    Set<String> machines = new TreeSet<>();
    try (JarFile jar = jar()) {
      for (JarEntry entry : entries(jar)) {
        if (entry.getName().startsWith("org/sqlite/native/") && !entry.isDirectory()) {
          machines.add(entry.getName().split("/")[3] + " " + entry.getName().split("/")[4]);
        }
      }
    }
    assertThat(machines)
        .containsExactly(
            "Linux aarch64",
            "Linux x86_64",
            "Linux-Musl aarch64",
            "Linux-Musl x86_64",
            "Mac aarch64",
            "Mac x86_64",
            "Windows aarch64",
            "Windows x86_64");
  }

  @Test
  void onAMachineWithoutSqliteH2KeepsTheLedgerAndThePersonIsTold()
      throws IOException, InterruptedException {
    String said = demo("-Dos.arch=loongarch64");

    assertThat(said).contains("台账改由 H2 保存", "通过 62").doesNotContain("\tat ", "Exception");
    assertThat(scratch.resolve("共享")).isDirectoryContaining(path -> path.endsWith("01 漕河镇"));
    assertThat(ledgers()).containsExactly("ledger-h2.mv.db");
  }

  @Test
  void aLedgerOfSqliteIsNotForgottenOnAMachineWithoutIt() throws IOException, InterruptedException {
    demo();
    assertThat(ledgers()).contains("ledger.db");

    String said = demo("-Dos.arch=loongarch64");

    assertThat(said).contains("ledger.db 是 SQLite 数据库", "ledger: h2");
    assertThat(said).doesNotContain("\tat ", "Exception", "通过 62");
    assertThat(ledgers()).doesNotContain("ledger-h2.mv.db");
  }

  /** Names of the ledgers' main files in the state directory of the demo. */
  private List<String> ledgers() throws IOException {
    try (var files = Files.walk(scratch)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.equals("ledger.db") || name.equals("ledger-h2.mv.db"))
          .toList();
    }
  }

  private String demo(String... flags) throws IOException, InterruptedException {
    Path config = Shares.config(scratch, scratch.resolve("share"), scratch.resolve("state"));
    try (ZipingProcess run =
        ZipingProcess.start(
            scratch,
            Launch.quick().with(flags),
            "demo",
            "--once",
            "--dir",
            scratch.resolve("共享").toString(),
            "--config",
            config.toString())) {
      run.await();
      return run.err();
    }
  }

  private static Set<String> librariesClasses() throws IOException {
    Set<String> classes = new HashSet<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (place.endsWith(".jar") && !Path.of(place).equals(Launch.plain().jar())) {
        try (JarFile library = new JarFile(place)) {
          classes(library).forEach(entry -> classes.add(withoutEnding(entry)));
        }
      }
    }
    return classes;
  }

  private static List<JarEntry> entries(JarFile jar) {
    return jar.stream().toList();
  }

  private static List<JarEntry> classes(JarFile jar) {
    return jar.stream()
        .filter(entry -> entry.getName().endsWith(CLASS))
        .filter(entry -> !entry.getName().startsWith("META-INF/"))
        .toList();
  }

  private static String withoutEnding(JarEntry entry) {
    String name = entry.getName();
    return name.substring(0, name.length() - CLASS.length());
  }

  /** Every text of a class file's constants that may be the name of a class. */
  private static Set<String> names(byte[] file) throws IOException {
    Set<String> texts = new HashSet<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.add(in.readUTF());
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        default -> in.skipNBytes(4);
      }
    }
    Set<String> names = new HashSet<>();
    for (String text : texts) {
      names.add(text.replace('.', '/'));
      // Descriptors and signatures: (Ljava/lang/String;[Lio/ziping/X;)V
      for (String part : text.split("[;<>(:]")) {
        int start = part.indexOf('L');
        if (start >= 0) {
          names.add(part.substring(start + 1));
        }
      }
    }
    return names;
  }
}
