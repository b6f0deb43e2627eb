package io.ziping.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.config.TestLexicon;
import io.ziping.fixtures.FormBuilder;
import io.ziping.fixtures.ShippedPacks;
import io.ziping.form.EvaluationForm;
import io.ziping.form.FormIdentity;
import io.ziping.form.NameHints;
import io.ziping.form.NameHints.Hint;
import io.ziping.form.NameHints.Place;
import io.ziping.rulepack.RulePack;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose form it is when cells, sheet, file and folder say the same, nothing, or something else. */
class FormIdentityTest {

  private static final RulePack PACK = ShippedPacks.xushui();

  private static final Hint FILE = file("13060923P000000000001", "驻村经费", "", 2022);
  private static final Hint FOLDER = folder("219", "漕河镇", 2021);

  private static Hint file(String code, String project, String unitCode, int year) {
    return new Hint(Place.FILE, "驻村经费", code, project, unitCode, "", year);
  }

  private static Hint folder(String unitCode, String unit, int year) {
    return new Hint(Place.FOLDER, "01 " + unit, "", "", unitCode, unit, year);
  }

  private static List<String> b03(EvaluationForm form, Hint... hints) {
    EvaluationForm within = form.within(new NameHints(List.of(hints)));
    return new Assessor(TestLexicon.shipped())
            .assess(List.of(within), List.of(), AssessmentBasis.of(PACK, 0))
            .forms()
            .get(0)
            .findings()
            .stream()
            .map(CheckedForm::code)
            .filter(code -> code.startsWith("B03"))
            .toList();
  }

  @Test
  void cellsComeFirst() {
    FormIdentity identity =
        FormBuilder.clean().build().within(new NameHints(List.of(FILE, FOLDER))).identity();
    assertThat(identity.projectName().value()).isEqualTo("村道硬化工程");
    assertThat(identity.projectName().place()).isEqualTo(Place.CELL);
    assertThat(identity.projectName().cell()).hasToString("Sheet1!C4");
    assertThat(identity.yearNumber()).isEqualTo(2023);
    assertThat(identity.projectCode().place()).isEqualTo(Place.FILE);
  }

  @Test
  void namesStandInForBlankCellsTheNearestFirst() {
    EvaluationForm form = FormBuilder.clean().blank("A2", "C4", "C5", "G5").build();
    FormIdentity identity = form.within(new NameHints(List.of(FILE, FOLDER))).identity();
    assertThat(identity.projectName()).isEqualTo(new FormIdentity.Fact("驻村经费", Place.FILE, null));
    assertThat(identity.yearNumber()).isEqualTo(2022);
    assertThat(identity.unit()).isEqualTo(new FormIdentity.Fact("漕河镇", Place.FOLDER, null));
    assertThat(identity.unitCode().value()).isEqualTo("219");
    assertThat(identity.department().isKnown()).as("one folder is one organisation").isFalse();
    FormIdentity nobody = form.identity();
    assertThat(nobody.unit().isKnown()).isFalse();
    assertThat(nobody.yearNumber()).isZero();
  }

  @Test
  void theFolderIsTheDepartmentWhereTheFormNamesItsUnit() {
    EvaluationForm form = FormBuilder.clean().blank("C5").build();
    assertThat(form.within(new NameHints(List.of(FOLDER))).identity().department().value())
        .isEqualTo("漕河镇");
  }

  @Test
  void theDigestTakesWhatNamesTell() {
    EvaluationForm form =
        FormBuilder.clean().blank("C4").build().within(new NameHints(List.of(FILE)));
    Assessment assessment =
        new Assessor(TestLexicon.shipped())
            .assess(List.of(form), List.of(), AssessmentBasis.of(PACK, 2023))
            .forms()
            .get(0);
    assertThat(FormRecord.of(assessment).projectName()).isEqualTo("驻村经费");
    assertThat(assessment.findings()).extracting(CheckedForm::code).contains("B01@C4");
  }

  @Test
  void namesThatSayTheSameAreNoFinding() {
    EvaluationForm form =
        FormBuilder.clean().set("M4", "13060923P000000000001").set("M5", "219017").build();
    assertThat(
            b03(
                form,
                file("13060923P000000000001", "村道", "219017", 2023),
                folder("219", "漕河镇", 2023)))
        .isEmpty();
  }

  @Test
  void eachFactThatDiffersIsSaidOnce() {
    EvaluationForm form =
        FormBuilder.clean().set("M4", "13060923P000000000002").set("M5", "219017").build();
    assertThat(b03(form, file("13060923P000000000001", "x", "301001", 2022), FOLDER))
        .containsExactlyInAnyOrder("B03.name-year@A2", "B03.code@M4", "B03.unit-code@G5");
  }

  @Test
  void aYearInTheProjectsOwnNameSaysNothing() {
    EvaluationForm form = FormBuilder.clean().set("C4", "2022年结转村道硬化工程").build();
    assertThat(b03(form, file("", "", "", 2022))).isEmpty();
  }

  @Test
  void aFormInAnotherUnitsFolderIsAskedAbout() {
    EvaluationForm form = FormBuilder.clean().build();
    assertThat(b03(form, folder("", "教育局", 0))).containsExactly("B03.unit@G5");
    assertThat(b03(form, folder("", "区交通局", 0))).as("its department").isEmpty();
    assertThat(b03(form, folder("", "上报材料", 0))).as("no organisation").isEmpty();
    EvaluationForm housing = FormBuilder.clean().set("G5", "住房和城乡建设局").build();
    assertThat(b03(housing, folder("", "区住建局", 0))).as("a short name").isEmpty();
  }

  @Test
  void hiddenSheetsAreNoted() {
    EvaluationForm form = FormBuilder.clean().build();
    EvaluationForm hidden =
        new EvaluationForm(
            form.sheet(),
            new EvaluationForm.Layout("national", form.layout().recognition(), true, true),
            form.identityCells(),
            form.budget(),
            form.goals(),
            form.indicators(),
            form.total(),
            form.grade(),
            form.reason());
    SubmissionAssessment assessment =
        new Assessor(TestLexicon.shipped())
            .assess(List.of(hidden), List.of(), AssessmentBasis.of(PACK, 2023));
    assertThat(assessment.findings()).extracting(CheckedForm::code).containsExactly("F06.hidden@");
  }
}
