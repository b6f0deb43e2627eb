package io.ziping.checks;

import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.form.ReadingNote;
import io.ziping.measure.Lexicon;
import io.ziping.measure.WordList;
import io.ziping.rulepack.RulePack;
import io.ziping.scoring.ScoreCard;
import java.util.List;
import java.util.function.Function;

/** What every check gets to see of one form. What several checks ask is worked out once. */
public final class CheckInput {

  private final EvaluationForm form;
  private final ScoreCard card;
  private final RulePack pack;
  private final Lexicon lexicon;
  private final int seasonYear;
  private final Library library;
  private final List<IndicatorFacts> rows;
  private final MoneyFacts money;

  /**
   * Makes the input of one form.
   *
   * @param seasonYear the year that the folder or the command line asks for, 0 when unknown
   * @param library what the project library says of the unit's projects
   */
  public CheckInput(
      EvaluationForm form,
      ScoreCard card,
      RulePack pack,
      Lexicon lexicon,
      int seasonYear,
      Library library) {
    this.form = form;
    this.card = card;
    this.pack = pack;
    this.lexicon = lexicon;
    this.seasonYear = seasonYear;
    this.library = library;
    this.money = new MoneyFacts(this);
    this.rows = card.indicators().stream().map(score -> new IndicatorFacts(score, this)).toList();
  }

  public EvaluationForm form() {
    return form;
  }

  public ScoreCard card() {
    return card;
  }

  public RulePack pack() {
    return pack;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** 0 when unknown. */
  public int seasonYear() {
    return seasonYear;
  }

  public Library library() {
    return library;
  }

  /** The indicator rows with what is known about each. */
  public List<IndicatorFacts> rows() {
    return rows;
  }

  /** The money block as figures. */
  public MoneyFacts money() {
    return money;
  }

  /**
   * The library's records of this project: one, several of the same name, or none. Names that are
   * only alike count, for B04 has said that they are.
   */
  public List<LibraryProject> libraryProjects() {
    if (!(library instanceof Library.Known known)) {
      return List.of();
    }
    String name = form.identity().projectName().value();
    List<LibraryProject> found = known.find(form.identity().projectCode().value(), name);
    return found.isEmpty()
        ? known.nearest(name, pack.threshold("name-similarity")).stream().toList()
        : found;
  }

  /**
   * Whether what looks missing may stand in a column that nobody understood (F08 names it): there
   * is one, and the field is blank in every row. Then nobody may be told that it was not filled in.
   */
  public boolean mayStandUnread(Function<IndicatorRow, FormField> field) {
    return form.notes().stream().anyMatch(ReadingNote.NotRead.class::isInstance)
        && form.indicators().stream().allMatch(row -> field.apply(row).isBlank());
  }

  /**
   * Whether a reason cell gives no reason: blank, a mark such as 0 or /, or 无, 已完成 and the like.
   */
  public boolean givesNoReason(FormField field) {
    return field.isBlank()
        || lexicon.plain(WordList.BLANK_REASONS).isOne(field.text())
        || lexicon.plain(WordList.BLANK_MARKS).isOne(field.text())
        || lexicon.plain(WordList.SETTLED_REASONS).isOne(field.text());
  }
}
