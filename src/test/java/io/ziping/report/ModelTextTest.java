package io.ziping.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text by which it is told whether a draft would be another one. */
class ModelTextTest {

  private static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }

  @Test
  void theOrderInWhichMapsHoldTheirEntriesIsNoChange() {
    Object one = map("no", "1", "rows", List.of(map("name", "修路", "share", 3)));
    Object other = map("rows", List.of(map("share", 3, "name", "修路")), "no", "1");
    assertThat(ModelText.of(one)).isEqualTo(ModelText.of(other));
  }

  @Test
  void theOrderOfAListAndEveryValueCount() {
    assertThat(List.of(List.of("a", "b"), List.of("b", "a"), map("a", "b"), map("b", "a")))
        .extracting(ModelText::of)
        .doesNotHaveDuplicates();
  }
}
