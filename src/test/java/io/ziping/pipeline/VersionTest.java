package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionTest {

  private static final Version ORIGINAL = version("X.xlsx", "h0", "", 100);

  private static Version version(String path, String content, String base, long saved) {
    return new Version(path, content, base, FileTime.fromMillis(saved));
  }

  /** Whatever the order in which they are seen. */
  private static void assertCurrent(Version expected, Version... versions) {
    List<Version> all = new ArrayList<>(List.of(versions));
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(all, random);
      assertThat(Version.current(all)).isEqualTo(expected);
    }
  }

  @Test
  void aMendedResultTakesTheOriginalsPlaceWhateverTheClocksSay() {
    Version mended = version("X_退回修改.xlsx", "m1", "h0", 50);
    assertCurrent(mended, ORIGINAL, mended);
  }

  @Test
  void anOriginalChangedLaterWins() {
    Version mended = version("X_退回修改.xlsx", "m1", "h0", 200);
    Version changed = version("X.xlsx", "h1", "", 300);
    assertCurrent(changed, changed, mended);
  }

  @Test
  void aMendedCopySavedAfterTheOriginalChangedWins() {
    Version changed = version("X.xlsx", "h1", "", 200);
    Version mended = version("X_退回修改.xlsx", "m1", "h0", 300);
    assertCurrent(mended, changed, mended);
  }

  @Test
  void ofTwoMendedCopiesTheLaterSavedWins() {
    Version first = version("X_退回修改.xlsx", "m1", "h0", 200);
    Version second = version("X改好.xlsx", "m2", "h0", 300);
    assertCurrent(second, ORIGINAL, first, second);
  }

  @Test
  void aMendedResultOfAMendedResultWins() {
    Version first = version("X_退回修改.xlsx", "m1", "h0", 400);
    Version second = version("X_退回修改 (2).xlsx", "m2", "m1", 300);
    assertCurrent(second, ORIGINAL, first, second);
  }

  @Test
  void savedAtTheSameMomentTheOriginalWins() {
    Version changed = version("X.xlsx", "h1", "", 300);
    Version mended = version("X_退回修改.xlsx", "m1", "h0", 300);
    assertCurrent(changed, changed, mended);
  }
}
