package io.ziping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.SubmissionAssessment;
import io.ziping.workbook.ResultFile;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of the files of one folder count, told without a ledger. */
class FolderVersionsTest {

  private static final String FIRST = "11".repeat(32);
  private static final String SECOND = "22".repeat(32);

  private final FolderVersions versions = new FolderVersions();

  private void add(String name, String sha256, int minute, Outcome.@Nullable Mended mended) {
    FileTime saved = FileTime.from(Instant.parse("2024-03-28T08:00:00Z").plusSeconds(60L * minute));
    versions.add(
        name,
        sha256,
        saved,
        new Outcome.Scored(
            new SubmissionAssessment(List.of(), List.of()),
            new ResultFile(new byte[0], ".xlsx"),
            mended));
  }

  private static Outcome.Mended of(String source, String base) {
    return new Outcome.Mended(source, base);
  }

  @Test
  void originalsStandBesideEachOther() {
    add("修路.xlsx", FIRST, 0, null);
    add("绿化.xlsx", SECOND, 1, null);
    assertThat(versions.replaced()).isEmpty();
  }

  @Test
  void aMendedResultTakesItsOriginalsPlace() {
    add("修路.xlsx", FIRST, 0, null);
    add("修路_退回修改.xlsx", "aa".repeat(32), 5, of("修路.xlsx", FIRST));
    assertThat(versions.replaced()).containsExactly(entry("修路.xlsx", "修路_退回修改.xlsx"));
  }

  @Test
  void ofSeveralMendedResultsTheLastSavedCounts() {
    add("修路.xlsx", FIRST, 0, null);
    add("b.xlsx", "bb".repeat(32), 9, of("修路.xlsx", FIRST));
    add("a.xlsx", "aa".repeat(32), 5, of("修路.xlsx", FIRST));
    assertThat(versions.replaced())
        .containsOnly(entry("修路.xlsx", "b.xlsx"), entry("a.xlsx", "b.xlsx"));
  }

  @Test
  void aRenamedOriginalIsFoundByItsContent() {
    add("修路（终稿）.xlsx", FIRST, 0, null);
    add("修路_退回修改.xlsx", "aa".repeat(32), 5, of("修路.xlsx", FIRST));
    assertThat(versions.replaced()).containsExactly(entry("修路（终稿）.xlsx", "修路_退回修改.xlsx"));
  }

  @Test
  void anOriginalMendedInPlaceSinceCounts() {
    add("修路.xlsx", SECOND, 9, null);
    add("修路_退回修改.xlsx", "aa".repeat(32), 5, of("修路.xlsx", FIRST));
    assertThat(versions.replaced()).containsExactly(entry("修路_退回修改.xlsx", "修路.xlsx"));
  }

  @Test
  void aMendedResultWithoutItsOriginalStandsAlone() {
    add("修路_退回修改.xlsx", "aa".repeat(32), 5, of("修路.xlsx", FIRST));
    add("绿化.xlsx", SECOND, 1, null);
    assertThat(versions.replaced()).isEmpty();
  }

  @Test
  void twoMendedResultsOfALostOriginalAreOneProject() {
    add("a.xlsx", "aa".repeat(32), 5, of("修路.xlsx", FIRST));
    add("b.xlsx", "bb".repeat(32), 6, of("修路.xlsx", FIRST));
    assertThat(versions.replaced()).containsExactly(entry("a.xlsx", "b.xlsx"));
  }

  private static Map.Entry<String, String> entry(String replaced, String by) {
    return Map.entry(replaced, by);
  }
}
