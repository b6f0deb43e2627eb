package io.ziping.workbook.detect;

import io.ziping.fixtures.NationalForm;
import org.junit.jupiter.api.Test;

class NationalFormTest {

  @Test
  void publishedForm() {
    DetectedForms.assertGolden("national", NationalForm.published());
  }
}
