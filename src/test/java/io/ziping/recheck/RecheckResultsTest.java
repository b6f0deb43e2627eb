package io.ziping.recheck;

import static io.ziping.recheck.RecheckCases.filled;
import static io.ziping.recheck.RecheckCases.form;
import static io.ziping.recheck.RecheckCases.read;
import static io.ziping.recheck.RecheckCases.scores;
import static io.ziping.recheck.RecheckCases.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.recheck.RecheckResult.State;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecheckResultsTest {

  private static final RecheckSubject ONE = subject("甲");
  private static final RecheckSubject TWO = subject("乙");

  private static FoundForm found(String file, RecheckSubject subject, String... points) {
    return new FoundForm(file, read(filled(form().write(subject), scores(points))));
  }

  private static List<String> sentences(List<RecheckRemark> remarks) {
    return remarks.stream().map(remark -> remark.sentence(Messages.chinese())).toList();
  }

  @Test
  void aFinishedFormIsCompared() {
    RecheckResults results =
        RecheckResults.of(
            List.of(ONE, TWO), Map.of(), List.of(found("a.xlsx", ONE, "9.5", "48", "30")));

    assertThat(results.results())
        .extracting(RecheckResult::state)
        .containsExactly(State.DONE, State.NOT_STARTED);
    RecheckResult done = results.results().get(0);
    assertThat(done.total()).isEqualByComparingTo("87.5");
    assertThat(done.againstSelf()).isEqualByComparingTo("-8");
    assertThat(done.againstComputed()).isEqualByComparingTo("-8");
    assertThat(done.grade()).isEqualTo("良");
    assertThat(done.isOtherGrade()).isTrue();
    assertThat(done.rows().get(2).difference()).isEqualByComparingTo("-10");
  }

  @Test
  void aFormWithGapsOrMistakesHasNoTotal() {
    RecheckResults results =
        RecheckResults.of(
            List.of(ONE, TWO),
            Map.of(),
            List.of(
                found("a.xlsx", ONE, "9.5", "", "30"), found("b.xlsx", TWO, "9.5", "60", "30")));

    assertThat(results.results())
        .extracting(RecheckResult::state)
        .containsExactly(State.UNFINISHED, State.WRONG);
    assertThat(results.results()).extracting(RecheckResult::total).containsOnlyNulls();
    assertThat(sentences(results.results().get(0).remarks())).containsExactly("还有 1 项没有复核得分：K10。");
    assertThat(sentences(results.results().get(1).remarks()))
        .containsExactly("K10 填了 60 分，超过本项分值 50 分，请改正。");
  }

  @Test
  void aFormOfAnEarlierVersionKeepsItsValuesAndIsSaidToBe() {
    RecheckSubject anew = subject("甲", "1".repeat(64));
    RecheckResults results =
        RecheckResults.of(
            List.of(anew), Map.of(), List.of(found("a.xlsx", ONE, "9.5", "48", "30")));

    RecheckResult result = results.results().get(0);
    assertThat(result.total()).isEqualByComparingTo("87.5");
    assertThat(sentences(result.remarks())).singleElement().asString().contains("重新评分");
  }

  @Test
  void filledFormsOutsideThePlanAreListedAfterIt() {
    RecheckResults results =
        RecheckResults.of(
            List.of(),
            Map.of(ONE.key(), ONE),
            List.of(
                found("a.xlsx", ONE, "9.5", "48", "30"), found("b.xlsx", TWO, "9.5", "48", "30")));

    assertThat(results.results()).hasSize(2);
    assertThat(results.results().get(0).remarks()).isEmpty();
    assertThat(sentences(results.results().get(1).remarks()))
        .containsExactly("这个项目的自评表已经不在共享文件夹里。");
  }

  @Test
  void twoFilledFormsOfAProjectAreBothListed() {
    RecheckResults results =
        RecheckResults.of(
            List.of(ONE),
            Map.of(),
            List.of(
                found("a.xlsx", ONE, "9.5", "48", "30"),
                found("b.xlsx", ONE, "9.5", "50", "40"),
                new FoundForm("c.xlsx", read(form().write(ONE)))));

    assertThat(results.results()).hasSize(2);
    assertThat(sentences(results.results().get(1).remarks()))
        .containsExactly("同一项目有 2 份填过的复核表：a.xlsx, b.xlsx。请核对后只留一份。");
  }

  @Test
  void otherFilesAreNamed() {
    RecheckResults results =
        RecheckResults.of(
            List.of(),
            Map.of(),
            List.of(new FoundForm("x.xlsx", read("x".getBytes(StandardCharsets.UTF_8)))));

    assertThat(sentences(results.strangers()))
        .containsExactly("“x.xlsx”打不开，没有读取；请关闭后另存为 .xlsx 再放入。");
  }

  @Test
  void whateverPointsAreWrittenTheTotalIsTheirSumOrNone() {
    Random random = new Random(20260106);
    for (int i = 0; i < 25; i++) {
      List<String> points = new ArrayList<>();
      BigDecimal sum = BigDecimal.ZERO;
      boolean whole = true;
      for (String weight : List.of("10", "50", "40")) {
        BigDecimal score =
            new BigDecimal(random.nextInt(5_500)).movePointLeft(2).min(new BigDecimal("55"));
        boolean blank = random.nextInt(6) == 0;
        whole &= !blank && score.compareTo(new BigDecimal(weight)) <= 0;
        points.add(blank ? "" : score.toPlainString());
        sum = sum.add(score);
      }
      RecheckResult result =
          RecheckResults.of(
                  List.of(ONE),
                  Map.of(),
                  List.of(found("a.xlsx", ONE, points.toArray(String[]::new))))
              .results()
              .get(0);
      if (whole) {
        assertThat(result.total()).as("%s", points).isEqualByComparingTo(sum);
      } else {
        assertThat(result.total()).as("%s", points).isNull();
      }
    }
  }
}
