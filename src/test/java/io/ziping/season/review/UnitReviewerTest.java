package io.ziping.season.review;

import static io.ziping.season.SeasonFixtures.pack;
import static io.ziping.season.SeasonFixtures.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.assessment.FormRecord;
import io.ziping.assessment.IndicatorRecord;
import io.ziping.assessment.Verdict;
import io.ziping.checks.Library;
import io.ziping.checks.LibraryProject;
import io.ziping.config.TestLexicon;
import io.ziping.rulepack.CheckCode;
import io.ziping.season.SeasonFixtures.RecordMaker;
import io.ziping.season.Submission;
import io.ziping.season.UnitReview;
import io.ziping.season.UnitSeason;
import io.ziping.text.FindingText;
import io.ziping.text.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitReviewerTest {

  private static final UnitReviewer REVIEWER = new UnitReviewer(TestLexicon.shipped());
  private static final FindingText TEXT = new FindingText(Messages.chinese());

  private final List<Submission> submissions = new ArrayList<>();
  private final List<LibraryProject> library = new ArrayList<>();

  private UnitReviewerTest form(RecordMaker digest) {
    submissions.add(submission((submissions.size() + 1) + ".xlsx", digest.make()));
    return this;
  }

  private UnitReviewerTest listed(String code, String name, String budget) {
    BigDecimal amount = new BigDecimal(budget);
    library.add(new LibraryProject(code, name, "", amount, null, null, List.of()));
    return this;
  }

  private UnitReview review(UnitSeason... others) {
    UnitSeason season = new UnitSeason("漕河镇", 2023, submissions);
    return REVIEWER
        .review(season, new Library.Known(library, "1"), pack(), List.of(others))
        .review();
  }

  private List<String> codes(UnitSeason... others) {
    return review(others).findings().stream().map(f -> f.finding().code().name()).toList();
  }

  private List<String> missing() {
    return review().missing().stream().map(LibraryProject::name).toList();
  }

  private static IndicatorRecord satisfaction(String name, String actual) {
    return new IndicatorRecord(
        "满意度指标", "服务对象满意度指标", name, "≥90%", actual, BigDecimal.TEN, BigDecimal.TEN, null, true);
  }

  @Test
  void whatIsNotHandedInIsMissing() {
    form(new RecordMaker("村道硬化").code("P1"))
        .listed("P1", "村道硬化", "10")
        .listed("P2", "党建经费", "10")
        .listed("P3", "防汛经费", "10");
    assertThat(missing()).containsExactly("党建经费", "防汛经费");
    assertThat(review().findings())
        .singleElement()
        .satisfies(
            found ->
                assertThat(TEXT.sentence(found.finding()))
                    .isEqualTo("项目库里还有 2 个项目没有交自评表（“党建经费”等），请补交；确实不用交的，请更新项目库。"));
  }

  @Test
  void twoProjectsOfOneNameNeedTwoForms() {
    form(new RecordMaker("救灾资金").money("40", "40"))
        .listed("P1", "救灾资金", "96")
        .listed("P2", "救灾资金", "40");
    assertThat(review().missing()).extracting(LibraryProject::code).containsExactly("P1");
    form(new RecordMaker("救灾资金").money("96", "40"));
    assertThat(missing()).isEmpty();
  }

  @Test
  void aNameTypedALittleWrongIsNotMissing() {
    form(new RecordMaker("农村公路日常养护资金款")).listed("", "农村公路日常养护资金", "10");
    assertThat(missing()).isEmpty();
    submissions.clear();
    assertThat(form(new RecordMaker("农村厕所改造")).missing()).containsExactly("农村公路日常养护资金");
  }

  @Test
  void aFileThatNobodyCouldReadIsNotMissing() {
    listed("", "村道硬化", "10");
    submissions.add(new Submission("村道硬化.xls", "", Verdict.UNREADABLE, List.of(), List.of()));
    assertThat(missing()).isEmpty();
  }

  @Test
  void withoutALibraryNothingIsMissingAndThatIsSaid() {
    UnitSeason season = new UnitSeason("漕河镇", 2023, List.of());
    UnitReview review = REVIEWER.review(season, Library.none(), pack()).review();
    assertThat(review.missing()).isEmpty();
    assertThat(review.skipped().codes())
        .containsExactly(CheckCode.B04, CheckCode.B06, CheckCode.M09, CheckCode.V22);
    assertThat(review.skipped().reason()).isEqualTo("missing");
  }

  @Test
  void oneProjectTwice() {
    form(new RecordMaker("村道硬化").code("P1")).form(new RecordMaker("村道").code("P1"));
    assertThat(review().findings())
        .singleElement()
        .satisfies(found -> assertThat(found.files()).containsExactly("1.xlsx", "2.xlsx"))
        .satisfies(found -> assertThat(found.finding().variant()).isEqualTo("same-code"));
  }

  @Test
  void nearlyAllAtHundredIsRemarkedInAUnitOfSomeSize() {
    for (int i = 0; i < 4; i++) {
      form(new RecordMaker("项目" + i));
    }
    assertThat(codes()).isEmpty();
    form(new RecordMaker("项目4"));
    assertThat(codes()).containsExactly("S09");
    form(new RecordMaker("项目5").total("99"));
    assertThat(codes()).isEmpty();
  }

  @Test
  void satisfactionOfHundredEverywhere() {
    for (int i = 0; i < 5; i++) {
      form(new RecordMaker("项目" + i).total("97").indicators(satisfaction("群众满意度", "100%")));
    }
    assertThat(codes()).containsExactly("V13");
    form(new RecordMaker("项目5").total("97").indicators(satisfaction("群众满意度", "96%")));
    assertThat(codes()).isEmpty();
  }

  @Test
  void theBeneficiariesOfAnotherProject() {
    form(new RecordMaker("敬老院修缮").total("97").indicators(satisfaction("老年人满意度", "95%")));
    assertThat(codes()).isEmpty();
    form(
        new RecordMaker("老年人补贴")
            .total("97")
            .goal("发放老年人补贴")
            .indicators(satisfaction("老年人满意度", "95%")));
    assertThat(review().findings())
        .singleElement()
        .satisfies(
            found ->
                assertThat(TEXT.sentence(found.finding()))
                    .isEqualTo("满意度指标“老年人满意度”问的是“老年人”，与本项目不符，疑似照搬“老年人补贴”，请改成本项目的服务对象。"))
        .satisfies(found -> assertThat(found.files()).containsExactly("1.xlsx"));
  }

  @Test
  void theOtherProjectMayBeAnotherUnits() {
    FormRecord other = new RecordMaker("老年人补贴").indicators(satisfaction("老年人满意度", "95%")).make();
    UnitSeason neighbour = new UnitSeason("大王店镇", 2023, List.of(submission("a.xlsx", other)));
    form(new RecordMaker("民族团结").total("97").indicators(satisfaction("老年人满意度", "95%")));
    assertThat(codes()).isEmpty();
    assertThat(codes(neighbour)).containsExactly("V21");
  }

  @Test
  void whatFitsTheGoalIsNotCopied() {
    form(new RecordMaker("敬老院修缮")
            .total("97")
            .goal("改善老年人居住条件")
            .indicators(satisfaction("老年人满意度", "95%")))
        .form(new RecordMaker("老年人补贴").total("97").indicators(satisfaction("老年人满意度", "95%")));
    assertThat(codes()).isEmpty();
  }
}
