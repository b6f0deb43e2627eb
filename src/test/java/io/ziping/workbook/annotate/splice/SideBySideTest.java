package io.ziping.workbook.annotate.splice;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.WorkbookDump;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.annotate.poi.PoiAnnotator;
import io.ziping.workbook.safety.FileBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whichever writer a workbook went to, its result says the same, looks and prints the same. */
class SideBySideTest {

  /** What POI refuses: strict workbooks, and styles without the named ones. */
  private static final List<String> ONLY_SPLICED = List.of("strict", "few-styles");

  @Test
  void bothWritersDrawTheSame() {
    List<SpliceCase> cases = new ArrayList<>(SpliceCorpus.features());
    if (SpliceCorpus.FULL) {
      cases.addAll(SpliceCorpus.mixtures(0, 100));
    }
    List<String> onlySpliced = new ArrayList<>();
    for (SpliceCase each : cases) {
      byte[] spliced = each.splice().orElseThrow().bytes();
      Optional<ResultFile> byPoi =
          new PoiAnnotator().annotate(FileBytes.of(each.bytes()), each.plan());
      if (byPoi.isEmpty()) {
        onlySpliced.add(each.name());
        continue;
      }
      byte[] loaded = byPoi.get().bytes();
      assertThat(WorkbookDump.of(spliced)).as(each.name()).isEqualTo(WorkbookDump.of(loaded));
      assertThat(LookDump.of(spliced, each.bytes()))
          .as(each.name())
          .isEqualTo(LookDump.of(loaded, each.bytes()));
    }
    // Of the mixtures POI refuses more: a second comment where one's box begins, for example.
    assertThat(onlySpliced).hasSizeLessThan(cases.size() / 4);
    assertThat(onlySpliced.stream().filter(name -> !name.startsWith("mix-")))
        .containsExactlyInAnyOrderElementsOf(ONLY_SPLICED);
  }
}
