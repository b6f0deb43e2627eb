package io.ziping.config;

import static io.ziping.season.SeasonFixtures.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.assessment.FormRecord;
import io.ziping.rulepack.CheckCode;
import io.ziping.rulepack.Severity;
import io.ziping.season.DeviationCategories;
import io.ziping.season.DeviationCategories.Suggestion;
import io.ziping.season.SeasonFixtures;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.SeasonTotals;
import io.ziping.season.Tally;
import io.ziping.strictyaml.YamlProblem;
import io.ziping.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationFileTest {

  private static final Path SHIPPED = Path.of("watch-folder-config/deviation.yaml");

  /** The file that ships, for tests of other packages as well. */
  private static DeviationCategories shipped() throws IOException {
    DeviationFile file = DeviationFile.parse("deviation.yaml", Files.readString(SHIPPED));
    assertThat(file.problems()).isEmpty();
    return file.categories();
  }

  @Test
  void theKnownSeasonFallsIntoItsCategories() throws IOException {
    SeasonTotals totals = SeasonTotals.of(SeasonFixtures.demo(), pack(), shipped());

    assertThat(totals.deviationCategories())
        .extracting(Tally::name, Tally::count)
        .containsExactlyInAnyOrder(tuple("结余上缴国库", 12), tuple("预算测算偏大", 1), tuple("非税或利息上缴", 1));
  }

  @Test
  void theWordsThatMatchedAreTheEvidence() throws IOException {
    assertThat(suggestion("因 疫 情 及项目变更")).isEqualTo("政策取消：项目变更");
    assertThat(suggestion("利息、非税")).isEqualTo("非税或利息上缴：利息、非税");
  }

  private static String suggestion(String reason) throws IOException {
    return text(new RecordMaker("x").total("90").reason(reason).make());
  }

  private static String text(FormRecord record) throws IOException {
    Suggestion suggestion = shipped().suggest(record).orElseThrow();
    return suggestion.category() + "：" + suggestion.evidenceText(Messages.chinese());
  }

  @ParameterizedTest
  @CsvSource({
    "项目结余资金已上缴国库, 结余上缴国库",
    "年初预算测算偏大, 预算测算偏大",
    "为存款利息收入，已按非税上缴, 非税或利息上缴",
    "年中调整了预算，没有更新项目库, 年中调整未更新项目库",
    "受疫情影响项目延期, 未实施或延期",
    "质保金按合同下年支付, 跨年支付",
    "上级政策取消该项补贴, 政策取消",
    "上级资金12月才下达，资金下达晚, 上级资金下达晚",
    "公开招标节约资金, 招标节约",
    "年初目标值偏低，超额完成, 目标偏低",
    "说不清, 其他"
  })
  void everyCategoryHasItsWords(String reason, String category) throws IOException {
    assertThat(shipped().suggest(new RecordMaker("x").total("90").reason(reason).make()))
        .hasValueSatisfying(s -> assertThat(s.category()).isEqualTo(category));
  }

  @Test
  void withoutWordsTheFiguresDecide() throws IOException {
    assertThat(text(new RecordMaker("x").money("10", "0").total("90").make()))
        .isEqualTo("未实施或延期：没有支出、结余 10 万元");
    assertThat(text(withFinding(CheckCode.M09))).isEqualTo("年中调整未更新项目库：预算数与项目库不一致");
    assertThat(text(withFinding(CheckCode.V16))).isEqualTo("未实施或延期：有指标晚于期限完成");
    assertThat(text(withFinding(CheckCode.V09))).isEqualTo("目标偏低：完成值远超目标");
    assertThat(text(new RecordMaker("x").money("10", "0").reason("结余资金已上交国库").make()))
        .isEqualTo("结余上缴国库：上交国库、结余资金、结余 10 万元");
  }

  private static FormRecord withFinding(CheckCode code) {
    return new RecordMaker("x")
        .total("90")
        .findings(SeasonFixtures.finding(code, Severity.WARNING))
        .make();
  }

  @Test
  void theKnownProjectsFiguresComeOut() throws IOException {
    assertThat(
            SeasonTotals.of(SeasonFixtures.demo(), pack(), shipped()).deviationCategories().stream()
                .filter(tally -> tally.name().equals("预算测算偏大")))
        .singleElement()
        .satisfies(
            tally -> {
              assertThat(tally.budget()).isEqualByComparingTo("41.02");
              assertThat(tally.executed()).isEqualByComparingTo("39.7426");
              assertThat(tally.surplus()).isEqualByComparingTo("1.2774");
            });
  }

  @Test
  void anUnknownSignalIsAMistake() {
    DeviationFile file =
        DeviationFile.parse(
            "deviation.yaml",
            """
            categories:
              - name: 甲
                words: [一]
                signals: [nothing-spend]
            other: 其他
            no-reason: []
            """);
    assertThat(file.problems())
        .extracting(YamlProblem::line, YamlProblem::key, YamlProblem::kind)
        .containsExactly(tuple(4, "categories[0].signals", "not-allowed"));
  }

  @Test
  void aSurplusWithoutAReasonIsOther() throws IOException {
    DeviationCategories categories = shipped();

    assertThat(categories.suggest(new RecordMaker("x").money("10", "9").reason("无").make()))
        .contains(new Suggestion("其他", List.of(), List.of(), BigDecimal.ONE));
    assertThat(categories.suggest(new RecordMaker("x").total("97").reason("天知道").make()))
        .contains(new Suggestion("其他", List.of(), List.of(), null));
  }

  @Test
  void aFullScoreWithoutSurplusIsNoDeviation() throws IOException {
    DeviationCategories categories = shipped();

    assertThat(categories.suggest(new RecordMaker("x").reason("已上缴国库").make())).isEmpty();
    assertThat(categories.suggest(new RecordMaker("x").open("80", "100").make())).isEmpty();
    assertThat(DeviationCategories.none().suggest(new RecordMaker("x").money("10", "9").make()))
        .isEmpty();
  }

  @Test
  void mistakesAreReportedWithTheirLines() {
    DeviationFile file =
        DeviationFile.parse(
            "deviation.yaml",
            """
            categories:
              - name: 甲
                words: [一]
              - name: 甲
                word: [二]
            othr: 其他
            no-reason: []
            """);

    assertThat(file.problems())
        .extracting(YamlProblem::line, YamlProblem::key, YamlProblem::kind)
        .contains(
            tuple(5, "categories[1].word", "unknown-key"),
            tuple(6, "othr", "unknown-key"),
            tuple(4, "categories[1].name", "duplicate-name"));
    assertThat(file.problems()).extracting(YamlProblem::kind).contains("missing-key");
  }
}
