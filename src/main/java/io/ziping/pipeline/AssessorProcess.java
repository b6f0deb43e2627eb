package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.ledger.RecordText;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.Stamp;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One assessor process, seen from the daemon. Used by one thread at a time. */
final class AssessorProcess implements AutoCloseable {

  private static final int LARGEST = 1 << 28;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  AssessorProcess(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** The outcome of a request; empty when the process has other rules than the daemon. */
  Optional<Outcome> assess(AssessorRequest request) throws IOException {
    request.write(requests);
    String word = answers.readUTF();
    return switch (word) {
      case AssessorServer.OTHER_RULES -> Optional.empty();
      case AssessorServer.OWN ->
          Optional.of(
              new Outcome.OwnOutput(
                  new Stamp(
                      answers.readUTF(),
                      answers.readUTF(),
                      answers.readUTF(),
                      answers.readUTF(),
                      answers.readUTF())));
      case AssessorServer.ASSESSED, AssessorServer.CRASHED -> Optional.of(elsewhere());
      default -> throw new IOException("no answer: " + word);
    };
  }

  private Outcome elsewhere() throws IOException {
    Verdict verdict = Verdict.valueOf(answers.readUTF());
    String kind = answers.readUTF();
    String forms = new String(bytes(), StandardCharsets.UTF_8);
    String findings = new String(bytes(), StandardCharsets.UTF_8);
    ResultFile result = null;
    if (answers.readBoolean()) {
      String extension = answers.readUTF();
      result = new ResultFile(bytes(), extension);
    }
    return new FileVerdict(
        verdict, kind, RecordText.records(forms), RecordText.findings(findings), result);
  }

  private byte[] bytes() throws IOException {
    int length = answers.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("no answer: " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    answers.readFully(bytes);
    return bytes;
  }

  /** Ends it at once, whatever it does. */
  @Override
  public void close() {
    process.destroyForcibly();
  }
}
