package io.ziping;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.ziping.config.Settings;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.rulepack.RulePack;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that people may set is used by something: a setting that does nothing is a lie. */
class SettingsUseTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.ziping");

  /** Who only reads, compares or hashes what is set. */
  private static final Set<String> READERS =
      Set.of(
          "SettingsReader",
          "SettingsChanges",
          "RootPlaces",
          "PackReader",
          "PackSums",
          "QualityReader",
          "Fingerprint");

  private static final Set<String> EVERY_RECORD_HAS =
      Set.of("<init>", "equals", "hashCode", "toString", "withHash");

  private static List<Class<?>> records(Class<?> outer) {
    List<Class<?>> records = new ArrayList<>();
    records.add(outer);
    for (Class<?> nested : outer.getDeclaredClasses()) {
      if (nested.isRecord()) {
        records.add(nested);
      }
    }
    return records;
  }

  private static Set<String> unused(Class<?> outer) {
    Set<String> unused = new TreeSet<>();
    for (Class<?> record : records(outer)) {
      JavaClass type = CLASSES.get(record);
      for (RecordComponent component : record.getRecordComponents()) {
        boolean asked =
            type.getMethod(component.getName()).getAccessesToSelf().stream()
                .map(JavaAccess::getOriginOwner)
                .anyMatch(user -> !user.equals(type) && !READERS.contains(outermost(user)));
        if (!asked && !isUsedWithin(type, component.getName())) {
          unused.add(record.getSimpleName() + "." + component.getName());
        }
      }
    }
    return unused;
  }

  /** Whether a method of the record works with a component, beyond what every record has. */
  private static boolean isUsedWithin(JavaClass type, String component) {
    return type.getField(component).getAccessesToSelf().stream()
        .map(access -> access.getOrigin().getName())
        .anyMatch(method -> !method.equals(component) && !EVERY_RECORD_HAS.contains(method));
  }

  private static String outermost(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer.getSimpleName();
  }

  @Test
  void everySettingIsUsed() {
    assertThat(unused(Settings.class)).isEmpty();
  }

  @Test
  void everyKeyOfARulePackIsUsed() {
    assertThat(unused(RulePack.class)).isEmpty();
  }

  @Test
  void everyThresholdIsUsed() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/ziping"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Set<String> unused = new TreeSet<>(ShippedPacks.xushui().thresholds().keySet());
    assertThat(unused).isNotEmpty();
    unused.removeIf(key -> code.indexOf("\"" + key + "\"") >= 0);
    assertThat(unused).isEmpty();
  }
}
