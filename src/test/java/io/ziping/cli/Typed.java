package io.ziping.cli;

import io.ziping.fixtures.LiveShare;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A command as a person types it, in this process.
 *
 * @param status the exit status
 */
record Typed(int status, String out, String err) {

  /** Runs a command in Chinese. */
  static Typed run(String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    Locale locale = Locale.getDefault();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int status = Main.run(words);
      return new Typed(status, text(said), text(complained));
    } finally {
      System.setOut(out);
      System.setErr(err);
      Locale.setDefault(locale);
    }
  }

  /** The same with the configuration of a share. */
  static Typed run(LiveShare share, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--config", share.config().toString()));
    return run(all.toArray(String[]::new));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
