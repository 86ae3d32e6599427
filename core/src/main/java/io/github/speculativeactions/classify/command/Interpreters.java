package io.github.speculativeactions.classify.command;

import static io.github.speculativeactions.classify.command.ProgramTable.found;
import static io.github.speculativeactions.model.ActionType.FILE_READ;
import static io.github.speculativeactions.model.ActionType.FILE_WRITE;
import static io.github.speculativeactions.model.ActionType.RETRIEVAL;
import static io.github.speculativeactions.model.ActionType.TOOL_CALL;
import static io.github.speculativeactions.model.ActionType.VERIFIER;
import static io.github.speculativeactions.model.SideEffect.IDEMPOTENT;
import static io.github.speculativeactions.model.SideEffect.MUTATING;
import static io.github.speculativeactions.model.SideEffect.READ_ONLY;
import static io.github.speculativeactions.model.SideEffect.UNKNOWN;

import io.github.speculativeactions.classify.evidence.Evidence;
import io.github.speculativeactions.classify.evidence.Finding;
import io.github.speculativeactions.classify.shell.Redirection;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Programs that run a script, a module, or code that stands among their words. */
final class Interpreters {

  private static final Finding SCRIPT =
      Finding.of(VERIFIER, UNKNOWN, Evidence.SCRIPT, "shell: run of a script");
  private static final Finding MODULE =
      Finding.of(VERIFIER, UNKNOWN, Evidence.SCRIPT, "shell: run of a module");
  private static final Finding VERSION = found(RETRIEVAL, READ_ONLY, "version or help");
  private static final Finding SESSION = found(TOOL_CALL, UNKNOWN, "interpreter session");
  private static final Finding MANAGES = found(TOOL_CALL, MUTATING, "project's manage script");
  private static final Finding INSTALLS = found(TOOL_CALL, IDEMPOTENT, "project's setup script");
  private static final Finding SHOWS = found(FILE_READ, READ_ONLY, "json.tool");
  private static final Finding EDITS = found(FILE_WRITE, MUTATING, "perl -i");
  private static final Finding SERVES = found(TOOL_CALL, UNKNOWN, "server");

  private static final Set<String> PYTHON_VALUES = Set.of("-W", "-X", "--check-hash-based-pycs");
  private static final Set<String> ENDS_OPTIONS = Set.of("-c", "-V", "--version", "--help");
  private static final Set<String> CODE_OPTIONS = Set.of("-c", "-e", "-p", "-r", "-E", "--eval");
  private static final Set<String> MANAGED_CHECKS = Set.of("test", "check", "shell", "validate");
  private static final Map<String, Finding> MODULES =
      Map.of("json.tool", SHOWS, "http.server", SERVES, "timeit", MODULE, "pdb", MODULE);

  private Interpreters() {}

  static void addTo(ProgramTable table) {
    table.by(Interpreters::python, "python", "pypy", "ipython", "py");
    table.launching(Interpreters::pythonModule, "python", "pypy", "ipython", "py");
    table.by(Interpreters::other, "node", "nodejs", "ruby", "php", "Rscript", "R", "lua");
    table.by(Interpreters::other, "julia", "ts-node", "tsx", "java", "scala", "elixir", "groovy");
    table.by(Interpreters::other, "bash", "sh", "zsh", "dash", "ksh", "fish", "pwsh", "tclsh");
    table.by(Interpreters::perl, "perl");
  }

  /** {@return whether a program is a script, by how it is written} */
  static boolean isScript(String written) {
    return written.contains("/") || written.endsWith(".py") || written.endsWith(".sh");
  }

  static Finding script() {
    return SCRIPT;
  }

  private static Finding python(ShellCommand command) {
    List<String> words = command.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      List<String> rest = words.subList(i + 1, words.size());
      if (word.equals("-c")) {
        return rest.isEmpty() ? SESSION : InlineCode.judge(rest.get(0));
      } else if (word.equals("-m")) {
        return module(rest);
      } else if (word.equals("-V") || word.equals("--version") || word.equals("--help")) {
        return VERSION;
      } else if (PYTHON_VALUES.contains(word)) {
        i++;
      } else if (!word.startsWith("-")) {
        return script(word, rest);
      }
    }
    return withoutScript(command);
  }

  private static Finding module(List<String> words) {
    return words.isEmpty() ? SESSION : MODULES.getOrDefault(words.get(0), MODULE);
  }

  /** {@code python -m pytest}: a module that is a program of its own. */
  private static @Nullable Launch pythonModule(ShellCommand command) {
    List<String> words = command.arguments();
    int at = 0;
    while (at < words.size() && words.get(at).startsWith("-")) {
      String option = words.get(at);
      if (option.equals("-m")) {
        List<String> module = words.subList(at + 1, words.size());
        boolean known = module.isEmpty() || MODULES.containsKey(module.get(0));
        return known ? null : new Launch(module, MODULE);
      }
      if (ENDS_OPTIONS.contains(option)) {
        return null;
      }
      at += PYTHON_VALUES.contains(option) ? 2 : 1;
    }
    return null;
  }

  private static Finding script(String script, List<String> rest) {
    String name = script.substring(script.lastIndexOf('/') + 1);
    String first = Operands.first(rest);
    if (name.equals("manage.py") && first != null) {
      return MANAGED_CHECKS.contains(first) ? SCRIPT : MANAGES;
    }
    if (name.equals("setup.py") && first != null) {
      return first.equals("test") || first.equals("check") ? SCRIPT : INSTALLS;
    }
    return SCRIPT;
  }

  private static Finding withoutScript(ShellCommand command) {
    for (Redirection redirection : command.redirections()) {
      if (redirection.kind() == Redirection.Kind.HERE) {
        return InlineCode.judge(redirection.target());
      }
      if (redirection.kind() == Redirection.Kind.READ) {
        return SCRIPT;
      }
    }
    return command.role() == ShellCommand.Role.PIPED ? InlineCode.unseen() : SESSION;
  }

  private static Finding other(ShellCommand command) {
    List<String> words = command.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (CODE_OPTIONS.contains(word) && i + 1 < words.size()) {
        // Only of Python it is known which calls are harmless.
        return InlineCode.judge(words.get(i + 1)).withWorse(UNKNOWN);
      }
      if (word.equals("--version") || word.equals("-v") || word.equals("--help")) {
        return VERSION;
      }
      if (!Operands.isOption(word)) {
        return SCRIPT;
      }
    }
    return withoutScript(command);
  }

  private static @Nullable Finding perl(ShellCommand command) {
    if (Operands.hasFlag(command, 'i')) {
      return EDITS;
    }
    if (Operands.hasFlag(command, 'n') || Operands.hasFlag(command, 'p')) {
      return Operands.namesFileBehindScript(command)
          ? found(FILE_READ, READ_ONLY, "perl -n")
          : null;
    }
    return other(command);
  }
}
