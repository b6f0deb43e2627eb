package io.ziping.pipeline;

import io.ziping.ledger.RecordText;
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
 * The loop of an assessor process: a request in, a response out, until the daemon closes the pipe
 * or kills it. A response is a word ({@code judged}, {@code own}, {@code crashed}, {@code
 * other-rules}) and what belongs to it; texts that may be long go with their length.
 */
public final class AssessorServer {

  static final String ASSESSED = "judged";
  static final String OWN = "own";
  static final String CRASHED = "crashed";
  static final String OTHER_RULES = "other-rules";

  private final Function<AssessorRequest, FileAssessor> assessors;

  /** {@code assessors} gives the assessor of a request's unit. */
  public AssessorServer(Function<AssessorRequest, FileAssessor> assessors) {
    this.assessors = assessors;
  }

  /** Serves until there are no more requests. Ends the process when the daemon's has ended. */
  public void serve(DataInputStream in, DataOutputStream out) throws IOException {
    endWithDaemon();
    for (Optional<AssessorRequest> next = AssessorRequest.read(in);
        next.isPresent();
        next = AssessorRequest.read(in)) {
      respond(next.get(), out);
      out.flush();
    }
  }

  /** A killed daemon cannot end a process that is stuck in a file, and nobody else would. */
  private static void endWithDaemon() {
    ProcessHandle.current()
        .parent()
        .ifPresent(daemon -> daemon.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }

  private void respond(AssessorRequest request, DataOutputStream out) throws IOException {
    FileAssessor assessor = assessors.apply(request);
    if (!assessor.rules().equals(request.rules())) {
      out.writeUTF(OTHER_RULES);
      return;
    }
    Outcome outcome = assessor.assess(request.copy(), request.path(), request.sha256());
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
    out.writeUTF(outcome instanceof Outcome.Crashed ? CRASHED : ASSESSED);
    write(FileVerdict.of(outcome), out);
  }

  private static void write(FileVerdict fileVerdict, DataOutputStream out) throws IOException {
    out.writeUTF(fileVerdict.verdict().name());
    out.writeUTF(fileVerdict.kind());
    text(RecordText.of(fileVerdict.records()), out);
    text(RecordText.of(fileVerdict.findings()), out);
    @Nullable ResultFile answer = fileVerdict.result();
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
