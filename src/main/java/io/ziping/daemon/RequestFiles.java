package io.ziping.daemon;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests of other processes, which cannot open the ledger while a daemon has it: one file each in
 * {@code requests} of the state directory, put there whole by a move, and an answer beside it
 * (docs/adr/0037).
 */
public final class RequestFiles {

  private static final Logger log = LoggerFactory.getLogger(RequestFiles.class);
  private static final String REQUEST = ".request";
  private static final String ANSWER = ".answer";

  private final Path folder;

  public RequestFiles(Path stateDirectory) {
    this.folder = stateDirectory.resolve("requests");
  }

  /** Asks the daemon that has the state directory, and waits for its answer. */
  public OperatorRequest.Answer ask(OperatorRequest request, Duration patience)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String name = UUID.randomUUID().toString();
    Properties text = new Properties();
    text.setProperty("kind", request.kind().name());
    text.setProperty("path", request.path().toString());
    put(name, REQUEST, text);
    Path answer = folder.resolve(name + ANSWER);
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() - end < 0) {
      if (Files.exists(answer)) {
        String word = read(answer).getProperty("answer", "");
        Files.deleteIfExists(answer);
        return OperatorRequest.Answer.valueOf(word);
      }
      Thread.sleep(50);
    }
    Files.deleteIfExists(folder.resolve(name + REQUEST));
    return OperatorRequest.Answer.NO_ANSWER;
  }

  private void put(String name, String end, Properties text) throws IOException {
    Path fresh = folder.resolve(name + ".new");
    try (var out = Files.newBufferedWriter(fresh)) {
      text.store(out, null);
    }
    Files.move(fresh, folder.resolve(name + end), StandardCopyOption.ATOMIC_MOVE);
  }

  private static Properties read(Path file) throws IOException {
    Properties text = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      text.load(in);
    }
    return text;
  }

  /** Answers all that was asked since the last time. */
  void answer(Function<OperatorRequest, OperatorRequest.Answer> daemon) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> asked = Files.newDirectoryStream(folder, "*" + REQUEST)) {
      for (Path file : asked) {
        answer(file, daemon);
      }
    } catch (IOException e) {
      log.warn("requests cannot be read: {}", e.toString());
    }
  }

  private void answer(Path file, Function<OperatorRequest, OperatorRequest.Answer> daemon)
      throws IOException {
    String name = file.getFileName().toString().replace(REQUEST, "");
    try {
      Properties text = read(file);
      OperatorRequest request =
          new OperatorRequest(
              OperatorRequest.Kind.valueOf(text.getProperty("kind", "")),
              Path.of(text.getProperty("path", "")));
      Properties answer = new Properties();
      answer.setProperty("answer", daemon.apply(request).name());
      Files.deleteIfExists(file);
      put(name, ANSWER, answer);
    } catch (NoSuchFileException givenUp) {
      log.debug("{} was withdrawn", name);
    } catch (IllegalArgumentException e) {
      log.warn("{} is no request: {}", file, e.toString());
      Files.deleteIfExists(file);
    }
  }
}
