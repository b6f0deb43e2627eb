package io.ziping.season.review;

import io.ziping.rulepack.CheckCode;
import io.ziping.season.Duplicate;
import java.util.List;

/** Two forms of one project: the same code, or the same name in the same year. */
final class B05HandedInTwice implements UnitCheck {

  @Override
  public CheckCode code() {
    return CheckCode.B05;
  }

  @Override
  public List<UnitComplaint> check(UnitView view) {
    return Duplicate.of(view.season()).stream().map(B05HandedInTwice::complaint).toList();
  }

  private static UnitComplaint complaint(Duplicate duplicate) {
    return new UnitComplaint(
        duplicate.kind().word(),
        duplicate.value(),
        duplicate.files(),
        List.of(
            duplicate.value(),
            Integer.toString(duplicate.files().size()),
            String.join("\u3001", duplicate.files())));
  }
}
