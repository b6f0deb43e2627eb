package io.ziping.cli;

import io.ziping.config.ConfigProblems;
import io.ziping.daemon.ConfigReload;
import io.ziping.daemon.ConfigState;
import io.ziping.text.Messages;
import java.io.PrintStream;
import java.util.List;

/** Tells whoever started the daemon what became of an edit of the configuration. */
final class ReloadNotice implements ConfigReload.Listener {

  private final PrintStream out;
  private final Messages messages;

  ReloadNotice(PrintStream out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public void changed(ConfigState state, boolean taken) {
    lines(state, messages).forEach(out::println);
    if (state.problems().isEmpty()) {
      out.println(messages.get(taken ? "config.taken" : "config.mended"));
    }
  }

  /** What is wrong or waits, a line each; nothing when all holds. */
  static List<String> lines(ConfigState state, Messages messages) {
    if (!state.problems().isEmpty()) {
      List<String> sentences = new ConfigProblems(state.problems()).sentences(messages);
      List<String> lines = new java.util.ArrayList<>();
      lines.add(messages.get("config.kept", sentences.size()));
      sentences.forEach(sentence -> lines.add("  " + sentence));
      return lines;
    }
    return state.needRestart().isEmpty()
        ? List.of()
        : List.of(messages.get("config.restart", String.join(", ", state.needRestart())));
  }
}
