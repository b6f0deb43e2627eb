package io.ziping.workbook.annotate;

import io.ziping.form.BudgetTable;
import io.ziping.form.CellRef;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the cells of a form are called, so that a finding names more than an address. */
final class FormPlaces {

  private static final int LONGEST_NAME = 60;

  /**
   * A cell in people's words.
   *
   * @param item the row or block it belongs to, for example the indicator's name
   * @param field the column, for example 得分
   */
  record Place(String item, String field) {}

  private static final Pattern LAST_COLON = Pattern.compile("[:\\uFF1A\\s]+$");

  private final Map<CellRef, Place> places = new HashMap<>();
  private final Wording wording;
  private final Place whole;

  FormPlaces(EvaluationForm form, Wording wording) {
    this.wording = wording;
    this.whole = new Place(wording.get("place.whole"), "");
    form.indicators().forEach(this::indicator);
    form.budget().lines().forEach(this::budget);
    identity(form.identityCells());
    String goals = wording.get("place.goals");
    for (EvaluationForm.Goal goal : form.goals()) {
      put(goal.expected(), goals, "expected");
      put(goal.achieved(), goals, "achieved");
    }
    String foot = wording.get("place.foot");
    put(form.total(), foot, "total");
    put(form.grade(), foot, "grade");
    put(form.reason(), foot, "reason");
  }

  /** The whole form for null and for cells that belong to no field. */
  Place of(@Nullable CellRef cell) {
    return cell == null ? whole : places.getOrDefault(cell, whole);
  }

  static String name(IndicatorRow row) {
    return CellText.line(row.name().text(), LONGEST_NAME);
  }

  private void indicator(IndicatorRow row) {
    String item = name(row);
    if (item.isEmpty()) {
      item = wording.get("place.row", row.number());
    }
    put(row.level1(), wording.get("place.table"), "level1");
    put(row.level2(), wording.get("place.table"), "level2");
    put(row.name(), item, "name");
    put(row.sign(), item, "sign");
    put(row.target(), item, "target");
    put(row.unit(), item, "unit");
    put(row.actual(), item, "actual");
    put(row.weight(), item, "weight");
    put(row.selfScore(), item, "self");
    put(row.reason(), item, "reason");
  }

  private void budget(BudgetTable.Line line) {
    String label = LAST_COLON.matcher(line.label().text()).replaceAll("");
    String item = CellText.line(label, LONGEST_NAME);
    if (item.isEmpty()) {
      item = wording.get("place.money");
    }
    put(line.label(), item, "name");
    put(line.initial(), item, "initial");
    put(line.budget(), item, "budget");
    put(line.received(), item, "received");
    put(line.executed(), item, "executed");
    put(line.weight(), item, "weight");
    put(line.rate(), item, "rate");
    put(line.selfScore(), item, "self");
  }

  private void identity(EvaluationForm.IdentityCells identity) {
    String item = wording.get("place.identity");
    put(identity.title(), item, "title");
    put(identity.year(), item, "year");
    put(identity.projectName(), item, "project");
    put(identity.projectCode(), item, "code");
    put(identity.department(), item, "department");
    put(identity.unit(), item, "implementer");
    put(identity.unitCode(), item, "unit-code");
  }

  private void put(FormField formField, String item, String field) {
    CellRef cell = formField.cell();
    if (cell != null) {
      places.putIfAbsent(cell, new Place(item, wording.get("field." + field)));
    }
  }
}
