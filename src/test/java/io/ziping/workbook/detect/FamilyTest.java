package io.ziping.workbook.detect;

import io.ziping.fixtures.FamilyForms;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each layout family as published forms have it, against its golden file. */
class FamilyTest {

  @TestFactory
  Stream<DynamicTest> readAsInItsGoldenFile() {
    return FamilyForms.all().entrySet().stream()
        .map(
            family ->
                DynamicTest.dynamicTest(
                    family.getKey(),
                    () -> DetectedForms.assertGolden(family.getKey(), family.getValue())));
  }
}
