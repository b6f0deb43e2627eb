package io.ziping.cli;

import io.ziping.text.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a command line in the language of the program: picocli only has English.
 */
final class UsageMistakes {

  private final Messages messages;

  UsageMistakes(Messages messages) {
    this.messages = messages;
  }

  /** Prints the mistake, what was probably meant, and the command's usage. */
  int answer(ParameterException mistake) {
    CommandLine line = mistake.getCommandLine();
    line.getErr().println(sentence(mistake));
    List<String> meant =
        mistake instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions().stream().filter(Objects::nonNull).toList()
            : List.of();
    if (!meant.isEmpty()) {
      line.getErr().println(messages.get("usage.meant", listed(meant)));
    }
    line.usage(line.getErr());
    return ExitCode.USAGE.status();
  }

  private String sentence(ParameterException mistake) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      List<String> words = unmatched.getUnmatched();
      if (unmatched.isUnknownOption()) {
        return messages.get("usage.option-unknown", listed(words));
      }
      boolean command = !mistake.getCommandLine().getSubcommands().isEmpty();
      return messages.get(command ? "usage.command-unknown" : "usage.too-many", listed(words));
    }
    if (mistake instanceof MissingParameterException missing) {
      List<String> names = missing.getMissing().stream().map(UsageMistakes::name).toList();
      return messages.get("usage.parameter-missing", listed(names));
    }
    if (mistake instanceof OverwrittenOptionException twice) {
      return messages.get("usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec place = mistake.getArgSpec();
    if (place == null) {
      // One of our own sentences.
      return String.valueOf(mistake.getMessage());
    }
    String value = mistake.getValue();
    return value == null
        ? messages.get("usage.value-wrong-somehow", name(place))
        : messages.get("usage.value-wrong", name(place), value);
  }

  private static String name(ArgSpec place) {
    if (place instanceof OptionSpec option) {
      boolean valued = option.arity().max() > 0;
      return option.longestName() + (valued ? "=" + option.paramLabel() : "");
    }
    return place.paramLabel();
  }

  private String listed(List<String> words) {
    return words.stream().collect(Collectors.joining(messages.get("usage.list-separator")));
  }
}
