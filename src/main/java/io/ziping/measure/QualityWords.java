package io.ziping.measure;

import io.ziping.measure.Actual.Attainment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far a wording says that something was reached. */
final class QualityWords {

  private static final Pattern SEPARATORS = Pattern.compile("[、,;|或]");
  private static final String[] NONE_OF = {"无", "零", "不发生", "未发生", "杜绝", "没有", "未出现", "不出现"};

  private final LexiconIndex words;
  private final Map<String, List<String>> scales = new HashMap<>();
  private final List<Map<String, Integer>> gradeScales = new ArrayList<>();

  QualityWords(LexiconIndex words) {
    this.words = words;
    for (String scale : words.longestFirst(WordList.SCALES)) {
      String[] grades = scale.indexOf('/') >= 0 ? scale.split("/", -1) : scale.split("", -1);
      scales.put(scale, Arrays.stream(grades).filter(grade -> !grade.isEmpty()).toList());
    }
    for (String scale : words.longestFirst(WordList.GRADE_SCALES)) {
      Map<String, Integer> ranks = new HashMap<>();
      String[] grades = scale.split(">", -1);
      for (int rank = 0; rank < grades.length; rank++) {
        for (String grade : grades[rank].split("/", -1)) {
          ranks.put(grade, rank);
        }
      }
      gradeScales.add(ranks);
    }
  }

  /** 无安全事故, 零投诉: nothing of something bad. */
  boolean isNoneOfSomethingBad(String core) {
    for (String none : NONE_OF) {
      if (core.startsWith(none)) {
        return words.contains(WordList.NEGATIVE, core.substring(none.length()));
      }
    }
    return false;
  }

  /** The grades of a target cell that holds the scale itself, best first; else empty. */
  List<String> scale(String core) {
    List<String> known = scales.get(core);
    if (known == null) {
      known = scales.get(SEPARATORS.matcher(core).replaceAll("/"));
    }
    return known == null ? List.of() : known;
  }

  /** What a wording says by itself; null when no list knows it. */
  @Nullable Attainment ofWording(String core) {
    if (words.is(WordList.ATTAINED, core)) {
      return Attainment.FULL;
    }
    if (words.is(WordList.PARTLY, core)) {
      return Attainment.PARTLY;
    }
    boolean not = words.is(WordList.NOT_ATTAINED, core) || words.is(WordList.UNSTARTED, core);
    return not ? Attainment.NOT : null;
  }

  /** Whether the wording is a No, so that as a target it wants a No (是否超支: 否). */
  boolean isNo(String core) {
    return words.is(WordList.NOT_ATTAINED, core) || words.is(WordList.NONE, core);
  }

  /** Target and actual as grades of one scale: one step lower is partly; null when they aren't. */
  @Nullable Attainment byGrade(String target, String actual) {
    for (Map<String, Integer> ranks : gradeScales) {
      Integer wanted = ranks.get(target);
      Integer reached = ranks.get(actual);
      if (wanted != null && reached != null) {
        return byRank(reached - wanted);
      }
    }
    return null;
  }

  /** The rank of a grade in a scale that the target cell holds; null when it isn't one of them. */
  @Nullable Attainment inScale(List<String> grades, String actual) {
    int rank = grades.indexOf(actual);
    if (rank >= 0) {
      return byRank(rank);
    }
    for (Map<String, Integer> ranks : gradeScales) {
      Integer reached = ranks.get(actual);
      for (int i = 0; reached != null && i < grades.size(); i++) {
        if (reached.equals(ranks.get(grades.get(i)))) {
          return byRank(i);
        }
      }
    }
    return null;
  }

  private static Attainment byRank(int lower) {
    if (lower <= 0) {
      return Attainment.FULL;
    }
    return lower == 1 ? Attainment.PARTLY : Attainment.NOT;
  }
}
