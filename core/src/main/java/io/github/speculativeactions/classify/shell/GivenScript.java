package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.Redirection.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The script that a command is given to run, by its arguments or by a here-document.
 *
 * @param otherRedirections those of the command that do not hold the script
 */
record GivenScript(String text, List<Redirection> otherRedirections) {

  private static final Set<String> SHELLS = Set.of("bash", "sh", "dash", "ksh", "zsh");
  private static final Set<String> JOINERS = Set.of("eval", "watch");
  private static final Set<String> NAMES_WITH_VALUE = Set.of("--rcfile", "--init-file");

  static boolean mayBeGivenTo(String program) {
    return SHELLS.contains(program) || JOINERS.contains(program);
  }

  /** {@return the script, or null if there is none or it lies in a file} */
  static @Nullable GivenScript of(List<String> words, List<Redirection> redirections) {
    if (SHELLS.contains(ShellCommand.programOf(words))) {
      return givenToShell(words, redirections);
    }
    int start = ShellCommand.programOf(words).equals("watch") ? Wrapper.watchedStart(words) : 1;
    if (start == 0 || start == words.size()) {
      return null;
    }
    return new GivenScript(String.join(" ", words.subList(start, words.size())), redirections);
  }

  private static @Nullable GivenScript givenToShell(
      List<String> words, List<Redirection> redirections) {
    boolean inArgument = false;
    boolean inInput = false;
    int at = 1;
    while (at < words.size() && isOption(words.get(at))) {
      String option = words.get(at);
      boolean letters = !option.startsWith("--");
      inArgument |= letters && option.indexOf('c') > 0;
      inInput |= letters && option.indexOf('s') > 0;
      boolean named = letters && (option.endsWith("o") || option.endsWith("O"));
      at += named || NAMES_WITH_VALUE.contains(option) ? 2 : 1;
    }
    boolean operand = at < words.size();
    if (inArgument) {
      return operand ? new GivenScript(words.get(at), redirections) : null;
    }
    return inInput || !operand ? givenAsInput(redirections) : null;
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") || word.startsWith("+");
  }

  /** Of several inputs the last is read. */
  private static @Nullable GivenScript givenAsInput(List<Redirection> redirections) {
    for (int i = redirections.size() - 1; i >= 0; i--) {
      Redirection input = redirections.get(i);
      if (input.kind() == Kind.HERE) {
        List<Redirection> others =
            redirections.stream().filter(other -> other.kind() != Kind.HERE).toList();
        return new GivenScript(input.target(), others);
      }
    }
    return null;
  }
}
