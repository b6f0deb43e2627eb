package io.ziping.workbook.detect;

import io.ziping.form.EvaluationForm.Layout;
import io.ziping.form.IndicatorRow;
import io.ziping.workbook.FormLabels.Family;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Chooses the layout family by its anchors. */
final class FamilyChooser {

  private static final int ALL = 100;

  private final List<Family> families;
  private final Family fallback;

  FamilyChooser(List<Family> families) {
    this.families = families.subList(0, families.size() - 1);
    this.fallback = families.get(families.size() - 1);
  }

  /** What a family says for itself. */
  private record Fit(Family family, int distinctive, int confidence, List<String> found) {
    boolean isBetterThan(Fit other) {
      return distinctive != other.distinctive
          ? distinctive > other.distinctive
          : confidence > other.confidence;
    }
  }

  Layout choose(Anchors anchors, String title, List<IndicatorRow> rows, boolean hidden) {
    Fit best = null;
    for (Family family : families) {
      Fit fit = fit(family, anchors, title, rows);
      if (isPossible(fit, anchors) && (best == null || fit.isBetterThan(best))) {
        best = fit;
      }
    }
    boolean known = best != null;
    Fit fit = best == null ? fit(fallback, anchors, title, rows) : best;
    List<String> evidence = evidence(fit, anchors);
    if (!known) {
      evidence.add("no known family, read by its header row");
    }
    return new Layout(
        fit.family().key(),
        known ? fit.confidence() : fit.confidence() / 2,
        evidence,
        fit.family().scored() && anchors.hasScores(),
        hidden);
  }

  private static boolean isPossible(Fit fit, Anchors anchors) {
    Family family = fit.family();
    return fit.found().containsAll(family.required())
        && family.without().stream().noneMatch(anchors::has)
        && (family.distinctive().isEmpty() || fit.distinctive() > 0)
        && fit.confidence() >= family.least();
  }

  private static Fit fit(Family family, Anchors anchors, String title, List<IndicatorRow> rows) {
    Set<String> wanted = new LinkedHashSet<>(family.required());
    wanted.addAll(family.usual());
    Set<String> extra = new LinkedHashSet<>(family.distinctive());
    extra.removeAll(wanted);
    List<String> found = new ArrayList<>();
    int usual = 0;
    for (String anchor : wanted) {
      if (has(anchor, family, anchors, title, rows)) {
        found.add(anchor);
        usual++;
      }
    }
    for (String anchor : extra) {
      if (has(anchor, family, anchors, title, rows)) {
        found.add(anchor);
      }
    }
    int distinctive = (int) family.distinctive().stream().filter(found::contains).count();
    // One distinctive anchor is enough; having several must not be held against a form with one.
    int total = wanted.size() + (extra.isEmpty() ? 0 : 1);
    int count = usual + (found.size() > usual ? 1 : 0);
    return new Fit(family, distinctive, total == 0 ? 0 : ALL * count / total, found);
  }

  private static boolean has(
      String anchor, Family family, Anchors anchors, String title, List<IndicatorRow> rows) {
    if (anchor.equals("title-says")) {
      String plain = LabelBook.normal(title);
      return family.titles().stream().anyMatch(part -> plain.contains(LabelBook.normal(part)));
    }
    if (anchor.equals("level1-says")) {
      return rows.stream()
          .map(row -> LabelBook.normal(row.level1().text()))
          .anyMatch(level -> family.level1().stream().anyMatch(level::equals));
    }
    return anchors.has(anchor);
  }

  private static List<String> evidence(Fit fit, Anchors anchors) {
    List<String> lines = new ArrayList<>();
    for (String anchor : fit.found()) {
      GridCell cell = anchors.found().get(anchor);
      lines.add(cell == null ? anchor : anchor + " at " + cell.a1());
    }
    Set<String> missing = new LinkedHashSet<>(fit.family().required());
    missing.addAll(fit.family().usual());
    fit.found().forEach(missing::remove);
    if (!missing.isEmpty()) {
      lines.add("missing: " + String.join(", ", missing));
    }
    return lines;
  }
}
