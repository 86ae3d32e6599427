package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python, which runs scripts, modules, and code that stands among its words. */
final class PythonPrograms {

  private static final Finding MODULE =
      Finding.of(VERIFIER, UNKNOWN, Evidence.SCRIPT, "shell: run of a module");
  private static final Finding MANAGES = found(TOOL_CALL, MUTATING, "project's manage script");
  private static final Finding INSTALLS = found(TOOL_CALL, IDEMPOTENT, "project's setup script");
  private static final Finding SHOWS = found(FILE_READ, READ_ONLY, "json.tool");
  private static final Finding REPORTS = found(RETRIEVAL, READ_ONLY, "coverage report");
  private static final Finding MAKES_REPORT = found(TOOL_CALL, UNKNOWN, "coverage");
  private static final Finding SERVES = found(TOOL_CALL, UNKNOWN, "server");

  private static final OptionSyntax PYTHON = OptionSyntax.of("cmWX", "--check-hash-based-pycs");
  private static final Set<String> MANAGED_CHECKS = Set.of("test", "check", "shell", "validate");
  private static final Map<String, Finding> MODULES =
      Map.of("json.tool", SHOWS, "http.server", SERVES, "timeit", MODULE, "pdb", MODULE);

  private PythonPrograms() {}

  static void addTo(ProgramTable table) {
    table.by(PythonPrograms::python, "python", "pypy", "ipython", "py");
    table.launching(PythonPrograms::launchedModule, "python", "pypy", "ipython", "py");
    table.by(PythonPrograms::coverage, "coverage");
    table.launching(PythonPrograms::covered, "coverage");
  }

  private static @Nullable Finding python(ShellCommand command) {
    List<String> words = command.arguments();
    List<String> code = given(words, 'c');
    if (code != null) {
      return code.isEmpty() ? Interpreters.SESSION : InlineCode.judge(code.get(0));
    }
    List<String> module = given(words, 'm');
    if (module != null) {
      boolean passesOn =
          command.role() == ShellCommand.Role.PIPED && module.equals(List.of("json.tool"));
      return passesOn ? null : module(module);
    }
    Arguments arguments = Arguments.upToOperand(words, PYTHON);
    if (arguments.has("-V", "--version", "--help", "-h")) {
      return Interpreters.VERSION;
    }
    return Interpreters.readsInput(arguments)
        ? Interpreters.withoutScript(command)
        : script(arguments.operands());
  }

  /** {@return the value of an option of Python's that ends its options, and the words behind it} */
  private static @Nullable List<String> given(List<String> words, char option) {
    int at = 0;
    while (at < words.size() && OptionSyntax.isOption(words.get(at))) {
      String word = words.get(at);
      int value = word.startsWith("--") ? -1 : PYTHON.valueStart(word);
      char letter = value < 0 ? ' ' : word.charAt(value - 1);
      if (letter == option) {
        List<String> rest = new ArrayList<>(words.subList(at + 1, words.size()));
        if (value < word.length()) {
          rest.add(0, word.substring(value));
        }
        return rest;
      }
      if (letter == 'c' || letter == 'm') {
        return null;
      }
      at += PYTHON.takesNextWord(word) ? 2 : 1;
    }
    return null;
  }

  private static Finding module(List<String> words) {
    return words.isEmpty() ? Interpreters.SESSION : MODULES.getOrDefault(words.get(0), MODULE);
  }

  /** {@code python -m pytest}: a module that is a program of its own. */
  private static @Nullable Launch launchedModule(ShellCommand command) {
    List<String> module = given(command.arguments(), 'm');
    if (module == null || module.isEmpty() || MODULES.containsKey(module.get(0))) {
      return null;
    }
    return new Launch(module, MODULE);
  }

  private static Finding coverage(ShellCommand command) {
    String first = Operands.first(command.arguments());
    return "run".equals(first)
        ? Interpreters.SCRIPT
        : "report".equals(first) ? REPORTS : MAKES_REPORT;
  }

  /** {@code coverage run -m pytest} gives its words to Python. */
  private static @Nullable Launch covered(ShellCommand command) {
    List<String> words = command.arguments();
    int at = words.indexOf("run") + 1;
    while (at > 0 && at < words.size() && words.get(at).startsWith("-")) {
      if (words.get(at).equals("-m")) {
        break;
      }
      at += words.get(at).equals("--source") || words.get(at).equals("--rcfile") ? 2 : 1;
    }
    if (at == 0 || at >= words.size()) {
      return null;
    }
    List<String> python = new ArrayList<>(words.subList(at, words.size()));
    python.add(0, "python");
    return new Launch(python, Interpreters.SCRIPT);
  }

  /**
   * {@return what a script does}
   *
   * @param words the script and its arguments
   */
  static Finding script(List<String> words) {
    String script = words.get(0);
    String name = script.substring(script.lastIndexOf('/') + 1);
    String first = Operands.first(words.subList(1, words.size()));
    if (name.equals("manage.py") && first != null) {
      return MANAGED_CHECKS.contains(first) ? Interpreters.SCRIPT : MANAGES;
    }
    if (name.equals("setup.py") && first != null) {
      return first.equals("test") || first.equals("check") ? Interpreters.SCRIPT : INSTALLS;
    }
    return Interpreters.SCRIPT;
  }
}
