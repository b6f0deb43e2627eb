package io.ziping.pipeline;

import io.ziping.ledger.AnswerText;
import io.ziping.workbook.ResultFile;
import io.ziping.workbook.Stamp;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The loop of a process that judges: a request in, an answer out, until the daemon closes the pipe
 * or kills it. An answer is a word ({@code judged}, {@code own}, {@code crashed}, {@code
 * other-rules}) and what belongs to it; texts that may be long go with their length.
 */
public final class JudgeServer {

  static final String JUDGED = "judged";
  static final String OWN = "own";
  static final String CRASHED = "crashed";
  static final String OTHER_RULES = "other-rules";

  private final Function<JudgeRequest, Evaluator> evaluators;

  /** {@code evaluators} gives what judges a request's unit. */
  public JudgeServer(Function<JudgeRequest, Evaluator> evaluators) {
    this.evaluators = evaluators;
  }

  /** Serves until there are no more requests. Ends the process when the daemon's has ended. */
  public void serve(DataInputStream in, DataOutputStream out) throws IOException {
    endWithDaemon();
    for (Optional<JudgeRequest> next = JudgeRequest.read(in);
        next.isPresent();
        next = JudgeRequest.read(in)) {
      answer(next.get(), out);
      out.flush();
    }
  }

  /** A killed daemon cannot kill a judge that is caught in a file, and nobody else would. */
  private static void endWithDaemon() {
    ProcessHandle.current()
        .parent()
        .ifPresent(daemon -> daemon.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }

  private void answer(JudgeRequest request, DataOutputStream out) throws IOException {
    Evaluator evaluator = evaluators.apply(request);
    if (!evaluator.rules().equals(request.rules())) {
      out.writeUTF(OTHER_RULES);
      return;
    }
    Outcome outcome = evaluator.evaluate(request.copy(), request.path(), request.sha256());
    if (outcome instanceof Outcome.OwnOutput own) {
      out.writeUTF(OWN);
      Stamp stamp = own.stamp();
      for (String text :
          List.of(
              stamp.kind(),
              stamp.source(),
              stamp.sourceSha256(),
              stamp.rulePack(),
              stamp.program())) {
        out.writeUTF(text);
      }
      return;
    }
    out.writeUTF(outcome instanceof Outcome.Crashed ? CRASHED : JUDGED);
    write(Judged.of(outcome), out);
  }

  private static void write(Judged judged, DataOutputStream out) throws IOException {
    out.writeUTF(judged.verdict().name());
    out.writeUTF(judged.kind());
    text(AnswerText.of(judged.forms()), out);
    text(AnswerText.of(judged.findings()), out);
    @Nullable ResultFile answer = judged.answer();
    out.writeBoolean(answer != null);
    if (answer != null) {
      out.writeUTF(answer.extension());
      bytes(answer.bytes(), out);
    }
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
