package io.ziping.pipeline;

import io.ziping.assessment.Verdict;
import io.ziping.ledger.AnswerText;
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

/** One process that judges, seen from the daemon. Used by one thread at a time. */
final class JudgeProcess implements AutoCloseable {

  private static final int LARGEST = 1 << 28;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  JudgeProcess(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /** The outcome of a request; empty when the process has other rules than the daemon. */
  Optional<Outcome> judge(JudgeRequest request) throws IOException {
    request.write(requests);
    String word = answers.readUTF();
    return switch (word) {
      case JudgeServer.OTHER_RULES -> Optional.empty();
      case JudgeServer.OWN ->
          Optional.of(
              new Outcome.OwnOutput(
                  new Stamp(
                      answers.readUTF(),
                      answers.readUTF(),
                      answers.readUTF(),
                      answers.readUTF(),
                      answers.readUTF())));
      case JudgeServer.JUDGED, JudgeServer.CRASHED -> Optional.of(elsewhere());
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
    return new Outcome.Elsewhere(
        verdict, kind, AnswerText.digests(forms), AnswerText.findings(findings), result);
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
