package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.Redirection;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a command's words say besides its options. */
final class Operands {

  private Operands() {}

  /** {@return whether a command that is not fed by a pipe names a file to show} */
  static boolean namesFile(ShellCommand command) {
    if (command.role() == ShellCommand.Role.PIPED) {
      return false;
    }
    return readsFile(command) || count(command.arguments()) > 0;
  }

  /**
   * {@return whether a command whose first operand is a script, as that of {@code sed}, names a
   * file to show}
   */
  static boolean namesFileBehindScript(ShellCommand command, Arguments arguments) {
    if (command.role() == ShellCommand.Role.PIPED) {
      return false;
    }
    boolean scriptIsOption =
        arguments.has("-e", "-E", "-f", "--expression", "--file", "--from-file", "--xpath");
    return readsFile(command) || arguments.operands().size() > (scriptIsOption ? 0 : 1);
  }

  /** {@return the first word that is no option, or null} */
  static @Nullable String first(List<String> arguments) {
    for (String argument : arguments) {
      if (!isOption(argument)) {
        return argument;
      }
    }
    return null;
  }

  /** {@return whether one of these words is among the arguments} */
  static boolean hasAny(ShellCommand command, String... words) {
    for (String argument : command.arguments()) {
      for (String word : words) {
        if (argument.equals(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return whether an argument begins with one of these words} */
  static boolean hasPrefix(ShellCommand command, String... prefixes) {
    for (String argument : command.arguments()) {
      for (String prefix : prefixes) {
        if (argument.startsWith(prefix)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isOption(String argument) {
    return argument.startsWith("-") || argument.startsWith("+");
  }

  /** {@return whether what it reads comes from a file by a redirection} */
  static boolean readsFile(ShellCommand command) {
    return command.redirections().stream().anyMatch(r -> r.kind() == Redirection.Kind.READ);
  }

  /** A number belongs to the option before it, as in {@code head -n 20}. */
  private static int count(List<String> arguments) {
    int operands = 0;
    for (String argument : arguments) {
      if (!isOption(argument) && !isNumber(argument)) {
        operands++;
      }
    }
    return operands;
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
