package io.ziping.workbook;

import io.ziping.workbook.detect.TextWords;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What forms are recognised by, from {@code labels.yaml} under {@code forms}, as written there;
 * labels are compared after normalising (NFKC, no white space, colons, footnote marks or bracketed
 * hints).
 *
 * @param titles how a title of an evaluation form ends
 * @param fields each field's label variants
 * @param marks labels that only tell families apart, by a free key
 * @param families layout families; the last one takes what no other fits
 * @param otherForms forms that are recognised and not scored, in the order they are tried
 * @param rowTexts texts inside the indicator table
 * @param generalNames words in names of sheets and files that belong to no project
 * @param ownerEndings how names of places and organisations end, for titles
 * @param gradeWords words for grades, among which a ticked one is looked for
 * @param likeness what labels look like that are in no list
 * @param textWords words inside texts that say what the number or the label beside them is
 */
public record FormLabels(
    List<String> titles,
    Map<FieldKind, List<String>> fields,
    Map<String, List<String>> marks,
    List<Family> families,
    List<OtherForm> otherForms,
    RowTexts rowTexts,
    List<String> generalNames,
    List<String> ownerEndings,
    List<String> gradeWords,
    Likeness likeness,
    TextWords textWords) {

  /** Anchors that are no label: see the comment above {@code families} in {@code labels.yaml}. */
  public static final List<String> SPECIAL_ANCHORS =
      List.of(
          "title",
          "money-weight",
          "money-self-score",
          "weight-before-target",
          "title-says",
          "level1-says");

  /**
   * One layout family. Anchors are keys of fields and marks, or {@link #SPECIAL_ANCHORS}.
   *
   * @param key for example "national"
   * @param scored whether its forms are scored
   * @param required anchors that must be found
   * @param distinctive anchors that distinguish it from others; one must be found if there are any
   * @param usual anchors that its forms have when they are whole
   * @param without anchors that must not be found
   * @param titles parts of titles for the anchor "title-says"
   * @param level1 first levels for the anchor "level1-says"
   * @param least confidence that it needs, 0 to 100
   * @param settledBy anchors of which one makes a form this family's, whatever others say of it
   * @param unlessTitles parts of titles that are a project's, for {@code settledBy}
   */
  public record Family(
      String key,
      boolean scored,
      List<String> required,
      List<String> distinctive,
      List<String> usual,
      List<String> without,
      List<String> titles,
      List<String> level1,
      int least,
      List<String> settledBy,
      List<String> unlessTitles) {
    public Family {
      required = List.copyOf(required);
      distinctive = List.copyOf(distinctive);
      usual = List.copyOf(usual);
      without = List.copyOf(without);
      titles = List.copyOf(titles);
      level1 = List.copyOf(level1);
      settledBy = List.copyOf(settledBy);
      unlessTitles = List.copyOf(unlessTitles);
    }
  }

  /**
   * Marks of an adjacent form: any title part and none of {@code unlessTitles}, or all of the
   * labels; and none of the fields {@code without}.
   */
  public record OtherForm(
      String kind,
      List<String> titles,
      List<String> unlessTitles,
      List<String> labels,
      List<FieldKind> without) {
    public OtherForm {
      titles = List.copyOf(titles);
      unlessTitles = List.copyOf(unlessTitles);
      labels = List.copyOf(labels);
      without = List.copyOf(without);
    }
  }

  /**
   * Texts inside the indicator table.
   *
   * @param placeholders template rows that nobody filled
   * @param namePrefixes words that with a number stand before an indicator's name
   * @param signs signs that may stand in an unlabelled cell before the target
   * @param notApplicable what says that a row does not apply
   */
  public record RowTexts(
      List<String> placeholders,
      List<String> namePrefixes,
      List<String> signs,
      List<String> notApplicable) {
    public RowTexts {
      notApplicable = List.copyOf(notApplicable);
      placeholders = List.copyOf(placeholders);
      namePrefixes = List.copyOf(namePrefixes);
      signs = List.copyOf(signs);
    }
  }

  /**
   * What a label of a field looks like when it stands in no list: it ends with one of {@code ends},
   * holds one of {@code has} where there are any and none of {@code without}; where {@code madeOf}
   * is not empty, it is made of these words and of those of {@code ends} and {@code has} alone.
   */
  public record Pattern(
      FieldKind field,
      List<String> ends,
      List<String> has,
      List<String> without,
      List<String> madeOf) {
    public Pattern {
      ends = List.copyOf(ends);
      has = List.copyOf(has);
      without = List.copyOf(without);
      madeOf = List.copyOf(madeOf);
    }
  }

  /**
   * Labels that are in no list; the first pattern that fits counts.
   *
   * @param labels of a value beside them
   * @param columns of the indicator table
   * @param lastColumns of the indicator table, for a field that no other column is for
   * @param moneyColumns of the money block
   * @param moneyRows of the money block, at the left of its amounts
   * @param groups labels under one that spans several columns, by the field of that one
   * @param contents words that the cells of a column hold, by field
   */
  public record Likeness(
      List<Pattern> labels,
      List<Pattern> columns,
      List<Pattern> lastColumns,
      List<Pattern> moneyColumns,
      List<Pattern> moneyRows,
      Map<FieldKind, List<Pattern>> groups,
      Map<FieldKind, List<String>> contents) {
    public Likeness {
      labels = List.copyOf(labels);
      columns = List.copyOf(columns);
      lastColumns = List.copyOf(lastColumns);
      moneyColumns = List.copyOf(moneyColumns);
      moneyRows = List.copyOf(moneyRows);
      groups = Map.copyOf(groups);
      contents = Map.copyOf(contents);
    }

    /** Only listed labels count. */
    public static Likeness none() {
      return new Likeness(
          List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of());
    }
  }

  public FormLabels {
    titles = List.copyOf(titles);
    fields = Map.copyOf(new EnumMap<>(fields));
    marks = Map.copyOf(marks);
    families = List.copyOf(families);
    otherForms = List.copyOf(otherForms);
    generalNames = List.copyOf(generalNames);
    ownerEndings = List.copyOf(ownerEndings);
    gradeWords = List.copyOf(gradeWords);
    if (families.isEmpty()) {
      throw new IllegalArgumentException("no family");
    }
  }
}
