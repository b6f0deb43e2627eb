package io.ziping.checks;

import io.ziping.form.Entry;
import io.ziping.form.EvaluationForm;
import io.ziping.measure.Lexicon;
import io.ziping.measure.WordList;
import io.ziping.rulepack.RulePack;
import io.ziping.scoring.ScoreCard;
import java.util.List;

/**
 * What every check gets to see.
 *
 * @param seasonYear the year that the folder or the command line asks for, 0 when unknown
 * @param library what the project library says of the unit's projects
 */
public record CheckInput(
    EvaluationForm form,
    ScoreCard card,
    RulePack pack,
    Lexicon lexicon,
    int seasonYear,
    Library library) {

  /** The indicator rows with what is known about each. */
  public List<IndicatorFacts> rows() {
    return card.indicators().stream().map(score -> new IndicatorFacts(score, this)).toList();
  }

  /** The money block as figures. */
  public MoneyFacts money() {
    return new MoneyFacts(this);
  }

  /**
   * The library's records of this project: one, several of the same name, or none. Names that are
   * only alike count, for B04 has told that they are.
   */
  public List<LibraryProject> libraryProjects() {
    if (!(library instanceof Library.Known known)) {
      return List.of();
    }
    String name = form.whose().projectName().value();
    List<LibraryProject> found = known.find(form.whose().projectCode().value(), name);
    return found.isEmpty()
        ? known.nearest(name, pack.threshold("name-similarity")).stream().toList()
        : found;
  }

  /**
   * Whether a reason cell gives no reason: blank, a mark such as 0 or /, or 无, 已完成 and the like.
   */
  public boolean givesNoReason(Entry entry) {
    return entry.isBlank()
        || Phrases.isOneOf(entry.text(), lexicon.words(WordList.BLANK_REASONS))
        || Phrases.isOneOf(entry.text(), lexicon.words(WordList.BLANK_MARKS))
        || Phrases.isOneOf(entry.text(), lexicon.words(WordList.SETTLED_REASONS));
  }
}
