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
import io.github.speculativeactions.classify.shell.OptionSyntax;
import io.github.speculativeactions.classify.shell.Redirection;
import io.github.speculativeactions.classify.shell.ShellCommand;
import java.util.ArrayList;
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
  private static final Finding REPORTS = found(RETRIEVAL, READ_ONLY, "coverage report");
  private static final Finding MAKES_REPORT = found(TOOL_CALL, UNKNOWN, "coverage");
  private static final Finding SERVES = found(TOOL_CALL, UNKNOWN, "server");

  private static final Finding CHECKS_SYNTAX = found(VERIFIER, READ_ONLY, "syntax check");
  private static final Finding FILTERS = found(FILE_READ, READ_ONLY, "perl -n");

  private static final OptionSyntax PYTHON = OptionSyntax.of("cmWX", "--check-hash-based-pycs");
  private static final OptionSyntax FILTER_SYNTAX = OptionSyntax.of("eErI").withSuffix("iMmFVDW");
  private static final Set<String> MANAGED_CHECKS = Set.of("test", "check", "shell", "validate");
  private static final Map<String, Finding> MODULES =
      Map.of("json.tool", SHOWS, "http.server", SERVES, "timeit", MODULE, "pdb", MODULE);

  /**
   * How an interpreter is called.
   *
   * @param code the options behind which code stands
   * @param checks the options with which a script is checked and not run
   */
  private record Language(
      String programs, OptionSyntax syntax, List<String> code, List<String> checks) {}

  private static final OptionSyntax NODE =
      OptionSyntax.of("repC", "--eval", "--print", "--require", "--import");
  private static final List<String> NODE_CODE = List.of("-e", "-p", "--eval", "--print");
  private static final List<String> NONE = List.of();
  private static final List<String> E = List.of("-e", "-E");

  private static final Language FILTER = new Language("perl ruby", FILTER_SYNTAX, E, List.of("-c"));
  private static final List<Language> LANGUAGES =
      List.of(
          new Language("node nodejs ts-node tsx", NODE, NODE_CODE, List.of("-c", "--check")),
          new Language("php", OptionSyntax.of("rdfcSt"), List.of("-r"), List.of("-l")),
          new Language("Rscript R lua groovy scala", OptionSyntax.of("e"), E, NONE),
          new Language("julia elixir", OptionSyntax.of("eELp"), E, NONE),
          new Language("java", OptionSyntax.of("", "-cp", "-classpath"), NONE, NONE),
          new Language("bash sh zsh dash ksh", OptionSyntax.of("oO"), NONE, List.of("-n")),
          new Language("fish", OptionSyntax.of("c"), List.of("-c"), List.of("-n")),
          new Language("pwsh powershell tclsh", OptionSyntax.PLAIN, NONE, NONE));

  private Interpreters() {}

  static void addTo(ProgramTable table) {
    table.by(Interpreters::python, "python", "pypy", "ipython", "py");
    table.launching(Interpreters::pythonModule, "python", "pypy", "ipython", "py");
    table.by(Interpreters::coverage, "coverage");
    table.launching(Interpreters::coveredPython, "coverage");
    table.by(Interpreters::filter, "perl", "ruby");
    for (Language language : LANGUAGES) {
      table.by(command -> other(command, language), language.programs.split(" "));
    }
  }

  /** {@return whether a command is a script, by how its program is written} */
  static boolean isScript(String written) {
    return (written.contains("/") && !isInstalled(written))
        || written.endsWith(".py")
        || written.endsWith(".sh")
        || written.endsWith(".js")
        || written.endsWith(".ts")
        || written.endsWith(".rb");
  }

  /** What is installed is a program that nobody listed, rather than one of the project. */
  private static boolean isInstalled(String path) {
    return path.startsWith("/usr/")
        || path.startsWith("/bin/")
        || path.startsWith("/sbin/")
        || path.contains("venv/bin/")
        || path.contains("/.local/bin/")
        || path.contains("node_modules/.bin/");
  }

  private static @Nullable Finding python(ShellCommand command) {
    List<String> words = command.arguments();
    List<String> code = given(words, 'c');
    if (code != null) {
      return code.isEmpty() ? SESSION : InlineCode.judge(code.get(0));
    }
    List<String> module = given(words, 'm');
    if (module != null) {
      boolean passesOn =
          command.role() == ShellCommand.Role.PIPED && module.equals(List.of("json.tool"));
      return passesOn ? null : module(module);
    }
    Arguments arguments = Arguments.upToOperand(words, PYTHON);
    if (arguments.has("-V", "--version", "--help", "-h")) {
      return VERSION;
    }
    return readsInput(arguments) ? withoutScript(command) : script(arguments.operands());
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
    return words.isEmpty() ? SESSION : MODULES.getOrDefault(words.get(0), MODULE);
  }

  /** {@code python -m pytest}: a module that is a program of its own. */
  private static @Nullable Launch pythonModule(ShellCommand command) {
    List<String> module = given(command.arguments(), 'm');
    boolean known = module == null || module.isEmpty() || MODULES.containsKey(module.get(0));
    return known ? null : new Launch(module, MODULE);
  }

  private static Finding coverage(ShellCommand command) {
    String first = Operands.first(command.arguments());
    return "run".equals(first) ? SCRIPT : "report".equals(first) ? REPORTS : MAKES_REPORT;
  }

  /** {@code coverage run -m pytest} gives its words to Python. */
  private static @Nullable Launch coveredPython(ShellCommand command) {
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
    return new Launch(python, SCRIPT);
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

  private static Finding other(ShellCommand command, Language language) {
    Arguments arguments = Arguments.upToOperand(command.arguments(), language.syntax);
    String code = arguments.value(language.code);
    if (code != null && !code.isEmpty()) {
      // Only of Python it is known which calls are harmless.
      return InlineCode.judge(code).withWorse(UNKNOWN);
    }
    if (arguments.has("--version", "-v", "--help") && arguments.operands().isEmpty()) {
      return VERSION;
    }
    if (arguments.has(language.checks) && !arguments.operands().isEmpty()) {
      return CHECKS_SYNTAX;
    }
    return readsInput(arguments) ? withoutScript(command) : SCRIPT;
  }

  /** {@return whether it runs what it reads, as {@code bash -s x} and {@code python -} do} */
  private static boolean readsInput(Arguments arguments) {
    return arguments.operands().isEmpty() || arguments.first().equals("-") || arguments.has("-s");
  }

  /** Perl and Ruby are used as filters of lines too. */
  private static @Nullable Finding filter(ShellCommand command) {
    Arguments arguments = Arguments.upToOperand(command.arguments(), FILTER_SYNTAX);
    if (arguments.has("-i")) {
      return EDITS;
    }
    if (arguments.has("-n", "-p")) {
      return Operands.namesFileBehindScript(command, arguments) ? FILTERS : null;
    }
    return other(command, FILTER);
  }
}
