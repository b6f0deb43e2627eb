package io.ziping.config;

import io.ziping.strictyaml.YamlMap;
import io.ziping.workbook.FieldKind;
import io.ziping.workbook.FormLabels;
import io.ziping.workbook.FormLabels.Family;
import io.ziping.workbook.FormLabels.Likeness;
import io.ziping.workbook.FormLabels.OtherForm;
import io.ziping.workbook.FormLabels.Pattern;
import io.ziping.workbook.FormLabels.RowTexts;
import io.ziping.workbook.detect.TextWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the section {@code forms} of {@code labels.yaml}. */
final class FormLabelsSection {

  private FormLabelsSection() {}

  /**
   * Reads the section below the file's root. Mistakes become problems of the document: a field
   * without labels, an anchor that is no field, a mark that no family names, no family at all.
   */
  static FormLabels read(YamlMap root) {
    root.require("forms");
    YamlMap forms = root.map("forms");
    forms.require("titles", "fields", "families");
    Map<FieldKind, List<String>> fields = fields(forms.map("fields"));
    Map<String, List<String>> marks = marks(forms.map("marks"));
    List<Family> families = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (YamlMap map : forms.maps("families")) {
      families.add(family(map, marks.keySet(), named));
    }
    marks.keySet().stream()
        .filter(mark -> !named.contains(mark))
        .forEach(mark -> forms.map("marks").report(mark, "unknown-key"));
    if (families.isEmpty()) {
      forms.report("families", "missing-key");
      families.add(fallback());
    }
    List<OtherForm> others = forms.maps("other-forms").stream().map(map -> other(map)).toList();
    RowTexts rows =
        new RowTexts(
            forms.texts("placeholders"),
            forms.texts("name-prefixes"),
            forms.texts("signs"),
            forms.texts("not-applicable"));
    return new FormLabels(
        forms.texts("titles"),
        fields,
        marks,
        families,
        others,
        rows,
        forms.texts("general-names"),
        forms.texts("owner-endings"),
        forms.texts("grade-words"),
        likeness(forms.map("likeness")),
        textWords(forms.map("text-words")));
  }

  /** Lists that a file from before they were there does not have are the program's own. */
  private static TextWords textWords(YamlMap map) {
    TextWords own = TextWords.builtIn();
    return new TextWords(
        words(map, "score-words", own.scoreWords()),
        words(map, "before-total", own.beforeTotal()),
        words(map, "not-points", own.notPoints()),
        words(map, "amounts", own.amounts()),
        words(map, "before-number", own.beforeNumber()),
        words(map, "sums", own.sums()),
        words(map, "of-which", own.ofWhich()),
        words(map, "levels", own.levels()),
        words(map, "unit-words", own.unitWords()),
        words(map, "before-yuan", own.beforeYuan()));
  }

  /** A blank word would stand in every text. */
  private static List<String> words(YamlMap map, String key, List<String> builtIn) {
    if (!map.has(key)) {
      return builtIn;
    }
    List<String> words = map.texts(key);
    if (words.stream().anyMatch(String::isBlank)) {
      map.report(key, "empty-word");
    }
    return words.stream().filter(word -> !word.isBlank()).toList();
  }

  /** A file from before there was likeness has no such section: then only listed labels count. */
  private static Likeness likeness(YamlMap map) {
    if (map.keys().isEmpty()) {
      return Likeness.none();
    }
    map.require("labels", "columns", "last-columns", "money-columns", "groups", "contents");
    YamlMap groups = map.map("groups");
    YamlMap contents = map.map("contents");
    return new Likeness(
        patterns(map, "labels"),
        patterns(map, "columns"),
        patterns(map, "last-columns"),
        patterns(map, "money-columns"),
        patterns(map, "money-rows"),
        byField(groups, key -> patterns(groups, key)),
        byField(contents, contents::texts));
  }

  private static <T> Map<FieldKind, T> byField(YamlMap map, Function<String, T> read) {
    Map<FieldKind, T> values = new EnumMap<>(FieldKind.class);
    for (String key : map.keys()) {
      FieldKind.ofKey(key)
          .ifPresentOrElse(
              field -> values.put(field, read.apply(key)), () -> map.report(key, "unknown-key"));
    }
    return values;
  }

  private static List<Pattern> patterns(YamlMap likeness, String key) {
    List<Pattern> patterns = new ArrayList<>();
    for (YamlMap map : likeness.maps(key)) {
      map.require("field", "ends");
      String field = map.text("field").orElse("");
      FieldKind.ofKey(field)
          .ifPresentOrElse(
              found ->
                  patterns.add(
                      new Pattern(
                          found,
                          map.texts("ends"),
                          map.texts("has"),
                          map.texts("without"),
                          map.texts("made-of"))),
              () -> map.report("field", "not-allowed", field, "fields"));
    }
    return patterns;
  }

  private static Map<FieldKind, List<String>> fields(YamlMap map) {
    Map<FieldKind, List<String>> fields = new EnumMap<>(FieldKind.class);
    for (FieldKind field : FieldKind.values()) {
      map.require(field.key());
      fields.put(field, map.texts(field.key()));
    }
    return fields;
  }

  private static Map<String, List<String>> marks(YamlMap map) {
    Map<String, List<String>> marks = new LinkedHashMap<>();
    for (String key : map.keys()) {
      if (FieldKind.ofKey(key).isPresent() || FormLabels.SPECIAL_ANCHORS.contains(key)) {
        map.report(key, "duplicate-key");
      } else {
        marks.put(key, map.texts(key));
      }
    }
    return marks;
  }

  private static Family family(YamlMap map, Set<String> marks, Set<String> named) {
    map.require("key", "scored");
    int least = map.integer("least").orElse(0);
    if (least < 0 || least > 100) {
      map.report("least", "not-allowed", String.valueOf(least), "0 .. 100");
    }
    return new Family(
        map.text("key").orElse("?"),
        map.flag("scored").orElse(false),
        anchors(map, "required", marks, named),
        anchors(map, "distinctive", marks, named),
        anchors(map, "usual", marks, named),
        anchors(map, "without", marks, named),
        map.texts("titles"),
        map.texts("level1"),
        least,
        anchors(map, "settled-by", marks, named),
        map.texts("unless-titles"));
  }

  private static List<String> anchors(
      YamlMap map, String key, Set<String> marks, Set<String> named) {
    Set<String> anchors = new LinkedHashSet<>();
    for (String anchor : map.texts(key)) {
      if (marks.contains(anchor)
          || FieldKind.ofKey(anchor).isPresent()
          || FormLabels.SPECIAL_ANCHORS.contains(anchor)) {
        anchors.add(anchor);
        named.add(anchor);
      } else {
        map.report(key, "not-allowed", anchor, "fields, marks");
      }
    }
    return List.copyOf(anchors);
  }

  private static OtherForm other(YamlMap map) {
    map.require("kind");
    List<FieldKind> without = new ArrayList<>();
    for (String key : map.texts("without")) {
      FieldKind.ofKey(key)
          .ifPresentOrElse(without::add, () -> map.report("without", "not-allowed", key, "fields"));
    }
    List<String> titles = map.texts("titles");
    List<String> labels = map.texts("labels");
    if (titles.isEmpty() && labels.isEmpty()) {
      map.report("titles", "missing-key");
    }
    return new OtherForm(
        map.text("kind").orElse("?"), titles, map.texts("unless-titles"), labels, without);
  }

  private static Family fallback() {
    List<String> none = List.of();
    return new Family("by-header", true, none, none, none, none, none, none, 0, none, none);
  }
}
