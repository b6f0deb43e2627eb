package io.ziping.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ziping.assessment.Assessment;
import io.ziping.assessment.AssessmentBasis;
import io.ziping.assessment.Assessor;
import io.ziping.config.ShippedLabels;
import io.ziping.config.TestLexicon;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.scoring.ExecutionScore;
import io.ziping.scoring.IndicatorScore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forms that departments published, rebuilt as workbooks, and every fact that a person reads in
 * them ({@code real-forms/expected.json}; its notes say what is odd about each).
 */
class RealFormsTest {

  private static final Path FOLDER = Path.of("src/test/resources/real-forms");
  private static final Pattern NUMBER = Pattern.compile("[\\d.]+");
  private static final WorkbookReader READER =
      new WorkbookReader(ShippedLabels.forms(), ReadLimits.standard());
  private static final Assessor ASSESSOR = new Assessor(TestLexicon.shipped());

  private final List<String> wrong = new ArrayList<>();

  static Stream<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    expected().fieldNames().forEachRemaining(names::add);
    assertThat(names).hasSize(16);
    return names.stream();
  }

  private static JsonNode expected() throws IOException {
    return new ObjectMapper().readTree(Files.readString(FOLDER.resolve("expected.json")));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFactIsRight(String name) throws IOException {
    JsonNode file = expected().get(name);
    ReadResult result = READER.read(FOLDER.resolve(name));
    List<EvaluationForm> forms = result instanceof ReadResult.Forms read ? read.forms() : List.of();
    boolean scored = forms.stream().anyMatch(form -> form.layout().scored());
    assertThat(scored)
        .as("%s", result)
        .isEqualTo(!file.get("outcome").asText().equals("not-scored"));
    if (!scored && file.get("forms").isEmpty()) {
      return;
    }
    assertThat(forms).hasSize(file.get("forms").size());
    List<Assessment> assessed =
        ASSESSOR
            .assess(
                forms,
                List.of(),
                AssessmentBasis.of(ShippedPacks.xushui(), file.get("year").asInt()))
            .forms();
    for (int i = 0; i < forms.size(); i++) {
      compare(file.get("forms").get(i), assessed.get(i));
    }
    assertThat(wrong).isEmpty();
  }

  private void compare(JsonNode form, Assessment read) {
    JsonNode name = form.get("projectName");
    String project = read.form().identity().projectName().value();
    want(
        name.isNull() || plain(project).equals(plain(name.asText())),
        "project name",
        project,
        name);
    ExecutionScore money = read.card().execution();
    number(form, "budget", money.budget(), "0.00001");
    number(form, "executed", money.executed(), "0.00001");
    number(form, "rate", money.rate(), "0.01");
    number(form, "rateScore", money.score(), "0.011");
    number(form, "selfTotal", read.card().selfTotal(), "0.001");
    List<IndicatorScore> rows = read.card().indicators();
    JsonNode indicators = form.get("indicators");
    want(rows.size() == indicators.size(), "number of rows", rows.size(), indicators.size());
    for (int i = 0; i < Math.min(rows.size(), indicators.size()); i++) {
      compare(indicators.get(i), rows.get(i));
    }
  }

  private void compare(JsonNode row, IndicatorScore read) {
    String name = plain(row.get("level3").asText());
    String own = plain(read.row().name().text());
    want(own.equals(name) || name.matches("指标\\d:?\\Q" + own + "\\E"), "name", own, name);
    same(row.get("weight"), read.weight(), "0.001", name + " weight");
    same(row.get("selfScore"), read.selfScore(), "0.001", name + " self score");
    text(row.get("target"), read.row().target().text(), name + " target");
    text(row.get("actual"), read.row().actual().text(), name + " actual");
    if (row.get("ambiguous").asBoolean()) {
      return;
    }
    JsonNode met = row.get("met");
    Boolean reached = met.isNull() ? null : met.asBoolean();
    want(
        reached == null ? read.met() == null : reached.equals(read.met()),
        name + " met",
        read.met(),
        met);
    if (!row.get("score").isNull() || !row.get("weight").isNull()) {
      same(row.get("score"), read.score(), "0.011", name + " score");
    }
  }

  /** Whether one text holds the other, or both begin with the same number. */
  private void text(JsonNode right, String read, String what) {
    String a = plain(read);
    String b = plain(right.isNull() ? "" : right.asText());
    boolean same = a.equals(b) || !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    BigDecimal one = same ? null : first(a);
    BigDecimal other = same ? null : first(b);
    boolean equal = one != null && other != null && one.compareTo(other) == 0;
    want(same || equal, what, read, right);
  }

  private static @Nullable BigDecimal first(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? new BigDecimal(number.group()) : null;
  }

  private void number(JsonNode form, String key, @Nullable BigDecimal read, String tolerance) {
    if (form.hasNonNull(key)) {
      same(form.get(key), read, tolerance, key);
    }
  }

  private void same(JsonNode right, @Nullable BigDecimal read, String tolerance, String what) {
    boolean same =
        right.isNull() || read == null
            ? right.isNull() && read == null
            : read.subtract(new BigDecimal(right.asText()))
                    .abs()
                    .compareTo(new BigDecimal(tolerance))
                <= 0;
    want(same, what, read, right);
  }

  private void want(boolean ok, String what, @Nullable Object read, Object right) {
    if (!ok) {
      wrong.add(String.format(Locale.ROOT, "%s: %s, not %s", what, read, right));
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s★*]", "");
  }
}
