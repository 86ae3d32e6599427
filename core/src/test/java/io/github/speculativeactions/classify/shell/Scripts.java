package io.github.speculativeactions.classify.shell;

import java.util.List;
import java.util.stream.Collectors;

/** Short ways to ask for what tests compare. */
final class Scripts {

  private Scripts() {}

  static List<List<String>> words(String text) {
    return ShellScript.parse(text).commands().stream().map(ShellCommand::words).toList();
  }

  /** {@return the commands, their words joined by blanks, separated by {@code " / "}} */
  static String commands(String text) {
    return words(text).stream()
        .map(words -> String.join(" ", words))
        .collect(Collectors.joining(" / "));
  }

  static ShellCommand single(String text) {
    List<ShellCommand> commands = ShellScript.parse(text).commands();
    if (commands.size() != 1) {
      throw new AssertionError("not one command but " + commands);
    }
    return commands.get(0);
  }
}
