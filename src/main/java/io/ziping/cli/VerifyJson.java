package io.ziping.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.ziping.form.CellRef;
import io.ziping.pipeline.Verified;
import io.ziping.workbook.verify.Inspection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The JSON contract of {@code verify --json} (docs/cli.md): an array with an object per file. */
final class VerifyJson {

  /** One file's answer. */
  record Answer(String file, Verified verified) {}

  private VerifyJson() {}

  static void write(OutputStream out, List<Answer> answers) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).setPrettyPrinter(new DefaultPrettyPrinter())) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartArray();
      for (Answer answer : answers) {
        write(json, answer);
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Answer answer) throws IOException {
    Verified verified = answer.verified();
    json.writeStartObject();
    json.writeStringField("file", answer.file());
    json.writeStringField("standing", verified.standing().word());
    json.writeStringField("originalState", verified.original().word());
    json.writeStringField("ledger", verified.record().word());
    if (verified.inspection() instanceof Inspection.Ours ours) {
      json.writeStringField("kind", ours.stamp().kind());
      json.writeStringField("original", ours.stamp().source());
      json.writeStringField("originalSha256", ours.stamp().sourceSha256());
      json.writeStringField("rulePack", ours.stamp().rulePack());
      json.writeStringField("program", ours.stamp().program());
      json.writeBooleanField("cellsComparable", ours.comparable());
      cells(json, "formCells", ours.formCells());
      cells(json, "ourCells", ours.ourCells());
    }
    json.writeEndObject();
  }

  private static void cells(JsonGenerator json, String field, List<CellRef> cells)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (CellRef cell : cells) {
      json.writeString(cell.toString());
    }
    json.writeEndArray();
  }
}
