package io.ziping.workbook.annotate.splice;

import io.ziping.assessment.Assessment;
import io.ziping.fixtures.AssessmentSamples;
import io.ziping.fixtures.BusyWorkbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks to splice: each feature alone, and mixtures by seed. */
final class SpliceCorpus {

  /** Whether all of it is tried; a part is enough for every day. */
  static final boolean FULL = Boolean.getBoolean("ziping.splice.full");

  private SpliceCorpus() {}

  /** Every feature alone. */
  static List<SpliceCase> features() {
    List<SpliceCase> cases = new ArrayList<>();
    cases.add(make("plain", 0, List.of(), List.of()));
    PoiFeatures.ALL.forEach(
        (name, feature) -> cases.add(make(name, 0, List.of(feature), List.of())));
    RawAdditions.ALL.forEach(
        (name, change) -> cases.add(make(name, 1, List.of(), List.of(change))));
    RawSpellings.ALL.forEach(
        (name, change) -> cases.add(make(name, 0, List.of(), List.of(change))));
    for (int seed = 0; seed < 12; seed += 2) {
      BusyWorkbook busy = new BusyWorkbook(seed);
      cases.add(
          new SpliceCase(
              "busy-" + seed, AssessmentSamples.bytes(busy.workbook()), busy.assessment()));
    }
    return cases;
  }

  /** Mixtures: some features of POI, some additions, one or two spellings. */
  static List<SpliceCase> mixtures(int first, int count) {
    List<SpliceCase> cases = new ArrayList<>();
    for (int seed = first; seed < first + count; seed++) {
      Random random = new Random(seed);
      StringBuilder name = new StringBuilder("mix-" + seed);
      List<Consumer<XSSFWorkbook>> features = some(random, PoiFeatures.ALL, 4, name);
      List<Consumer<ZipParts>> changes = some(random, RawAdditions.ALL, 3, name);
      changes.addAll(some(random, RawSpellings.ALL, 2, name));
      cases.add(make(name.toString(), seed, features, changes));
    }
    return cases;
  }

  private static <T> List<T> some(Random random, Map<String, T> all, int most, StringBuilder name) {
    List<String> names = new ArrayList<>(all.keySet());
    List<T> chosen = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      String one = names.remove(random.nextInt(names.size()));
      name.append('+').append(one);
      chosen.add(all.get(one));
    }
    return chosen;
  }

  static SpliceCase make(
      String name,
      int seed,
      List<Consumer<XSSFWorkbook>> features,
      List<Consumer<ZipParts>> changes) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    List<BiFunction<Workbook, String, Assessment>> samples =
        List.of(
            AssessmentSamples::returned,
            AssessmentSamples::needsReview,
            AssessmentSamples::accepted,
            AssessmentSamples::returned);
    Assessment assessment = samples.get(seed % samples.size()).apply(workbook, SpliceCase.SHEET);
    features.forEach(feature -> feature.accept(workbook));
    ZipParts parts = ZipParts.of(AssessmentSamples.bytes(workbook));
    changes.forEach(change -> change.accept(parts));
    return new SpliceCase(name, parts.zip(), assessment);
  }
}
