package io.ziping.measure;

import io.ziping.measure.QuantityTarget.Read;

/**
 * Reads the target and the actual of one indicator. Total: any text ends in a reading. Keeps no
 * state between calls; {@link Lexicon#reader} has the one for a lexicon.
 */
public final class IndicatorReader {

  private final LexiconIndex words;
  private final UnitText units;
  private final AmountScanner scanner;
  private final TargetParser targets;
  private final ActualParser actuals;

  IndicatorReader(LexiconIndex words) {
    this.words = words;
    this.units = new UnitText(words);
    this.scanner = new AmountScanner(words, units);
    OperatorText operators = new OperatorText(words);
    QualityWords quality = new QualityWords(words);
    QuantityTarget quantities = new QuantityTarget(operators, new Direction(words));
    this.targets = new TargetParser(quantities, new DateTarget(), quality);
    this.actuals =
        new ActualParser(
            quality, new QuantityActual(operators, quality), new DeadlineActual(quality));
  }

  public Reading read(IndicatorText text) {
    IndicatorContext context = new IndicatorContext(text.asRead(), words, units, scanner);
    Read target = targets.read(context);
    Actual actual = actuals.read(context, target);
    ActualParser.noteContradiction(context, TargetComparison.plainly(target.target(), actual));
    return new Reading(target.target(), actual, context.notes.list(), context.notes.origins());
  }

  /**
   * Whether a target is visibly a percentage: by its cell, its number format or its unit column.
   */
  public static boolean showsPercent(CellValue target, CellValue unit) {
    if (target.isPercentFormat() || isPercent(target.text())) {
      return true;
    }
    return !unit.isBlank() && isPercent(unit.text());
  }

  private static boolean isPercent(String text) {
    return text.indexOf('%') >= 0
        || text.indexOf('％') >= 0
        || text.indexOf('‰') >= 0
        || text.contains("百分");
  }
}
