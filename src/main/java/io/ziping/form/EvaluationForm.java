package io.ziping.form;

import io.ziping.measure.WrittenYear;
import java.util.List;
import java.util.Objects;

/**
 * One filled 项目支出绩效自评表 as read from a sheet: every value as written, with its cell.
 *
 * @param sheet name of the sheet it stands in
 * @param layout how its layout was recognised
 * @param identityCells whose form it is, by its cells
 * @param nameHints what names outside the cells say about that
 * @param budget the money block
 * @param goals 年度总体目标, one entry or several (layouts that repeat the block)
 * @param indicators the rows of the indicator table in their order, placeholders left out
 * @param total 总分 as staff wrote it
 * @param grade a grade that staff wrote (评价等级, 评价结论), absent in most layouts
 * @param reason one reason cell for the whole form, absent in most layouts
 * @param notes what was read other than by a known label, or not read, in the order of the cells
 */
public record EvaluationForm(
    String sheet,
    Layout layout,
    IdentityCells identityCells,
    NameHints nameHints,
    BudgetTable budget,
    List<Goal> goals,
    List<IndicatorRow> indicators,
    FormField total,
    FormField grade,
    FormField reason,
    List<ReadingNote> notes) {

  /**
   * How the layout was recognised.
   *
   * @param family key of the layout family in {@code labels.yaml}, for example "national"
   * @param recognition why it was taken for that
   * @param scored whether forms of this family are scored (transfer payments are only read)
   * @param hidden whether the sheet is hidden
   */
  public record Layout(String family, Recognition recognition, boolean scored, boolean hidden) {

    /** The family of 部门整体支出绩效自评表; the one key that {@code labels.yaml} may not rename. */
    public static final String WHOLE_DEPARTMENT = "overall";

    public Layout {
      Objects.requireNonNull(family);
      Objects.requireNonNull(recognition);
    }

    /**
     * Whether the form is about a whole department and no project: it has no project name, and its
     * weights are its own, so that those of rule packs say nothing.
     */
    public boolean isWholeDepartment() {
      return family.equals(WHOLE_DEPARTMENT);
    }
  }

  /**
   * Whose form it is. Codes stand in cells of their own or before a name (219001-某镇人民政府).
   *
   * @param title as written @param year the year as written, for example （2023年度）
   * @param projectName 项目名称 without a code before it @param projectCode 项目编码
   * @param department 主管部门 @param unit 实施单位 @param unitCode the code before the unit's name
   */
  public record IdentityCells(
      FormField title,
      FormField year,
      FormField projectName,
      FormField projectCode,
      FormField department,
      FormField unit,
      FormField unitCode) {

    public IdentityCells {
      Objects.requireNonNull(title);
    }

    /** The year as a number, 0 when none is written. */
    public int yearNumber() {
      return WrittenYear.of(year.text());
    }
  }

  /** One pair of 预期目标 and 实际完成情况. */
  public record Goal(FormField expected, FormField achieved) {}

  public EvaluationForm {
    Objects.requireNonNull(sheet);
    Objects.requireNonNull(layout);
    Objects.requireNonNull(identityCells);
    Objects.requireNonNull(nameHints);
    Objects.requireNonNull(budget);
    goals = List.copyOf(goals);
    indicators = List.copyOf(indicators);
    Objects.requireNonNull(total);
    Objects.requireNonNull(grade);
    Objects.requireNonNull(reason);
    notes = List.copyOf(notes);
  }

  /** A form of which only the cells are known. */
  public EvaluationForm(
      String sheet,
      Layout layout,
      IdentityCells identity,
      BudgetTable budget,
      List<Goal> goals,
      List<IndicatorRow> indicators,
      FormField total,
      FormField grade,
      FormField reason) {
    this(
        sheet,
        layout,
        identity,
        NameHints.nothing(),
        budget,
        goals,
        indicators,
        total,
        grade,
        reason,
        List.of());
  }

  /** The same form with what names outside it say. */
  public EvaluationForm within(NameHints nameHints) {
    return new EvaluationForm(
        sheet,
        layout,
        identityCells,
        nameHints,
        budget,
        goals,
        indicators,
        total,
        grade,
        reason,
        notes);
  }

  /** The same form with what is to be said about how it was read. */
  public EvaluationForm withNotes(List<ReadingNote> more) {
    return new EvaluationForm(
        sheet,
        layout,
        identityCells,
        nameHints,
        budget,
        goals,
        indicators,
        total,
        grade,
        reason,
        more);
  }

  /** Whose form it is, by its cells or else by the names around it. */
  public FormIdentity identity() {
    return FormIdentity.of(identityCells, nameHints);
  }
}
