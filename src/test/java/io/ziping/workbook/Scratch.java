package io.ziping.workbook;

import io.ziping.assessment.*;
import io.ziping.fixtures.AssessmentSamples;
import java.nio.file.*;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class Scratch {
  interface Make {
    Assessment on(Workbook w, String s);
  }

  @Test
  void go() throws Exception {
    Path dir = Path.of(System.getProperty("java.io.tmpdir"), "annotate-look");
    Files.createDirectories(dir);
    for (boolean xls : new boolean[] {false, true}) {
      one(dir, "accepted", xls, AssessmentSamples::accepted);
      one(dir, "returned", xls, AssessmentSamples::returned);
      one(dir, "review", xls, AssessmentSamples::needsReview);
    }
    Workbook w = new XSSFWorkbook();
    List<Assessment> five =
        List.of(
            AssessmentSamples.returned(w, "表1"),
            AssessmentSamples.accepted(w, "表2"),
            AssessmentSamples.needsReview(w, "表3"),
            AssessmentSamples.accepted(w, "表4"),
            AssessmentSamples.returned(w, "表5"));
    write(dir, "five", w, five);
  }

  void one(Path dir, String name, boolean xls, Make make) throws Exception {
    Workbook w = xls ? new HSSFWorkbook() : new XSSFWorkbook();
    Assessment a = make.on(w, "自评表");
    write(dir, name + (xls ? "-xls" : ""), w, List.of(a));
  }

  void write(Path dir, String name, Workbook w, List<Assessment> forms) throws Exception {
    byte[] b = AssessmentSamples.bytes(w);
    FormWriter.Result r =
        new FormWriter(AssessmentSamples.messages())
            .write(
                b,
                new SubmissionAssessment(forms, List.of()),
                new Stamp(
                    "result",
                    "村道硬化工程.xlsx",
                    "ab".repeat(32),
                    "hebei-xushui-2023@1a2b3c4d5e6f",
                    "0.1.0"));
    Files.write(dir.resolve(name + r.extension()), r.bytes());
  }
}
