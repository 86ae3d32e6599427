package io.github.speculativeactions.classify.command;

import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import java.util.Set;

/**
 * Tells which commands change what known programs do, for themselves or those that follow: by
 * variables that name programs to run or code to load, by aliases, by paths that are remembered.
 */
final class ShellState {

  /** Commands whose words may set variables, or mark them for other programs. */
  private static final Set<String> SETTERS =
      Set.of("export", "declare", "local", "readonly", "typeset", "read", "mapfile");

  private static final Set<String> NAMES =
      Set.of("ENV", "IFS", "HOME", "SHELL", "PS4", "VISUAL", "BROWSER", "KUBECONFIG", "PSQLRC");

  private static final List<String> BEGINNINGS =
      List.of("LD_", "DYLD_", "GIT_", "BASH", "PYTHON", "PERL", "RUBY", "NODE_", "LESS", "npm_");

  /** What is loaded from a {@code PATH} of any kind may not be what goes by that name elsewhere. */
  private static final List<String> ENDINGS =
      List.of(
          ("PATH PAGER EDITOR COMMAND OPTIONS OPTS OPT FLAGS CONFIG CONFIG_FILE CONFIG_HOME CONFIG_DIR"
                  + " ASKPASS WRAPPER _RSH _SSH")
              .split(" "));

  /** Names that begin or end so, but only tell how something is shown or cached. */
  private static final Set<String> HARMLESS =
      Set.of(
          "GIT_TERMINAL_PROMPT",
          "GIT_OPTIONAL_LOCKS",
          "PYTHONUNBUFFERED",
          "PYTHONDONTWRITEBYTECODE",
          "PYTHONIOENCODING",
          "PYTHONHASHSEED",
          "PYTHONUTF8",
          "NODE_ENV",
          "LESSCHARSET");

  /** What pagers may be replaced by. */
  private static final Set<String> PAGERS = Set.of("", "cat", "less", "more");

  private ShellState() {}

  static boolean isChangedBy(ShellCommand command) {
    if (!command.assignments().stream().allMatch(ShellState::isHarmless)) {
      return true;
    }
    List<String> arguments = command.arguments();
    String program = command.program();
    return switch (program) {
      case "alias" -> arguments.stream().anyMatch(word -> word.indexOf('=') > 0);
      case "hash" ->
          arguments.stream().anyMatch(word -> word.startsWith("-") && word.contains("p"));
      case "printf" ->
          arguments.size() > 1 && arguments.get(0).equals("-v") && !isHarmless(arguments.get(1));
      default -> SETTERS.contains(program) && !arguments.stream().allMatch(ShellState::isHarmless);
    };
  }

  /**
   * {@return whether a variable that is set changes no program that is known}
   *
   * @param word {@code name=value}, or a name alone
   */
  private static boolean isHarmless(String word) {
    int equals = word.indexOf('=');
    String name = withoutMarks(equals < 0 ? word : word.substring(0, equals));
    String value = word.substring(equals + 1);
    if (HARMLESS.contains(name) || (name.endsWith("PAGER") && PAGERS.contains(value))) {
      return true;
    }
    return !NAMES.contains(name)
        && BEGINNINGS.stream().noneMatch(name::startsWith)
        && ENDINGS.stream().noneMatch(name::endsWith);
  }

  /** {@return {@code A} of {@code A[1]} and {@code A+}} */
  private static String withoutMarks(String name) {
    int end = 0;
    while (end < name.length() && (name.charAt(end) == '_' || isAlphanumeric(name.charAt(end)))) {
      end++;
    }
    return name.substring(0, end);
  }

  private static boolean isAlphanumeric(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
