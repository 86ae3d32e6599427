package io.github.speculativeactions.classify.shell;

import io.github.speculativeactions.classify.shell.Redirection.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The script that a command is given to run, by its arguments or by a here-document.
 *
 * @param otherRedirections those of the command that do not hold the script
 */
record GivenScript(String text, List<Redirection> otherRedirections) {

  private static final Set<String> SHELLS = Set.of("bash", "sh", "dash", "ksh", "zsh");

  /** Its language is another one, but commands are written alike. */
  private static final Set<String> POWERSHELLS = Set.of("pwsh", "powershell");

  private static final Set<String> USER_CHANGERS = Set.of("su", "runuser");
  private static final Set<String> JOINERS = Set.of("eval", "watch", "ssh");
  private static final Set<String> NAMES_WITH_VALUE = Set.of("--rcfile", "--init-file");

  private static final Wrapper WATCH = Wrapper.of(0, "nq", "--interval", "--equexit");
  private static final Wrapper REMOTE = Wrapper.of(1, "BbcDEeFIiJLlmOopQRSWw").unless("-N", "-F");

  static boolean mayBeGivenTo(String program) {
    return SHELLS.contains(program)
        || JOINERS.contains(program)
        || POWERSHELLS.contains(program)
        || USER_CHANGERS.contains(program);
  }

  /** {@return the script, or null if there is none or it lies in a file} */
  static @Nullable GivenScript of(List<String> words, List<Redirection> redirections) {
    String program = ShellCommand.programOf(words);
    if (SHELLS.contains(program)) {
      return givenToShell(words, redirections);
    }
    int start =
        switch (program) {
          case "eval" -> 1;
          case "watch" -> WATCH.commandStart(words, 1);
          case "ssh" -> REMOTE.commandStart(words, 1);
          default -> behindCommandOption(words);
        };
    // ProxyCommand and its like are run here.
    if (program.equals("ssh") && words.subList(0, start).toString().contains("Command")) {
      return null;
    }
    if (start == 0 || start == words.size()) {
      return program.equals("ssh") ? givenAsInput(redirections) : null;
    }
    int end = USER_CHANGERS.contains(program) ? start + 1 : words.size();
    return new GivenScript(String.join(" ", words.subList(start, end)), redirections);
  }

  /** {@return the place behind {@code -c}, {@code -lc} or, in any case, {@code -Command}} */
  private static int behindCommandOption(List<String> words) {
    for (int at = 1; at < words.size(); at++) {
      String word = words.get(at).toLowerCase(Locale.ROOT);
      if (word.equals("-c") || word.equals("-lc") || word.matches("--?command")) {
        return at + 1;
      }
    }
    return 0;
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
