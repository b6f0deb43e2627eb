package io.ziping.checks;

import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.measure.Actual;
import io.ziping.measure.CellValue;
import io.ziping.measure.Reading.Oddity;
import io.ziping.measure.Target;
import io.ziping.measure.WordList;
import io.ziping.rulepack.FirstLevel;
import io.ziping.scoring.IndicatorScore;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What checks ask about one indicator row, so that each question has one answer. */
public final class IndicatorFacts {

  private static final Pattern COUNTED = Pattern.compile("\\d*[:.]?$");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern BRACKETS = Pattern.compile("[(（][^)）]*[)）]");

  private final IndicatorScore score;
  private final CheckInput input;
  private final Optional<FirstLevel> firstLevel;
  private final Optional<FormField> placeholder;
  private final boolean execution;

  IndicatorFacts(IndicatorScore score, CheckInput input) {
    this.score = score;
    this.input = input;
    this.firstLevel = FirstLevels.of(row().level1().text(), input.lexicon());
    this.execution =
        FirstLevels.isExecution(row().level1().text(), input.lexicon())
            || FirstLevels.isExecution(row().level2().text(), input.lexicon());
    this.placeholder = findPlaceholder();
  }

  public IndicatorScore score() {
    return score;
  }

  public IndicatorRow row() {
    return score.row();
  }

  public boolean has(Oddity oddity) {
    return score.reading().has(oddity);
  }

  /** The row's name as sentences quote it; a row without one goes by its level. */
  public String label() {
    return Stream.of(row().name(), row().level2(), row().level1())
        .map(FormField::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(TextQuotes::quoted)
        .orElse("#" + row().number());
  }

  public Optional<FirstLevel> firstLevel() {
    return firstLevel;
  }

  /** Whether this row is the execution rate (Hebei has it among the indicators). */
  public boolean isExecution() {
    return execution;
  }

  /** The cell that still holds the template's words (指标2, ……, XX), if any; see V07. */
  public Optional<FormField> placeholder() {
    return placeholder;
  }

  private Optional<FormField> findPlaceholder() {
    if (score.reading().target() instanceof Target.Placeholder) {
      return Optional.of(row().target());
    }
    return Stream.of(row().name(), row().target(), row().actual())
        .filter(field -> field.isPresent() && isPlaceholder(field.text()))
        .findFirst();
  }

  private boolean isPlaceholder(String text) {
    String name = COUNTED.matcher(TextQuotes.of(text)).replaceAll("");
    return input.lexicon().plain(WordList.PLACEHOLDERS).isOne(text)
        || input.lexicon().plain(WordList.PLACEHOLDER_NAMES).isOne(name);
  }

  public boolean targetMissing() {
    return isEmpty(row().target()) && score.reading().target() instanceof Target.Missing;
  }

  public boolean actualMissing() {
    return isEmpty(row().actual()) && score.reading().actual() instanceof Actual.Missing;
  }

  /** Whether target or actual is blank, so that no score can be asked for yet. */
  public boolean isUnfilled() {
    return targetMissing() || actualMissing();
  }

  /**
   * A field that the layout has and that holds nothing; a formula without result is not nothing.
   */
  public static boolean isEmpty(FormField field) {
    return field.isPresent()
        && field.isBlank()
        && field.value().kind() != CellValue.Kind.UNCALCULATED;
  }

  /** The cell where a reason for this row belongs: its own, else the one for the whole form. */
  public FormField reasonCell() {
    return row().reason().isPresent() ? row().reason() : input.form().reason();
  }

  /** Whether staff gave a reason, in the row or for the whole form. */
  public boolean reasonGiven() {
    return Stream.of(row().reason(), input.form().reason())
        .anyMatch(field -> !input.givesNoReason(field));
  }

  /** Whether the answer is a wording whose attainment is known, scored by its band. */
  public Optional<Actual.Wording> wording() {
    return score.reading().actual() instanceof Actual.Wording wording
        ? Optional.of(wording)
        : Optional.empty();
  }

  /** Whether the target is certainly not reached, or by its wording only partly. */
  public boolean isUnmet() {
    Boolean met = score.met();
    return met != null
        ? !met
        : wording().filter(word -> word.attainment() != Actual.Attainment.FULL).isPresent();
  }

  public boolean isMet() {
    return Boolean.TRUE.equals(score.met());
  }

  /** Whether the finish is after the deadline. */
  public boolean isLate() {
    return score.reading().target() instanceof Target.Deadline deadline
        && score.reading().actual() instanceof Actual.Finished finished
        && finished.day() != null
        && finished.day().isAfter(deadline.last());
  }

  /** Whether a deadline takes its year from a form whose year B03 says is wrong. */
  public boolean dependsOnWrongYear() {
    return input.seasonYear() != 0
        && input.form().identityCells().yearNumber() != input.seasonYear()
        && !YEAR.matcher(row().target().text()).find();
  }

  /** Whether the actual is so far above the target that a reason is asked for. */
  public boolean isOvershoot() {
    if (score.ratio() == null
        || !(score.reading().target() instanceof Target.Quantity target)
        || target.operator().isReverse()) {
      return false;
    }
    BigDecimal edge = input.pack().overshoot().warnAt();
    if (target.operator() == Target.Operator.EQUAL) {
      edge = BigDecimal.ONE.add(input.pack().tolerances().equalValues());
      return score.ratio().compareTo(edge) > 0;
    }
    return score.ratio().compareTo(edge) >= 0;
  }

  /** Percentages above 100 where there is no such thing (覆盖率120%); see V14. */
  public boolean isImpossibleRate() {
    String name = TextQuotes.lettersOf(BRACKETS.matcher(row().name().text()).replaceAll(""));
    return input.lexicon().plain(WordList.BOUNDED_RATES).anyEnds(name)
        && !input.lexicon().plain(WordList.UNBOUNDED_RATES).anyIn(name)
        && (exceedsOne(score.reading().target()) || exceedsOne(score.reading().actual()));
  }

  private static boolean exceedsOne(Target target) {
    return target instanceof Target.Quantity quantity
        && quantity.unit().equals("%")
        && quantity.value().compareTo(BigDecimal.ONE) > 0;
  }

  private static boolean exceedsOne(Actual actual) {
    return actual instanceof Actual.Quantity quantity
        && quantity.unit().equals("%")
        && quantity.value().compareTo(BigDecimal.ONE) > 0;
  }
}
