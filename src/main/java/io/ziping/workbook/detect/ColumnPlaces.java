package io.ziping.workbook.detect;

import io.ziping.workbook.FieldKind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tells columns that no label tells by where they stand and what their cells hold: values between
 * the names and the scores, numbers that are never above the weights. Only fields that the header
 * lacks are looked for, only in columns that nothing is known of.
 */
final class ColumnPlaces {

  private static final BigDecimal LEAST_WEIGHTS = BigDecimal.valueOf(50);
  private static final BigDecimal MOST_WEIGHTS = BigDecimal.valueOf(110);

  private final SheetIndex sheet;
  private final TableHeader header;
  private final Map<FieldKind, List<String>> words;
  private final Map<Integer, ColumnContent> open = new TreeMap<>();
  private final Map<FieldKind, ColumnSpan> places = new EnumMap<>(FieldKind.class);
  private final Map<FieldKind, GridCell> labels = new EnumMap<>(FieldKind.class);
  private final List<Integer> rows;
  private final RowText texts;

  /**
   * Looks at one table.
   *
   * @param rows the rows under the header, asked for where there is something to be told
   */
  ColumnPlaces(
      SheetIndex sheet,
      TableHeader header,
      Supplier<List<Integer>> rows,
      RowText texts,
      Map<FieldKind, List<String>> words) {
    this.sheet = sheet;
    this.header = header;
    this.texts = texts;
    this.words = words;
    List<HeaderGap> gaps = HeaderGap.of(sheet, header);
    this.rows = gaps.isEmpty() ? List.of() : rows.get();
    for (HeaderGap gap : gaps) {
      ColumnContent content = new ColumnContent(sheet, gap.column(), this.rows, texts);
      if (!content.isEmpty() && !content.isSerial() && gap.isUnknown()) {
        open.put(gap.column(), content);
      }
    }
  }

  TableHeader complete() {
    if (open.isEmpty()) {
      return header;
    }
    levels();
    name();
    values();
    weight();
    score();
    reason();
    return places.isEmpty() ? header : header.with(places, labels);
  }

  private void levels() {
    int end = first(FieldKind.NAME, FieldKind.TARGET, FieldKind.ACTUAL, FieldKind.WEIGHT);
    for (FieldKind level : List.of(FieldKind.LEVEL1, FieldKind.LEVEL2)) {
      List<String> known = words.getOrDefault(level, List.of());
      if (!has(level)) {
        take(level, columns(-1, end).filter(at -> content(at).mostlyHolds(known)).findFirst());
      }
    }
  }

  private void name() {
    if (has(FieldKind.NAME) || !has(FieldKind.LEVEL1) && !has(FieldKind.LEVEL2)) {
      return;
    }
    int from = last(FieldKind.LEVEL1, FieldKind.LEVEL2);
    int end = first(FieldKind.TARGET, FieldKind.SIGN, FieldKind.ACTUAL, FieldKind.WEIGHT);
    take(FieldKind.NAME, columns(from, end).filter(at -> !content(at).hasNumbers()).findFirst());
  }

  /** The target comes before what was reached; a single column between could be either. */
  private void values() {
    int from = last(FieldKind.LEVEL1, FieldKind.LEVEL2, FieldKind.NAME);
    int scores = first(FieldKind.SELF_SCORE, FieldKind.SINGLE_SCORE, FieldKind.CONVERTED_SCORE);
    if (!has(FieldKind.TARGET)) {
      int end = has(FieldKind.ACTUAL) ? at(FieldKind.ACTUAL).first() : scores;
      List<Integer> fitting = columns(from, end).filter(this::isValues).toList();
      if (!fitting.isEmpty() && (has(FieldKind.ACTUAL) || fitting.size() > 1)) {
        take(FieldKind.TARGET, Optional.of(fitting.get(0)));
      }
    }
    if (!has(FieldKind.ACTUAL) && has(FieldKind.TARGET)) {
      int target = at(FieldKind.TARGET).last();
      take(FieldKind.ACTUAL, columns(target, scores).filter(this::isValues).findFirst());
      if (!has(FieldKind.ACTUAL)) {
        take(
            FieldKind.ACTUAL,
            columns(target, Integer.MAX_VALUE)
                .filter(this::isValues)
                .filter(at -> !content(at).isNumbers())
                .findFirst());
      }
    }
  }

