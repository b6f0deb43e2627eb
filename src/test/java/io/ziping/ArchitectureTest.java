package io.ziping;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.ziping.PackageTable.Leave;
import io.ziping.PackageTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code against the package table of docs/architecture.md, and the table to the code. */
class ArchitectureTest {

  private static final String ROOT = "io.ziping.";
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(([a-z0-9_]+(?:\\.[a-z0-9_]+)*)\\.[A-Z].*);$");
  private static final PackageTable TABLE = PackageTable.read();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.ziping");

  /** Everything that the code uses, as the table's words, and an example of each use. */
  private static final Map<String, Map<String, String>> USED = used();

  private static Map<String, Map<String, String>> used() {
    Map<String, Map<String, String>> used = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      String name = type.getName();
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.isPrimitive()) {
          note(used, type.getPackageName(), target.getPackageName(), name, target.getName());
        }
      }
      for (Leave leave : leaveTaken(type)) {
        words(used, type.getPackageName()).putIfAbsent(leave.word(), name + ": " + leave.word());
      }
    }
    noteImports(used);
    return used;
  }

  /** Class files hide constants and types of local variables; the imports have those, too. */
  private static void noteImports(Map<String, Map<String, String>> used) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        String from = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
        Matcher line = IMPORT.matcher(Files.readString(file));
        while (line.find()) {
          note(used, from, line.group(2), file.getFileName().toString(), line.group(1));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void note(
      Map<String, Map<String, String>> used, String from, String to, String user, String target) {
    String word = word(to);
    if (!word.isEmpty() && !word.equals(TABLE.rowOf(below(from)))) {
      words(used, from).putIfAbsent(word, user + " uses " + target);
    }
  }

  private static Map<String, String> words(Map<String, Map<String, String>> used, String from) {
    String row = Objects.requireNonNullElse(TABLE.rowOf(below(from)), "");
    return used.computeIfAbsent(row, name -> new TreeMap<>());
  }

  private static String below(String name) {
    return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
  }

  private static String packageOf(JavaClass type) {
    return below(type.getPackageName());
  }

  /** The table's word for a package; blank for what every package may use. */
  private static String word(String name) {
    if (name.startsWith(ROOT)) {
      return Objects.requireNonNullElse(TABLE.rowOf(below(name)), name);
    }
    String library = TABLE.libraryOf(name);
    if (library != null) {
      return library;
    }
    boolean common =
        name.startsWith("java.")
            || name.startsWith("org.jspecify.")
            || name.startsWith("com.google.errorprone.annotations");
    return common ? "" : name;
  }

  private static Set<Leave> leaveTaken(JavaClass type) {
    Set<Leave> taken = EnumSet.noneOf(Leave.class);
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      String name = dependency.getTargetClass().getBaseComponentType().getPackageName();
      if (name.equals("java.io") || name.startsWith("java.nio.file") || name.equals("java.net")) {
        taken.add(Leave.FILES);
      }
      noteDouble(dependency.getTargetClass(), taken);
    }
    for (JavaField field : type.getFields()) {
      noteDouble(field.getRawType(), taken);
    }
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      unit.getRawParameterTypes().forEach(parameter -> noteDouble(parameter, taken));
      noteDouble(unit.getRawReturnType(), taken);
    }
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      if (access.getTarget() instanceof CodeUnitAccessTarget unit) {
        unit.getRawParameterTypes().forEach(parameter -> noteDouble(parameter, taken));
        noteDouble(unit.getRawReturnType(), taken);
        if (readsClock(
            unit.getOwner().getName(), unit.getName(), unit.getRawParameterTypes().isEmpty())) {
          taken.add(Leave.CLOCK);
        }
      }
    }
    return taken;
  }

  private static void noteDouble(JavaClass type, Set<Leave> taken) {
    switch (type.getBaseComponentType().getName()) {
      case "double", "float", "java.lang.Double", "java.lang.Float" -> taken.add(Leave.DOUBLE);
      default -> {}
    }
  }

  /**
   * The time of day by any of Java's ways; {@code nanoTime} only measures how long a thing took.
   */
  private static boolean readsClock(String owner, String method, boolean withoutArguments) {
    return switch (owner) {
      case "java.lang.System" -> method.equals("currentTimeMillis");
      case "java.time.Clock" -> method.startsWith("system") || method.startsWith("tick");
      case "java.util.Date", "java.util.GregorianCalendar" ->
          method.equals("<init>") && withoutArguments;
      case "java.util.Calendar" -> method.equals("getInstance");
      default -> owner.startsWith("java.time.") && method.equals("now");
    };
  }

  private static Set<String> granted(Row row) {
    Set<String> granted = new TreeSet<>(row.ours());
    granted.addAll(row.libraries());
    row.leave().forEach(leave -> granted.add(leave.word()));
    return granted;
  }

  @Test
  void everyPackageHasARow() {
    Set<String> without = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String name = packageOf(type);
      if (TABLE.rowOf(name) == null) {
        without.add(name);
      }
    }
    assertThat(without).as("packages without a row in %s", PackageTable.PAGE).isEmpty();
  }

  @Test
  void everyRowHasAPackage() {
    Set<String> rows = new TreeSet<>(TABLE.packages().keySet());
    CLASSES.forEach(
        type -> rows.remove(Objects.requireNonNullElse(TABLE.rowOf(packageOf(type)), "")));
    assertThat(rows).as("rows without a package in %s", PackageTable.PAGE).isEmpty();
  }

  @Test
  void everyPackageUsesOnlyWhatItsRowGrants() {
    Set<String> wrong = new TreeSet<>();
    TABLE
        .packages()
        .forEach(
            (name, row) -> {
              Map<String, String> left = new TreeMap<>(USED.getOrDefault(name, Map.of()));
              left.keySet().removeAll(granted(row));
              left.values().forEach(example -> wrong.add(name + ": " + example));
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyGrantIsUsed() {
    Set<String> unused = new TreeSet<>();
    TABLE
        .packages()
        .forEach(
            (name, row) -> {
              Set<String> left = granted(row);
              left.removeAll(USED.getOrDefault(name, Map.of()).keySet());
              left.forEach(word -> unused.add(name + " does not use " + word));
            });
    Set<String> libraries = new TreeSet<>(TABLE.libraries().keySet());
    TABLE.packages().values().forEach(row -> libraries.removeAll(row.libraries()));
    libraries.forEach(library -> unused.add("nobody uses library " + library));
    assertThat(unused).as("grants to take out of %s", PackageTable.PAGE).isEmpty();
  }

  /** The table cannot say an arrow up, so this only adds the way of a circle to a failure. */
  @Test
  void packagesHaveNoCycles() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                String row = TABLE.rowOf(packageOf(type));
                return row == null ? SliceIdentifier.ignore() : SliceIdentifier.of(row);
              }

              @Override
              public String getDescription() {
                return "rows of the package table";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Set<String> silent = new TreeSet<>();
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(type.getPackageName()));
    for (String name : packages) {
      Path info = SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
      String text = Files.exists(info) ? Files.readString(info) : "";
      int end = text.indexOf("*/");
      if (!text.startsWith("/**")
          || end < 0
          || text.substring(3, end).replaceAll("[*\\s]", "").length() < 20) {
        silent.add(name);
      }
    }
    assertThat(silent).as("packages without a sentence in package-info.java").isEmpty();
  }

  /** Long files are told, not forbidden: a file holds one whole idea (CONTRIBUTING.md). */
  @Test
  void longFilesAreTold() throws IOException {
    List<String> told = longFiles(400);
    System.out.println("Files over 400 lines; is each of them one idea? " + told);
    assertThat(longFiles(0)).hasSizeGreaterThan(told.size());
  }

  private static List<String> longFiles(int above) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> Map.entry(SOURCES.relativize(file).toString(), PackageFigures.lines(file)))
          .filter(file -> file.getValue() > above)
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .map(file -> file.getValue() + " " + file.getKey())
          .toList();
    }
  }

  @Test
  void theTableIsReadStrictly() {
    List<String> libraries =
        List.of("| library | its packages |", "|---|---|", "| poi | `org.apache.poi` |", "");
    String header = "| package | what it is for | ours | libraries | may |";
    assertThat(
            table(
                libraries, header, "| `low` | x | – | poi | files |", "| `up` | x | low | – | – |"))
        .satisfies(table -> assertThat(table.packages()).containsOnlyKeys("low", "up"))
        .satisfies(table -> assertThat(table.rowOf("up.inner")).isEqualTo("up"))
        .satisfies(table -> assertThat(table.libraryOf("org.apache.poix")).isNull());
    for (String wrong :
        List.of(
            "| `low` | x | up | – | – |",
            "| `low` | x | low | – | – |",
            "| `low` | x | – | pio | – |",
            "| `low` | x | – | poi poi | – |",
            "| `low` | x | – | – | clocks |",
            "| `low` | x | – | – |",
            "| `low` | x | – | – | |",
            "| low | x | – | – | – |",
            "| `low` |  | – | – | – |",
            "| `up` | x | – | – | – |")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> table(libraries, header, wrong, "| `up` | x | – | – | – |"));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> table(libraries, "| package |"));
  }

  private static PackageTable table(List<String> libraries, String header, String... rows) {
    return PackageTable.parse(
        Stream.of(libraries.stream(), Stream.of(header, "|---|---|---|---|---|"), Stream.of(rows))
            .flatMap(lines -> lines)
            .toList());
  }
}
