package io.ziping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.fixtures.FormBuilder;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.form.ReadingNote;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in a column that was not read is not called missing. */
class UnreadColumnTest {

  private static List<String> codes(EvaluationForm form) {
    return CheckedForm.of(form, ShippedPacks.xushui()).codes();
  }

  @ParameterizedTest
  @CsvSource({"F, V02", "G, V01", "H, W04", "I, S02"})
  void isNotMissingWhereAColumnWasNotRead(String column, String code) {
    FormBuilder form = FormBuilder.clean();
    for (int row = 14; row <= 20; row++) {
      form.blank(column + row);
    }
    EvaluationForm read = form.build();
    assertThat(codes(read)).anyMatch(found -> found.startsWith(code));

    ReadingNote unread = new ReadingNote.NotRead(FormBuilder.ref("L13"), "情况");
    List<String> codes = codes(read.withNotes(List.of(unread)));

    assertThat(codes).noneMatch(found -> found.startsWith(code));
    assertThat(codes).anyMatch(found -> found.startsWith("F08"));
  }
}
