package io.ziping.workbook.detect;

import io.ziping.form.EvaluationForm.Layout;
import io.ziping.form.IndicatorRow;
import io.ziping.form.Recognition;
import io.ziping.form.Recognition.Anchor;
import io.ziping.workbook.FormLabels;
import io.ziping.workbook.FormLabels.Family;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the layout family by its anchors. */
final class FamilyChooser {

  private static final int ALL = 100;
  private static final String TITLE_SAYS = "title-says";
  private static final Pattern YEAR = Pattern.compile("[0-9二〇零○一三四五六七八九]{2,4}年度?");

  private final List<Family> families;
  private final Family fallback;

  /** How an anchor's label is spelled first. */
  private final Map<String, String> spellings = new HashMap<>();

  FamilyChooser(FormLabels labels) {
    List<Family> normal = labels.families().stream().map(FamilyChooser::normal).toList();
    labels.fields().forEach((field, words) -> spell(field.key(), words));
    labels.marks().forEach(this::spell);
    this.families = normal.subList(0, normal.size() - 1);
    this.fallback = normal.get(normal.size() - 1);
  }

  private void spell(String key, List<String> words) {
    words.stream().findFirst().ifPresent(first -> spellings.put(key, first));
  }

  /** With its texts as they are compared. */
  private static Family normal(Family family) {
    return new Family(
        family.key(),
        family.scored(),
        family.required(),
        family.distinctive(),
        family.usual(),
        family.without(),
        family.titles().stream().map(LabelBook::normal).toList(),
        family.level1().stream().map(LabelBook::normal).toList(),
        family.least(),
        family.settledBy(),
        family.unlessTitles().stream().map(LabelBook::normal).toList());
  }

  /**
   * What families are held against.
   *
   * @param title normalised @param levels the first levels of the rows, normalised
   */
  private record Seen(Anchors anchors, String title, Set<String> levels) {
    static Seen of(Anchors anchors, String title, List<IndicatorRow> rows) {
      Set<String> written = new HashSet<>();
      rows.forEach(row -> written.add(row.level1().text()));
      Set<String> levels = new HashSet<>();
      written.forEach(level -> levels.add(LabelBook.normal(level)));
      return new Seen(anchors, undated(LabelBook.normal(title)), levels);
    }
  }

  /** 部门整体2022年度绩效自评表 is titled like one without the year. */
  private static String undated(String title) {
    return YEAR.matcher(title).replaceAll("");
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
    Seen seen = Seen.of(anchors, title, rows);
    Fit best = settled(seen);
    for (Family family : best == null ? families : List.<Family>of()) {
      if (isPossible(family, seen)) {
        Fit fit = fit(family, seen);
        boolean enough = fit.confidence() >= family.least();
        best = enough && (best == null || fit.isBetterThan(best)) ? fit : best;
      }
    }
    boolean guessed = best == null;
    Fit fit = best == null ? fit(fallback, seen) : best;
    Recognition recognition =
        new Recognition(
            guessed ? fit.confidence() / 2 : fit.confidence(),
            fit.found().stream().map(anchors::at).toList(),
            missing(fit),
            guessed);
    Family family = fit.family();
    boolean scored = family.scored() && anchors.hasScores();
    return new Layout(family.key(), recognition, scored, hidden);
  }

  /** The family that one anchor is enough for. */
  private @Nullable Fit settled(Seen seen) {
    for (Family family : families) {
      if (isSettled(family, seen)) {
        return fit(family, seen);
      }
    }
    return null;
  }

  /**
   * A title says enough, also beside anchors that the family is without (部门整体支出 with a blank 项目名称),
   * unless it speaks of a project as well; labels only count without those anchors, and under the
   * title of a project only two together.
   */
  private static boolean isSettled(Family family, Seen seen) {
    if (family.settledBy().isEmpty()) {
      return false;
    }
    boolean project = isProjects(family, seen);
    boolean without = family.without().stream().noneMatch(seen.anchors()::has);
    int labels = 0;
    for (String anchor : family.settledBy()) {
      boolean title = anchor.equals(TITLE_SAYS);
      if (has(anchor, family, seen)) {
        if (title && (without || !project)) {
          return true;
        }
        labels += title ? 0 : 1;
      }
    }
    return without && labels > (project ? 1 : 0);
  }

  private static boolean isProjects(Family family, Seen seen) {
    return family.unlessTitles().stream().anyMatch(seen.title()::contains);
  }

  private static boolean isPossible(Family family, Seen seen) {
    for (String anchor : family.required()) {
      if (!has(anchor, family, seen)) {
        return false;
      }
    }
    for (String anchor : family.without()) {
      if (seen.anchors().has(anchor)) {
        return false;
      }
    }
    // What the title of a project says would have settled it.
    return hasDistinctive(family, seen) && !isProjects(family, seen);
  }

  private static boolean hasDistinctive(Family family, Seen seen) {
    for (String anchor : family.distinctive()) {
      if (has(anchor, family, seen)) {
        return true;
      }
    }
    return family.distinctive().isEmpty();
  }

  private static Fit fit(Family family, Seen seen) {
    Set<String> wanted = new LinkedHashSet<>(family.required());
    wanted.addAll(family.usual());
    Set<String> extra = new LinkedHashSet<>(family.distinctive());
    extra.removeAll(wanted);
    List<String> found = new ArrayList<>();
    int usual = 0;
    for (String anchor : wanted) {
      if (has(anchor, family, seen)) {
        found.add(anchor);
        usual++;
      }
    }
    for (String anchor : extra) {
      if (has(anchor, family, seen)) {
        found.add(anchor);
      }
    }
    int distinctive = (int) family.distinctive().stream().filter(found::contains).count();
    // One distinctive anchor is enough; having several must not be held against a form with one.
    int total = wanted.size() + (extra.isEmpty() ? 0 : 1);
    int count = usual + (found.size() > usual ? 1 : 0);
    return new Fit(family, distinctive, total == 0 ? 0 : ALL * count / total, found);
  }

  private static boolean has(String anchor, Family family, Seen seen) {
    return switch (anchor) {
      case TITLE_SAYS -> family.titles().stream().anyMatch(seen.title()::contains);
      case "level1-says" -> family.level1().stream().anyMatch(seen.levels()::contains);
      default -> seen.anchors().has(anchor);
    };
  }

  private List<Anchor> missing(Fit fit) {
    Set<String> missing = new LinkedHashSet<>(fit.family().required());
    missing.addAll(fit.family().usual());
    fit.found().forEach(missing::remove);
    return missing.stream()
        .map(key -> new Anchor(key, spellings.getOrDefault(key, ""), null))
        .toList();
  }
}
