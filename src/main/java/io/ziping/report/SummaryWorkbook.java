package io.ziping.report;

import io.ziping.rulepack.RulePack;
import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.text.FileNames;
import io.ziping.text.Messages;
import io.ziping.workbook.Stamp;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The unit's summary workbook, filled from a JXLS template that people may restyle. The template is
 * read anew each time, so that a change shows with the next summary. Safe for use by several
 * threads.
 */
public final class SummaryWorkbook {

  /** How its stamp and the ledger call it. */
  public static final String KIND = "summary";

  private final ListWorkbook workbook;
  private final Messages messages;
  private final String program;

  public SummaryWorkbook(Path template, Messages messages) {
    this(template, messages, "");
  }

  /**
   * A summary that says which program wrote it.
   *
   * @param program program version for the stamp
   */
  public SummaryWorkbook(Path template, Messages messages, String program) {
    this.workbook = new ListWorkbook(template);
    this.messages = messages;
    this.program = program;
  }

  /**
   * The summary (.xlsx), stamped as ours (kind "summary"), with all that people wrote into earlier
   * ones.
   *
   * @param earlier summaries in the unit's folder, the current one first
   * @throws BrokenTemplateException when the template has a mistake; it lists all of them
   * @throws UncheckedIOException when the template cannot be read
   */
  public FilledOutput write(UnitSeason season, UnitRules rules, List<EarlierOutput> earlier) {
    EarlierSummaries before =
        EarlierSummaries.read(earlier, stamp(season, rules.pack()).source(), messages);
    SummaryModel model =
        SummaryModel.of(season, rules, before.entries(), before.notices(), messages);
    byte[] bytes = workbook.fill(model, stamp(season, rules.pack()).toProperties());
    return new FilledOutput(bytes, before.carriedOver());
  }

  /** Every mistake in the template; empty when it can be filled. */
  public List<TemplateProblem> check(UnitRules rules) {
    UnitSeason nothing = new UnitSeason("", 0, List.of());
    try {
      write(nothing, rules, List.of());
      return List.of();
    } catch (BrokenTemplateException e) {
      return e.problems();
    }
  }

  /**
   * Content key of the summary: SHA-256 (lower-case hex) over every row, the template and the
   * stamp, but not over what people wrote. Same key, same workbook.
   */
  public String contentKey(UnitSeason season, UnitRules rules) {
    SummaryModel model = SummaryModel.of(season, rules, UserEntries.none(), List.of(), messages);
    return workbook.contentKey(model.values(), model.lists(), stamp(season, rules.pack()));
  }

  /** The template's place. */
  public Path template() {
    return workbook.template();
  }

  /** The file name beside the unit's workbooks: 漕河镇_2023年度绩效自评汇总表.xlsx. */
  public String fileName(UnitSeason season) {
    return messages.get("summary.filename", FileNames.safe(season.unit()), season.year());
  }

  private Stamp stamp(UnitSeason season, RulePack pack) {
    return new Stamp(
        KIND, CellText.of(season.unit()), "", pack.name() + "@" + pack.hash(), program);
  }
}
