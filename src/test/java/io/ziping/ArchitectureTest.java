package io.ziping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the package table of docs/architecture.md against the code. */
class ArchitectureTest {

  private static final String ROOT = "io.ziping.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.ziping");

  /** What a package may use: ours, then library package prefixes beyond java.* and jspecify. */
  private record Row(Set<String> ours, Set<String> libraries) {}

  private static final Map<String, Row> TABLE = table();

  private static Map<String, Row> table() {
    Map<String, Row> table = new LinkedHashMap<>();
    Set<String> core =
        Set.of("measure", "form", "rulepack", "scoring", "checks", "assessment", "text");
    Set<String> poi = Set.of("org.apache.poi", "org.openxmlformats", "org.apache.xmlbeans");
    table.put("strictyaml", new Row(Set.of(), Set.of("org.snakeyaml")));
    table.put("measure", new Row(Set.of(), Set.of()));
    table.put("form", new Row(Set.of("measure"), Set.of()));
    table.put("rulepack", new Row(Set.of("measure", "strictyaml"), Set.of()));
    table.put("scoring", new Row(Set.of("measure", "form", "rulepack"), Set.of()));
    table.put("checks", new Row(Set.of("measure", "form", "rulepack", "scoring"), Set.of()));
    table.put(
        "assessment",
        new Row(Set.of("measure", "form", "rulepack", "scoring", "checks"), Set.of()));
    table.put(
        "text",
        new Row(
            Set.of("measure", "form", "rulepack", "scoring", "checks", "assessment"), Set.of()));
    table.put(
        "workbook",
        new Row(
            core,
            union(
                poi,
                Set.of(
                    "org.slf4j",
                    "org.apache.commons.io",
                    "com.fasterxml.aalto",
                    "org.codehaus.stax2",
                    "javax.xml.stream",
                    "org.jsoup",
                    "com.microsoft.schemas"))));
    table.put("season", new Row(union(core, Set.of("workbook")), Set.of()));
    table.put(
        "report",
        new Row(
            union(core, Set.of("season", "workbook")),
            union(poi, Set.of("org.jxls", "com.deepoove.poi", "org.slf4j"))));
    table.put(
        "bureau",
        new Row(
            union(core, Set.of("season", "workbook", "report")), union(poi, Set.of("org.slf4j"))));
    table.put(
        "recheck",
        new Row(
            union(core, Set.of("season", "workbook", "report", "bureau")),
            union(poi, Set.of("org.slf4j"))));
    table.put("intake", new Row(Set.of(), Set.of("org.apache.commons.io", "org.slf4j")));
    table.put("outbox", new Row(Set.of(), Set.of("org.apache.commons.io", "org.slf4j")));
    table.put(
        "ledger",
        new Row(
            union(core, Set.of("intake", "season")),
            Set.of("java.sql", "org.sqlite", "com.fasterxml.jackson", "org.slf4j")));
    table.put(
        "pipeline",
        new Row(
            union(
                core,
                Set.of(
                    "workbook",
                    "season",
                    "report",
                    "bureau",
                    "recheck",
                    "intake",
                    "outbox",
                    "ledger")),
            Set.of("org.slf4j")));
    table.put(
        "config",
        new Row(
            union(
                core,
                Set.of("strictyaml", "workbook", "season", "report", "intake", "outbox", "ledger")),
            Set.of("org.slf4j")));
    table.put(
        "status",
        new Row(
            union(core, Set.of("ledger", "season", "pipeline")),
            Set.of("com.fasterxml.jackson", "org.slf4j")));
    Set<String> all = new TreeSet<>(table.keySet());
    table.put("blank", new Row(union(core, Set.of("workbook")), poi));
    table.put("demo", new Row(Set.of("text", "blank"), union(poi, Set.of("org.slf4j"))));
    table.put("daemon", new Row(all, Set.of("org.slf4j")));
    table.put(
        "cli",
        new Row(
            union(all, Set.of("daemon", "demo", "blank")),
            Set.of("picocli", "org.slf4j", "ch.qos.logback", "com.fasterxml.jackson")));
    return table;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  private static String packageOf(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  @Test
  void everyPackageUsesOnlyWhatItsRowAllows() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      String from = packageOf(type);
      Row row = TABLE.get(from);
      if (row == null) {
        wrong.add("package without a row: " + from);
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String name = target.getPackageName();
        boolean allowed;
        if (name.startsWith(ROOT)) {
          String to = packageOf(target);
          allowed = to.equals(from) || row.ours().contains(to);
        } else {
          allowed =
              target.isPrimitive()
                  || name.startsWith("java.") && !name.startsWith("java.sql")
                  || name.startsWith("org.jspecify")
                  || name.startsWith("com.google.errorprone.annotations")
                  || row.libraries().stream().anyMatch(name::startsWith);
        }
        if (!allowed) {
          wrong.add(type.getName() + " uses " + target.getName());
        }
      }
    }
    assertThat(new TreeSet<>(wrong)).isEmpty();
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.ziping.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void thePureCoreDoesNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "io.ziping.measure..",
            "io.ziping.form..",
            "io.ziping.scoring..",
            "io.ziping.checks..",
            "io.ziping.assessment..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
        .check(CLASSES);
  }

  @Test
  void onlyDaemonAndCliReadAClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.ziping.daemon..", "io.ziping.cli..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void coreUsesNoBinaryFloatingPoint() {
    classes()
        .that()
        .resideInAnyPackage(
            "io.ziping.measure..",
            "io.ziping.form..",
            "io.ziping.rulepack..",
            "io.ziping.scoring..",
            "io.ziping.checks..",
            "io.ziping.assessment..")
        .should()
        .onlyDependOnClassesThat()
        .doNotBelongToAnyOf(Double.class, Float.class)
        .check(CLASSES);
  }
}
