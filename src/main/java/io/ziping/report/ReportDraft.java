package io.ziping.report;

import io.ziping.season.UnitRules;
import io.ziping.season.UnitSeason;
import io.ziping.text.FileNames;
import io.ziping.text.Messages;
import io.ziping.workbook.Stamp;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * The draft of a unit's annual report (.docx), filled from a template that people may restyle in
 * Word or WPS. The template is read anew each time. What neither forms nor 报告要素.xlsx contain is a
 * highlighted placeholder. Safe for use by several threads.
 */
public final class ReportDraft {

  /** How its stamp and the ledger call it. */
  public static final String KIND = "report";

  private final TemplateFile template;
  private final Messages messages;
  private final String program;

  /** {@code program} is the program version for the stamp. */
  public ReportDraft(Path template, Messages messages, String program) {
    this.template = new TemplateFile(template);
    this.messages = messages;
    this.program = program;
  }

  /**
   * The draft. A person's edits to an earlier one are never taken over, so none may be replaced.
   *
   * @throws BrokenTemplateException when the template has a mistake; it lists all of them
   * @throws UncheckedIOException when the template cannot be read
   */
  public FilledOutput write(UnitSeason season, UnitRules rules, ReportElements elements) {
    Map<String, Object> model = DraftModel.of(season, rules, elements, messages);
    DraftFiller filler = new DraftFiller(template.name(), stamp(season, rules));
    return new FilledOutput(filler.fill(template.bytes(), model), Set.of());
  }

  /** Content key of the draft: SHA-256 (lower-case hex) over all that goes into it. */
  public String contentKey(UnitSeason season, UnitRules rules, ReportElements elements) {
    MessageDigest digest = RowKeys.sha256();
    digest.update(RowKeys.sha256().digest(template.bytes()));
    Map<String, Object> model = DraftModel.of(season, rules, elements, messages);
    String text = stamp(season, rules) + "\n" + ModelText.of(model);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The template's place. */
  public Path template() {
    return template.path();
  }

  /** The file name beside the unit's workbooks: 漕河镇_2023年度绩效自评工作报告.docx. */
  public String fileName(UnitSeason season) {
    return messages.get("report.filename", FileNames.safe(season.unit()), season.year());
  }

  private Stamp stamp(UnitSeason season, UnitRules rules) {
    String pack = rules.pack().name() + "@" + rules.pack().hash();
    return new Stamp(KIND, CellText.of(season.unit()), "", pack, program);
  }
}
