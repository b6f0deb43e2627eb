package io.ziping.cli;

import io.ziping.text.Messages;
import java.io.PrintStream;

/**
 * Progress on standard error: one bar that redraws itself on a terminal, a plain line every tenth
 * of the work otherwise, so that a log file stays short.
 */
final class ProgressBar {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final Messages messages;
  private int lastTenth = -1;
  private boolean drawn;

  ProgressBar(PrintStream out, boolean terminal, Messages messages) {
    this.out = out;
    this.terminal = terminal;
    this.messages = messages;
  }

  /** Standard error is a terminal when the JVM has a console and nobody redirected output. */
  static boolean onTerminal() {
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }

  /** Shows that {@code done} of {@code total} are ready, the last of them {@code name}. */
  synchronized void show(int done, int total, String name) {
    if (total <= 0) {
      return;
    }
    if (terminal) {
      int filled = Math.min(WIDTH, done * WIDTH / total);
      String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
      out.print("\r\u001b[2K" + bar + " " + done + "/" + total + " " + shorten(name));
      out.flush();
      drawn = true;
      return;
    }
    int tenth = done * 10 / total;
    if (tenth > lastTenth || done == total && lastTenth < 10) {
      lastTenth = tenth;
      out.println(messages.get("progress.line", done, total));
    }
  }

  /** Ends the line of the bar, so that the next line of text starts on its own. */
  synchronized void end() {
    if (drawn) {
      out.println();
      drawn = false;
    }
    lastTenth = -1;
  }

  private static String shorten(String name) {
    return name.length() <= 24 ? name : name.substring(0, 23) + "…";
  }
}