  /** Numbers alone can be points as well, where those are missing too. */
  private boolean isValues(int column) {
    ColumnContent content = content(column);
    boolean points = !has(FieldKind.WEIGHT) || !hasScore();
    return content.looksLikeValues() && !(points && content.isNumbers());
  }

  private void weight() {
    if (has(FieldKind.WEIGHT) || has(FieldKind.WEIGHT_SHARE)) {
      return;
    }
    ColumnSpan score = header.span(FieldKind.SELF_SCORE);
    int from = last(FieldKind.LEVEL1, FieldKind.LEVEL2, FieldKind.NAME);
    take(
        FieldKind.WEIGHT,
        columns(from, Integer.MAX_VALUE)
            .filter(at -> content(at).isNumbers() && isWeights(content(at)))
            .filter(
                at ->
                    score == null
                        || isNeverAbove(
                            new ColumnContent(sheet, score.first(), rows, texts), content(at)))
            .findFirst());
  }

  private static boolean isWeights(ColumnContent content) {
    BigDecimal sum = content.sum();
    return sum.compareTo(LEAST_WEIGHTS) >= 0 && sum.compareTo(MOST_WEIGHTS) <= 0;
  }

  private void score() {
    if (hasScore() || !has(FieldKind.WEIGHT)) {
      return;
    }
    ColumnContent weights = new ColumnContent(sheet, at(FieldKind.WEIGHT).first(), rows, texts);
    int from = last(FieldKind.TARGET, FieldKind.ACTUAL);
    take(
        FieldKind.SELF_SCORE,
        columns(from, Integer.MAX_VALUE)
            .filter(at -> content(at).isNumbers() && 2 * content(at).size() >= weights.size())
            .filter(at -> isNeverAbove(content(at), weights))
            .findFirst());
  }

  /** Whether no number is above the one in the same row, with at least one pair. */
  private static boolean isNeverAbove(ColumnContent lower, ColumnContent upper) {
    boolean pair = false;
    for (Map.Entry<Integer, BigDecimal> number : lower.numbers().entrySet()) {
      BigDecimal most = upper.numbers().get(number.getKey());
      if (most != null) {
        pair = true;
        if (number.getValue().compareTo(most) > 0) {
          return false;
        }
      }
    }
    return pair;
  }

  /** Sentences right of the scores, where nothing stands over them. */
  private void reason() {
    if (has(FieldKind.REASON) || !hasScore()) {
      return;
    }
    take(
        FieldKind.REASON,
        columns(header.lastColumn(), Integer.MAX_VALUE)
            .filter(at -> content(at).isProse() && HeaderGap.label(sheet, header, at) == null)
            .findFirst());
  }

  private boolean hasScore() {
    return has(FieldKind.SELF_SCORE)
        || has(FieldKind.SINGLE_SCORE)
        || has(FieldKind.CONVERTED_SCORE);
  }

  private boolean has(FieldKind field) {
    return header.has(field) || places.containsKey(field);
  }

  private ColumnSpan at(FieldKind field) {
    ColumnSpan place = places.get(field);
    ColumnSpan span = place == null ? header.span(field) : place;
    return span == null ? new ColumnSpan(0, -1) : span;
  }

  /** The leftmost of some columns, or behind all where none is there. */
  private int first(FieldKind... fields) {
    int first = Integer.MAX_VALUE;
    for (FieldKind field : fields) {
      first = has(field) ? Math.min(first, at(field).first()) : first;
    }
    return first;
  }

  /** The rightmost of some columns, or before all where none is there. */
  private int last(FieldKind... fields) {
    int last = -1;
    for (FieldKind field : fields) {
      last = has(field) ? Math.max(last, at(field).last()) : last;
    }
    return last;
  }

  private Stream<Integer> columns(int after, int before) {
    return List.copyOf(open.keySet()).stream().filter(column -> column > after && column < before);
  }

  private ColumnContent content(int column) {
    ColumnContent content = open.get(column);
    return content == null ? new ColumnContent(sheet, column, List.of(), texts) : content;
  }

  private void take(FieldKind field, Optional<Integer> column) {
    column.ifPresent(
        at -> {
          open.remove(at);
          places.put(field, new ColumnSpan(at, at));
          GridCell label = HeaderGap.label(sheet, header, at);
          if (label != null) {
            labels.put(field, label);
          }
        });
  }
}
