package io.ziping.measure;

/** Reads the target and the actual of one indicator. Total: any text ends in a reading. */
public final class IndicatorReader {

  private final Lexicon lexicon;

  public IndicatorReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Reading read(IndicatorText text) {
    throw new UnsupportedOperationException(lexicon + " " + text);
  }
}
