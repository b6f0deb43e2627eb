package io.ziping.recheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All re-checks of a season.
 *
 * @param results first those of the drawn projects in their order, then filled forms of projects
 *     that are no longer drawn, or gone
 * @param strangers what else is in the folder and why it was not read
 */
public record RecheckResults(List<RecheckResult> results, List<RecheckRemark> strangers) {

  public RecheckResults {
    results = List.copyOf(results);
    strangers = List.copyOf(strangers);
  }

  /**
   * Compares what was found with what is drawn.
   *
   * @param drawn in the order of the plan
   * @param others all other projects of the season, by key: a form may be of one that is no longer
   *     drawn
   * @param found in the order of the file names
   */
  public static RecheckResults of(
      List<RecheckSubject> drawn, Map<String, RecheckSubject> others, List<FoundForm> found) {
    Map<String, List<FoundForm>> filled = new LinkedHashMap<>();
    List<RecheckRemark> strangers = new ArrayList<>();
    for (FoundForm each : found) {
      if (each.reading() instanceof RecheckReading.Form form) {
        if (form.touched()) {
          filled.computeIfAbsent(form.head().key(), key -> new ArrayList<>()).add(each);
        }
      } else {
        strangers.add(stranger(each));
      }
    }
    List<RecheckResult> results = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (RecheckSubject subject : drawn) {
      seen.add(subject.key());
      List<FoundForm> forms = filled.getOrDefault(subject.key(), List.of());
      if (forms.isEmpty()) {
        results.add(RecheckResult.notStarted(subject.head()));
      } else {
        results.addAll(results(forms, subject.head().version()));
      }
    }
    filled.forEach(
        (key, forms) -> {
          if (!seen.contains(key)) {
            RecheckSubject subject = others.get(key);
            results.addAll(results(forms, subject == null ? "" : subject.head().version()));
          }
        });
    return new RecheckResults(results, strangers);
  }

  private static RecheckRemark stranger(FoundForm found) {
    if (found.reading() instanceof RecheckReading.Broken broken) {
      RecheckRemark remark = broken.remark();
      return new RecheckRemark(remark.kind(), remark.word(), found.file(), remark.args());
    }
    boolean unreadable = found.reading() instanceof RecheckReading.Unreadable;
    return RecheckRemark.note(unreadable ? "unreadable" : "stranger", found.file());
  }

  /** {@code version} of the scores as they are now, empty for a project that is gone. */
  private static List<RecheckResult> results(List<FoundForm> forms, String version) {
    Set<String> files = new TreeSet<>();
    forms.forEach(form -> files.add(form.file()));
    List<RecheckResult> results = new ArrayList<>();
    for (FoundForm each : forms) {
      RecheckReading.Form form = (RecheckReading.Form) each.reading();
      List<RecheckRemark> remarks = new ArrayList<>();
      if (version.isEmpty()) {
        remarks.add(RecheckRemark.note("gone"));
      } else if (!version.equals(form.head().version())) {
        remarks.add(RecheckRemark.note("earlier"));
      }
      if (forms.size() > 1) {
        remarks.add(
            RecheckRemark.note("twice", String.valueOf(forms.size()), String.join(", ", files)));
      }
      remarks.addAll(form.remarks());
      results.add(RecheckResult.of(each.file(), form, remarks));
    }
    return results;
  }
}
