package io.ziping.scoring;

import io.ziping.form.FormField;
import io.ziping.form.IndicatorRow;
import io.ziping.scoring.Explanation.Input;
import io.ziping.scoring.Explanation.Kind;
import java.util.ArrayList;
import java.util.List;

/** The cells that a score was worked out from. */
final class Inputs {

  private Inputs() {}

  /**
   * What a row says, in the order that forms have it; blank cells say something only where asked.
   */
  static List<Input> of(IndicatorRow row) {
    List<Input> inputs = new ArrayList<>();
    addFilled(inputs, Kind.SIGN, row.sign());
    add(inputs, Kind.TARGET, row.target());
    addFilled(inputs, Kind.UNIT, row.unit());
    add(inputs, Kind.ACTUAL, row.actual());
    add(inputs, Kind.WEIGHT, row.weight());
    addFilled(inputs, Kind.SELF_SCORE, row.selfScore());
    return inputs;
  }

  private static void addFilled(List<Input> inputs, Kind kind, FormField field) {
    if (!field.isBlank()) {
      add(inputs, kind, field);
    }
  }

  static void add(List<Input> inputs, Kind kind, FormField field) {
    if (field.cell() != null) {
      inputs.add(new Input(kind, field.cell(), field.text()));
    }
  }
}
