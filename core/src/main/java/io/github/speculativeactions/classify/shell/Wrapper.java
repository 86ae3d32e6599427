package io.github.speculativeactions.classify.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program whose arguments are a command that it runs, and how to find the command among them.
 *
 * @param lettersWithValue the one-letter options that take a value
 * @param namesWithValue the long options that take a value as a word of its own
 * @param operands how many words stand between the options and the command
 * @param runNothing options with which it does something else than run the command
 */
record Wrapper(
    String lettersWithValue, Set<String> namesWithValue, int operands, Set<String> runNothing) {

  private static final Wrapper PLAIN = options("");

  private static final Wrapper WATCH = options("nq", "--interval", "--equexit");

  /** By the name of the program. */
  private static final Map<String, Wrapper> BY_PROGRAM =
      Map.ofEntries(
          Map.entry("builtin", PLAIN),
          Map.entry("command", new Wrapper("", Set.of(), 0, Set.of("-v", "-V"))),
          Map.entry("env", options("uCS", "--unset", "--chdir", "--split-string")),
          Map.entry("exec", options("a")),
          Map.entry("nice", options("n", "--adjustment")),
          Map.entry("nohup", PLAIN),
          Map.entry(
              "npx", new Wrapper("p", Set.of("--package"), 0, Set.of("-c", "--call", "--version"))),
          Map.entry("stdbuf", options("ioe", "--input", "--output", "--error")),
          Map.entry(
              "sudo",
              options("ugpCDRThUrt", "--user", "--group", "--prompt", "--chdir", "--close-from")),
          Map.entry("time", options("fo", "--format", "--output")),
          Map.entry("timeout", new Wrapper("sk", Set.of("--signal", "--kill-after"), 1, Set.of())),
          Map.entry(
              "xargs",
              options(
                  "adEILnPs",
                  "--arg-file",
                  "--delimiter",
                  "--max-args",
                  "--max-chars",
                  "--max-procs",
                  "--process-slot-var")));

  /** By the name of a program that runs a command if its first argument is {@code run}. */
  private static final Map<String, Wrapper> BY_RUNNER =
      Map.of(
          "conda",
          options("np", "--name", "--prefix", "--cwd"),
          "pipenv",
          PLAIN,
          "poetry",
          options("CP", "--directory", "--project"),
          "uv",
          new Wrapper(
              "pw",
              Set.of(
                  "--directory",
                  "--env-file",
                  "--extra",
                  "--group",
                  "--index",
                  "--index-url",
                  "--package",
                  "--project",
                  "--python",
                  "--with",
                  "--with-editable",
                  "--with-requirements"),
              0,
              Set.of("-m", "--module", "-s", "--script")));

  private static Wrapper options(String lettersWithValue, String... namesWithValue) {
    return new Wrapper(lettersWithValue, Set.of(namesWithValue), 0, Set.of());
  }

  /** {@return the command that the wrappers at the start of a command run in the end} */
  static List<String> unwrap(List<String> words) {
    List<String> command = words;
    int start = commandStart(command);
    while (start > 0) {
      command = command.subList(start, command.size());
      start = commandStart(command);
    }
    return command;
  }

  /**
   * {@return where the arguments of {@code watch} begin that are no options, 0 if there are none}
   */
  static int watchedStart(List<String> words) {
    return WATCH.commandStart(words, 1);
  }

  /** {@return where the command begins that this one runs, 0 if it runs none} */
  private static int commandStart(List<String> words) {
    String program = ShellCommand.programOf(words);
    Wrapper wrapper = BY_PROGRAM.get(program);
    if (wrapper != null) {
      return wrapper.commandStart(words, 1);
    }
    Wrapper runner = BY_RUNNER.get(program);
    if (runner == null || words.size() < 2 || !words.get(1).equals("run")) {
      return 0;
    }
    return runner.commandStart(words, 2);
  }

  /** {@return the index behind options, assignments and operands; 0 if no command is there} */
  private int commandStart(List<String> words, int start) {
    int at = start;
    while (at < words.size()) {
      String word = words.get(at);
      if (runNothing.contains(word)) {
        return 0;
      }
      if (word.equals("--")) {
        at++;
        break;
      }
      if (!word.startsWith("-") && !Assignment.is(word)) {
        break;
      }
      at += takesNextWord(word) ? 2 : 1;
    }
    at += operands;
    return at < words.size() ? at : 0;
  }

  private boolean takesNextWord(String option) {
    if (!option.startsWith("-") || option.startsWith("--")) {
      return namesWithValue.contains(option);
    }
    for (int i = 1; i < option.length(); i++) {
      if (lettersWithValue.indexOf(option.charAt(i)) >= 0) {
        return i == option.length() - 1;
      }
    }
    return false;
  }
}
